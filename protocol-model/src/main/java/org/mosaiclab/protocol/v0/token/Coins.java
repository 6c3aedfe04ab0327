package org.mosaiclab.protocol.v0.token;

import static org.mosaiclab.protocol.v0.token.CoinRule.COIN_BALANCE;
import static org.mosaiclab.protocol.v0.token.CoinRule.COIN_REFUSED;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Native coins of one chain, without what gas costs.
///
/// @param balances base units by account; an absent entry is zero
/// @param refusing contracts that fail when they are paid (ISS-26)
public record Coins(Map<Address, Uint256> balances, Set<Address> refusing) {
  public static final Coins NONE = new Coins(HashMap.empty(), HashSet.empty());

  public Uint256 balanceOf(Address account) {
    return balances.getOrElse(account, Uint256.ZERO);
  }

  /// @return whether the account is a contract that takes none
  public boolean refuses(Address account) {
    return refusing.contains(account);
  }

  /// @return these coins where `account` has `amount`, whatever it had
  public Coins withBalance(Address account, Uint256 amount) {
    return new Coins(balances.put(account, amount), refusing);
  }

  /// @return these coins where `account` takes none any more
  public Coins withRefusing(Address account) {
    return new Coins(balances, refusing.add(account));
  }

  /// Attaches coins to a call; the callee's code runs and takes them. Rules COIN-BALANCE,
  /// ARITHMETIC.
  public Outcome<Coins, Unit> attach(Address from, Address to, Uint256 amount) {
    var left = balanceOf(from).minus(amount);
    if (left.isEmpty()) {
      return Outcome.reject(COIN_BALANCE);
    }
    var debited = withBalance(from, left.get());
    return CommonRule.checked(debited, debited.balanceOf(to).plus(amount))
        .then(sum -> Outcome.accept(debited.withBalance(to, sum.result()), Unit.UNIT));
  }

  /// Pays an account, which may be a contract that refuses. Rules COIN-BALANCE, COIN-REFUSED,
  /// ARITHMETIC.
  public Outcome<Coins, Unit> pay(Address from, Address to, Uint256 amount) {
    return attach(from, to, amount)
        .then(
            paid ->
                refuses(to)
                    ? Outcome.reject(COIN_REFUSED)
                    : Outcome.accept(paid.state(), Unit.UNIT));
  }
}
