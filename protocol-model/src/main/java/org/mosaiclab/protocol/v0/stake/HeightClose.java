package org.mosaiclab.protocol.v0.stake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.v0.stake.StakeEvent.HeightIncreased;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Closes a meta-block height: losses, evictions, the weights of the next height and the kernel's
/// list of them. Walks over all validators. **Spec**: `v0 §9`; `v0 §21` GAP-04 to GAP-08; paper
/// P(3), P(4). **Repairs**: GAP-04, GAP-05, GAP-06, GAP-07, GAP-08.
final class HeightClose {
  private final RuleProfile profile;
  private final Leaks leaks;
  private final Departures departures;

  HeightClose(RuleProfile profile) {
    this.profile = profile;
    this.leaks = new Leaks(profile);
    this.departures = new Departures(profile);
  }

  /// @return the state with the first height's weights, once the first validators are in; their
  ///   genesis kernel is taken to have announced them
  StakeState opened(StakeState state) {
    var opened = state;
    for (Address address : state.validatorAddresses()) {
      opened = reweighed(opened, address, state.height());
      opened = announced(opened, address);
    }
    return opened.withRecords(opened.records().withOpening(opened.sumWeights(opened.height())));
  }

  Outcome<StakeState, ValidatorUpdates> close(StakeState state, Closing closing) {
    var events = new ArrayList<ProtocolEvent>();
    var closed = state;
    for (Address address : state.validatorAddresses()) {
      closed = leaks.applyTo(closed, address, events);
      closed = departures.evict(closed, address, events);
      closed = reweighed(closed, address, state.height() + 1);
    }
    return announce(withClosing(closed, closing).withNextHeight(), events);
  }

  /// @return what a stake weighs at a height (GAP-06)
  Uint256 weigh(StakeState state, Uint256 stake, long start, long height) {
    var reputation =
        profile.repairs(Repair.GAP_06)
            ? state.records().parameters().reputation()
            : Reputation.CONSTANT;
    return reputation.weight(stake, height - start);
  }

  private static StakeState withClosing(StakeState state, Closing closing) {
    var records = state.records();
    int last = records.heights().size() - 1;
    var heights =
        records.heights().update(last, records.heights().last().closedAt(closing.atBlock()));
    return state.withRecords(
        records.withHeights(heights).withVoters(closing.voters()).withChallenge(Optional.empty()));
  }

  private StakeState reweighed(StakeState state, Address address, long height) {
    var validator = state.validator(address);
    if (validator.standing() != Standing.STAKED || validator.startingHeight() > height) {
      return state;
    }
    var weight = weigh(state, validator.stake(), validator.startingHeight(), height);
    var next = validator.withWeight(height, weight);
    return next.equals(validator) ? state : state.withChanged(next);
  }

  // The kernel lists who weighs another thing in its forward set than the kernels before it said.
  private static Outcome<StakeState, ValidatorUpdates> announce(
      StakeState open, List<ProtocolEvent> events) {
    var validators = new ArrayList<Address>();
    var weights = new ArrayList<Uint256>();
    var told = open;
    for (Address address : open.validatorAddresses()) {
      var weight = open.records().sets().announcedAt(open.validator(address), open.height());
      if (!weight.equals(open.validator(address).announced())) {
        validators.add(address);
        weights.add(weight);
        told = announced(told, address);
      }
    }
    events.add(new HeightIncreased(open.height()));
    return new Outcome.Accepted<>(told, new ValidatorUpdates(validators, weights), events);
  }

  private static StakeState announced(StakeState state, Address address) {
    var validator = state.validator(address);
    var weight = state.records().sets().announcedAt(validator, state.height());
    return state.withChanged(validator.withAnnounced(weight));
  }
}
