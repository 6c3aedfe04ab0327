package org.mosaiclab.protocol.v0.token;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Balances and allowances of one token; an absent entry is zero.
///
/// @param balances base units by account
/// @param allowances base units that a spender may still take from an owner
/// @param refusal what it does where it moves nothing
public record TokenState(
    Map<Address, Uint256> balances, Map<Allowance, Uint256> allowances, Refusal refusal) {
  /// Nobody owns anything.
  public static final TokenState EMPTY =
      new TokenState(HashMap.empty(), HashMap.empty(), Refusal.FAILS);

  /// What a transfer does that cannot be made.
  public enum Refusal {
    /// It fails, and with it the operation that it is a part of.
    FAILS,
    /// It answers `false` to the contract that called: a foreign token (ISS-28).
    ANSWERS_FALSE
  }

  /// Key of an allowance.
  public record Allowance(Address owner, Address spender) {}

  public Uint256 balanceOf(Address account) {
    return balances.getOrElse(account, Uint256.ZERO);
  }

  public Uint256 allowance(Address owner, Address spender) {
    return allowances.getOrElse(new Allowance(owner, spender), Uint256.ZERO);
  }

  /// @return this ledger where `account` owns `amount`, whatever it had
  public TokenState withBalance(Address account, Uint256 amount) {
    return new TokenState(balances.put(account, amount), allowances, refusal);
  }

  /// @return the same ledger of a token that answers instead of failing
  public TokenState answeringFalse() {
    return new TokenState(balances, allowances, Refusal.ANSWERS_FALSE);
  }

  TokenState withAllowance(Address owner, Address spender, Uint256 amount) {
    return new TokenState(balances, allowances.put(new Allowance(owner, spender), amount), refusal);
  }
}
