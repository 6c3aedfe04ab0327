package org.mosaiclab.protocol.v0.stake;

import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_04_DELAY;
import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_04_DEPOSITOR;
import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_04_INDEX;
import static org.mosaiclab.protocol.v0.stake.StakeRule.GAP_04_STANDING;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ST_NI;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.StakeWithdrawn;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ValidatorEnds;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// How a validator goes: log-out or eviction, then the withdrawal. An address never comes back.
/// **Spec**: `v0 §21 GAP-04`; paper P§2.7. **Repairs**: GAP-04, without which both are refused.
public final class Departures {
  private final RuleProfile profile;

  /// @param profile which defects are repaired
  public Departures(RuleProfile profile) {
    this.profile = profile;
  }

  /// Ends a validator some heights after the open one, or at its start if that is later. Rules
  /// ST-NI, GAP-04-INDEX, GAP-04-DEPOSITOR, GAP-04-STANDING.
  ///
  /// @param caller its depositor
  /// @param index in the order of registration
  public Outcome<StakeState, Unit> logout(StakeState state, Address caller, Uint256 index) {
    return staked(state, caller, index)
        .then(
            found ->
                found.result().evicted()
                    ? Outcome.reject(GAP_04_STANDING)
                    : accepted(state, found.result()));
  }

  private static Outcome<StakeState, Unit> accepted(StakeState state, StakedValidator validator) {
    long end = endHeight(state, validator);
    return Outcome.accept(
        ending(state, validator, end),
        Unit.UNIT,
        new ValidatorEnds(validator.auxiliaryAddress(), end));
  }

  /// Pays a stake back. Rules ST-NI, GAP-04-INDEX, GAP-04-DEPOSITOR, GAP-04-STANDING, GAP-04-DELAY.
  ///
  /// @param context caller, its depositor, and the executing block
  /// @param index in the order of registration
  public Outcome<StakeAccounts, Unit> withdraw(
      StakeAccounts accounts, Context context, Uint256 index) {
    var state = accounts.stake();
    return staked(state, context.caller(), index)
        .then(
            found -> {
              var validator = found.result();
              if (!mayLeave(state, validator, context.blockNumber())) {
                return Outcome.reject(GAP_04_DELAY);
              }
              var gone = validator.without(Standing.WITHDRAWN, state.height());
              var ledger = state.records().ledger().pay(validator.stake());
              var next = state.withRecords(state.records().withLedger(ledger)).withDeparted(gone);
              return Token.pay(
                      accounts.token(), state.address(), context.caller(), validator.stake())
                  .then(
                      paid ->
                          Outcome.accept(
                              new StakeAccounts(next, paid.state()),
                              Unit.UNIT,
                              new StakeWithdrawn(gone.auxiliaryAddress(), validator.stake())));
            });
  }

  /// Ends a validator whose stake fell below the minimum, as a log-out would.
  StakeState evict(StakeState state, Address address, List<ProtocolEvent> events) {
    var validator = state.validator(address);
    if (!profile.repairs(Repair.GAP_04)
        || validator.standing() != Standing.STAKED
        || validator.evicted()
        || !validator.stake().isLessThan(state.records().parameters().minimumStake())) {
      return state;
    }
    long end = endHeight(state, validator);
    events.add(new ValidatorEnds(address, end));
    return ending(state, validator, end);
  }

  private Outcome<StakeState, StakedValidator> staked(
      StakeState state, Address caller, Uint256 index) {
    if (!profile.repairs(Repair.GAP_04)) return Outcome.reject(ST_NI);
    if (!index.isLessThan(Uint256.of(state.validatorAddresses().size()))) {
      return Outcome.reject(GAP_04_INDEX);
    }
    var validator = state.validator(state.validatorAddresses().get((int) index.toLong()));
    if (!validator.depositor().equals(caller)) return Outcome.reject(GAP_04_DEPOSITOR);
    if (!validator.isStaked()) return Outcome.reject(GAP_04_STANDING);
    return Outcome.accept(state, validator);
  }

  private static boolean mayLeave(StakeState state, StakedValidator validator, long block) {
    return validator.evicted()
        && heldFrom(state, validator)
            .filter(from -> block - from >= state.records().parameters().withdrawalDelayBlocks())
            .isPresent();
  }

  private static Optional<Long> heldFrom(StakeState state, StakedValidator validator) {
    var records = state.records();
    return records.heldFrom(records.sets().endHeight(validator));
  }

  private static long endHeight(StakeState state, StakedValidator validator) {
    return Math.max(
        state.height() + state.records().parameters().delayHeights(), validator.startingHeight());
  }

  private static StakeState ending(StakeState state, StakedValidator validator, long endHeight) {
    long firstWithout = state.records().sets().evictionHeight(endHeight);
    return state.withChanged(validator.endingAt(firstWithout));
  }
}
