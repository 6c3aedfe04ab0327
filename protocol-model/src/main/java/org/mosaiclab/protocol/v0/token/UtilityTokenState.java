package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// State of one utility token. **Spec**: `v0 §4`, `v0 §16`.
///
/// @param address of the contract
/// @param valueToken the token on origin that it stands for
/// @param coGateway who mints and burns; zero until it is set
/// @param ledger balances and allowances
/// @param totalSupply sum of all balances
/// @param kind plain, or the native coin as well
public record UtilityTokenState(
    Address address,
    Address valueToken,
    Address coGateway,
    TokenState ledger,
    Uint256 totalSupply,
    Kind kind) {
  /// What the contract is.
  public sealed interface Kind {
    /// Minting credits the beneficiary.
    record Plain() implements Kind {}

    /// Minting pays the beneficiary in native coin.
    ///
    /// @param isInitialized whether the contract holds the coins
    record Prime(boolean isInitialized) implements Kind {}
  }

  UtilityTokenState withCoGateway(Address next) {
    return new UtilityTokenState(address, valueToken, next, ledger, totalSupply, kind);
  }

  /// @return this token with other owners of the same supply
  public UtilityTokenState withLedger(TokenState next) {
    return new UtilityTokenState(address, valueToken, coGateway, next, totalSupply, kind);
  }

  UtilityTokenState withSupply(TokenState next, Uint256 supply) {
    return new UtilityTokenState(address, valueToken, coGateway, next, supply, kind);
  }

  UtilityTokenState initialized() {
    return new UtilityTokenState(
        address, valueToken, coGateway, ledger, totalSupply, new Kind.Prime(true));
  }
}
