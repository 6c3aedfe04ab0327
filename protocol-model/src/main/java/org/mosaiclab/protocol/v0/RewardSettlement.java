package org.mosaiclab.protocol.v0;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.finality.Checkpoint;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.OffenderExcluded;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.finality.Tally;
import org.mosaiclab.protocol.v0.reward.LinkVotes.Link;
import org.mosaiclab.protocol.v0.reward.RewardState;
import org.mosaiclab.protocol.v0.reward.RewardedLink;
import org.mosaiclab.protocol.v0.reward.RewardedLink.Voter;
import org.mosaiclab.protocol.v0.reward.ValidatorRewards;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What the other contracts of a meta-chain tell its reward contract: counted votes, finalised
/// segments, proven commits, validators that leave or are slashed. **Spec**: `v0 §21 GAP-12`; paper
/// P§2.8.
final class RewardSettlement {
  private final ValidatorRewards rewards;

  RewardSettlement(RuleProfile profile) {
    this.rewards = new ValidatorRewards(profile);
  }

  Outcome<AuxiliaryState, Uint256> fund(AuxiliaryState state, Address proposer, Uint256 amount) {
    return within(state, rewards.fund(state.rewards(), proposer, amount));
  }

  Outcome<AuxiliaryState, Uint256> claim(AuxiliaryState state, Address validator) {
    return within(state, rewards.claim(state.rewards(), validator));
  }

  Outcome<AuxiliaryState, Uint256> release(AuxiliaryState state, Address validator) {
    boolean weighs = !state.pollingPlace().currentWeight(validator).isZero();
    var originHeight = state.origin().latestBlockHeight();
    return within(state, rewards.release(state.rewards(), validator, weighs, originHeight));
  }

  private static <R> Outcome<AuxiliaryState, R> within(
      AuxiliaryState state, Outcome<RewardState, R> outcome) {
    return outcome.then(
        accepted -> Outcome.accept(state.withRewards(accepted.state()), accepted.result()));
  }

  /// A vote was counted. Only those for the own chain are paid for.
  AuxiliaryState counted(AuxiliaryState state, VoteMessage vote, Tally tally) {
    if (!rewards.isOn() || tally.chain() != ObservedChain.AUXILIARY) {
      return state;
    }
    var polling = state.pollingPlace();
    return state.withRewards(
        rewards.record(
            state.rewards(),
            new Link(vote.source(), vote.target()),
            vote.targetHeight().toLong(),
            polling.currentTotalWeight(),
            new Voter(tally.signer(), polling.currentWeight(tally.signer()))));
  }

  /// A link was justified; if that finalises its source, the links up to there are paid.
  ///
  /// @param before the link
  Outcome<AuxiliaryState, Unit> settle(AuxiliaryState before, AuxiliaryState after, Hash32 source) {
    boolean isNew =
        !checkpoint(before, source).finalised() && checkpoint(after, source).finalised();
    if (!rewards.isOn() || !isNew) {
      return Outcome.accept(after, Unit.UNIT);
    }
    long height = heightOf(after, source).toLong();
    return within(after, rewards.settle(after.rewards(), segment(after, source), height))
        .then(settled -> Outcome.accept(settled.state(), Unit.UNIT));
  }

  // The links from the last finalised checkpoint below to that one.
  private static List<RewardedLink> segment(AuxiliaryState state, Hash32 finalised) {
    var links = new ArrayList<RewardedLink>();
    var target = checkpoint(state, finalised);
    var source = checkpoint(state, target.parent());
    while (true) {
      links.add(linkOf(state, source, target));
      if (source.finalised() || !source.justified()) {
        return links.reversed();
      }
      target = source;
      source = checkpoint(state, target.parent());
    }
  }

  private static RewardedLink linkOf(AuxiliaryState state, Checkpoint source, Checkpoint target) {
    var ballot = state.rewards().votes().of(new Link(source.blockHash(), target.blockHash()));
    var gas = gasAt(state, target).minus(gasAt(state, source)).orElse(Uint256.ZERO);
    return new RewardedLink(
        heightOf(state, target.blockHash()).toLong(),
        gas,
        state.rewards().terms().gasPrice(),
        ballot.totalWeight(),
        ballot.voters().filter(voter -> !isSlashed(state.pollingPlace(), voter)).asJava());
  }

  // Effective weight is zero from the slashing on, for votes before it too.
  private static boolean isSlashed(PollingPlaceState polling, Voter voter) {
    return polling.validator(voter.validator()).isSlashed();
  }

  private static Uint256 gasAt(AuxiliaryState state, Checkpoint checkpoint) {
    return state.auxiliary().accumulatedAt(checkpoint.blockHash()).gas();
  }

  private static Checkpoint checkpoint(AuxiliaryState state, Hash32 block) {
    return state.auxiliary().blocks().checkpoint(block);
  }

  private static Uint256 heightOf(AuxiliaryState state, Hash32 block) {
    return state.auxiliary().blocks().heightOf(block);
  }

  /// A kernel was proven whose parent closes with that checkpoint, so it is committed.
  AuxiliaryState committed(AuxiliaryState state, Hash32 closing) {
    return state.withRewards(rewards.commit(state.rewards(), heightOf(state, closing).toLong()));
  }

  /// A kernel has become active, and whose last height was the one before is leaving.
  AuxiliaryState followKernel(PollingPlaceState before, AuxiliaryState state) {
    if (!rewards.isOn()) {
      return state;
    }
    var next = state.rewards();
    for (var validator : before.validatorAddresses()) {
      if (!before.currentWeight(validator).isZero()
          && state.pollingPlace().currentWeight(validator).isZero()) {
        next = rewards.leave(next, validator, state.origin().latestBlockHeight());
      }
    }
    return state.withRewards(next);
  }

  /// An offence was shown; its signer loses what is held, if there is anything.
  Outcome<AuxiliaryState, Unit> slash(AuxiliaryState state, List<ProtocolEvent> exclusion) {
    for (var event : exclusion) {
      if (event instanceof OffenderExcluded(var offender, var _)
          && rewards.isOn()
          && !state.rewards().earnedBy(offender).locked().isZero()) {
        return within(state, rewards.slash(state.rewards(), offender))
            .then(burnt -> Outcome.accept(burnt.state(), Unit.UNIT));
      }
    }
    return Outcome.accept(state, Unit.UNIT);
  }
}
