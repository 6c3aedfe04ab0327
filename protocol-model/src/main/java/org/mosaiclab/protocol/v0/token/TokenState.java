package org.mosaiclab.protocol.v0.token;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Balances and allowances of one token; an absent entry is zero.
///
/// @param balances base units by account
/// @param allowances base units that a spender may still take from an owner
public record TokenState(Map<Address, Uint256> balances, Map<Allowance, Uint256> allowances) {
  /// Nobody owns anything.
  public static final TokenState EMPTY = new TokenState(HashMap.empty(), HashMap.empty());

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
    return new TokenState(balances.put(account, amount), allowances);
  }

  TokenState withAllowance(Address owner, Address spender, Uint256 amount) {
    return new TokenState(balances, allowances.put(new Allowance(owner, spender), amount));
  }
}
