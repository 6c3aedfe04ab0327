package org.mosaiclab.protocol.v0.stake;

import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_01_STANDING;
import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_01_VALIDATOR;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ValidatorSlashed;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;

/// Takes the stake of an offender. **Spec**: `v0 §21 GAP-01`; paper P§2.2.
public final class Slashing {
  private Slashing() {}

  /// The offender weighs nothing from the open height on; a share of its stake goes to the reporter
  /// and the rest is burnt. Late evidence serves until the stake is withdrawn. Rules
  /// GAP-01-VALIDATOR, GAP-01-STANDING, the token's.
  public static Outcome<StakeAccounts, Unit> slash(
      StakeAccounts accounts, Address reporter, Address offender) {
    var state = accounts.stake();
    if (!state.validators().containsKey(offender)) return Outcome.reject(GAP_01_VALIDATOR);
    var validator = state.validator(offender);
    if (!validator.isStaked()) return Outcome.reject(GAP_01_STANDING);
    var reward = state.records().parameters().reporterShare().of(validator.stake());
    var burnt = validator.stake().minus(reward).orElseThrow();
    var records = withSlashed(state, validator);
    var ledger = records.ledger().pay(reward).burn(burnt);
    var next =
        state
            .withRecords(records.withLedger(ledger))
            .withDeparted(validator.without(Standing.SLASHED, state.height()));
    return Token.pay(accounts.token(), state.address(), reporter, reward)
        .then(
            paid ->
                Outcome.accept(
                    new StakeAccounts(next, paid.state()),
                    Unit.UNIT,
                    new ValidatorSlashed(offender, validator.stake(), reporter, reward)));
  }

  // Counts at every height that the validator was a member of: which of them the offence belongs to
  // the votes do not say.
  private static StakeRecords withSlashed(StakeState state, StakedValidator validator) {
    var heights = state.records().heights();
    for (int i = 0; i < heights.size(); i++) {
      var weight = state.records().sets().weightAt(validator, i);
      heights = heights.update(i, heights.get(i).plusSlashed(weight));
    }
    return state.records().withHeights(heights);
  }
}
