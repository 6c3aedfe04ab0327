package org.mosaiclab.protocol.v0.stake;

import java.util.List;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.StakeLeaked;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What a validator loses at a close, for what happened at the height before: until now its members
/// could show their votes and challengers their checkpoints. **Spec**: `v0 §21` GAP-07, GAP-08;
/// paper P(4). **Repairs**: GAP-07, GAP-08.
final class Leaks {
  private final RuleProfile profile;

  Leaks(RuleProfile profile) {
    this.profile = profile;
  }

  /// @param state the height that closes is still open in it
  /// @param events what is lost goes here
  StakeState applyTo(StakeState state, Address address, List<ProtocolEvent> events) {
    var validator = state.validator(address);
    long judged = state.height() - 1;
    if (judged < StakeState.FIRST_HEIGHT
        || !validator.isStaked()
        || validator.weightAt(judged).isZero()) {
      return state;
    }
    return leakGas(leakInactivity(state, validator, events), address, events);
  }

  private StakeState leakInactivity(
      StakeState state, StakedValidator validator, List<ProtocolEvent> events) {
    if (!profile.repairs(Repair.GAP_07)) {
      return state;
    }
    var records = state.records();
    boolean hasVoted = records.voters().contains(validator.auxiliaryAddress());
    long missed = hasVoted ? 0 : validator.missedHeights() + 1;
    var loss = records.parameters().inactivity().loss(validator.stake(), missed);
    var counted = validator.withMissed(missed);
    return take(state, counted, loss, events)
        .withRecords(records.withLedger(records.ledger().burn(loss)));
  }

  private StakeState leakGas(StakeState state, Address address, List<ProtocolEvent> events) {
    var challenge = state.records().challenge();
    return challenge.isEmpty()
        ? state
        : leakGas(state, state.validator(address), challenge.get(), events);
  }

  private static StakeState leakGas(
      StakeState state,
      StakedValidator validator,
      GasChallenge challenge,
      List<ProtocolEvent> events) {
    var records = state.records();
    var leak = records.parameters().gasLeak();
    var loss = leak.loss(validator.stake(), challenge.lateDynasties());
    var share = leak.challengerShare().of(loss);
    var burnt = less(loss, share);
    var claim = sum(records.claimOf(challenge.challenger()), share);
    var ledger = records.ledger().lock(share).burn(burnt);
    return take(state, validator, loss, events)
        .withRecords(records.withClaim(challenge.challenger(), claim, ledger));
  }

  private static StakeState take(
      StakeState state, StakedValidator validator, Uint256 loss, List<ProtocolEvent> events) {
    if (!loss.isZero()) {
      events.add(new StakeLeaked(validator.auxiliaryAddress(), loss));
    }
    return state.withChanged(validator.withStake(less(validator.stake(), loss)));
  }

  // A loss never exceeds the stake, nor a sum of losses the deposits.
  private static Uint256 less(Uint256 from, Uint256 amount) {
    return from.minus(amount).orElseThrow();
  }

  private static Uint256 sum(Uint256 first, Uint256 second) {
    return first.plus(second).orElseThrow();
  }
}
