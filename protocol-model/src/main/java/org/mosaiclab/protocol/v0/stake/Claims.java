package org.mosaiclab.protocol.v0.stake;

import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_08_CLAIM;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ClaimPaid;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Pays what a close set aside for somebody. **Spec**: `v0 §21 GAP-08`.
public final class Claims {
  private Claims() {}

  /// Pays all that the caller may take. Rules GAP-08-CLAIM, the token's.
  public static Outcome<StakeAccounts, Unit> claim(StakeAccounts accounts, Address caller) {
    var state = accounts.stake();
    var records = state.records();
    var amount = records.claimOf(caller);
    if (amount.isZero()) return Outcome.reject(GAP_08_CLAIM);
    var paidOut = records.withClaim(caller, Uint256.ZERO, records.ledger().payLocked(amount));
    return Token.pay(accounts.token(), state.address(), caller, amount)
        .then(
            paid ->
                Outcome.accept(
                    new StakeAccounts(state.withRecords(paidOut), paid.state()),
                    Unit.UNIT,
                    new ClaimPaid(caller, amount)));
  }
}
