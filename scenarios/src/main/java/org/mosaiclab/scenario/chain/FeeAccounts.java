package org.mosaiclab.scenario.chain;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Coins of those who live by the two gas markets of a meta-chain: fees of users, and what comes
/// from the reward contract and goes into it. **Spec**: paper P§2.8.
///
/// Users' purses never run out and are not kept.
///
/// @param accounts of block proposers and validators
/// @param collected fees of all users, ever
public record FeeAccounts(Map<Address, Account> accounts, Uint256 collected) {
  /// Nobody has sealed anything.
  public static final FeeAccounts EMPTY = new FeeAccounts(HashMap.empty(), Uint256.ZERO);

  /// @param coins that it owns
  /// @param due what its blocks cost validators' work at the gas price, and it has not paid yet
  public record Account(Uint256 coins, Uint256 due) {
    private static final Account EMPTY = new Account(Uint256.ZERO, Uint256.ZERO);

    /// What it can pay of that.
    public Uint256 payable() {
      return coins.isLessThan(due) ? coins : due;
    }
  }

  public Account of(Address owner) {
    return accounts.getOrElse(owner, Account.EMPTY);
  }

  /// A block was sealed.
  ///
  /// @param fees of its users
  /// @param due for its gas
  FeeAccounts sealed(Address proposer, Uint256 fees, Uint256 due) {
    var before = of(proposer);
    var next = new Account(sum(before.coins, fees), sum(before.due, due));
    return new FeeAccounts(accounts.put(proposer, next), sum(collected, fees));
  }

  /// The owner has been paid.
  FeeAccounts credited(Address owner, Uint256 amount) {
    var before = of(owner);
    return new FeeAccounts(
        accounts.put(owner, new Account(sum(before.coins, amount), before.due)), collected);
  }

  /// The owner has paid into the reward contract, no more than it owns.
  FeeAccounts debited(Address owner, Uint256 amount) {
    var before = of(owner);
    var coins = before.coins.minus(amount).orElseThrow();
    var due = before.due.minus(amount).orElse(Uint256.ZERO);
    return new FeeAccounts(accounts.put(owner, new Account(coins, due)), collected);
  }

  private static Uint256 sum(Uint256 first, Uint256 second) {
    return first.plus(second).orElseThrow();
  }
}
