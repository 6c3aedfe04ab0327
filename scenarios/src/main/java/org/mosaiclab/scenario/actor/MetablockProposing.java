package org.mosaiclab.scenario.actor;

import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Brings meta-blocks to the origin chain: proposes the transition object of the right checkpoint
/// and repeats the own vote for it there. **Spec**: `v0 §10, §18`; `simulation.md`.
///
/// The right one is the earliest finalised checkpoint that carries the open kernel, has reached the
/// gas target and has an origin observation, without which the core accepts no proposal (PB-3): as
/// built there is none until the first origin checkpoint is final (ISS-12). An honest validator
/// supports no other.
final class MetablockProposing implements Duty {
  private final Membership member;
  private final VoteHistory votes;
  private final GasTarget gasTarget;
  private final Turn turn;
  private Hash32 proposed = Hash32.ZERO;
  private Hash32 supported = Hash32.ZERO;

  /// From which gas on a checkpoint is brought to origin.
  @FunctionalInterface
  interface GasTarget {
    /// @return empty where no gas is enough
    Optional<Uint256> of(MosaicCoreState core, long nowNanos);
  }

  MetablockProposing(Membership member, VoteHistory votes, GasTarget gasTarget) {
    this.member = member;
    this.votes = votes;
    this.gasTarget = gasTarget;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    var core = member.originHead().state().core(member.metachain().index()).core();
    findCandidate(core, gasTarget.of(core, context.nowNanos()).orElse(Uint256.MAX))
        .ifPresent(candidate -> bring(core, candidate, context));
  }

  private void bring(MosaicCoreState core, AuxiliaryTransition candidate, Context context) {
    var hash = candidate.hash();
    if (core.proposal(candidate.kernelHash(), hash).isPresent()) {
      support(candidate, hash, context);
    } else if (!hash.equals(proposed) && turn.hasCome(core.openKernel().height().toLong(), hash)) {
      proposed = hash;
      member.sendToOrigin(
          new OriginOperation.ProposeBlock(core.openKernel().height(), candidate),
          () -> need(core.openKernelHash()),
          context);
    }
  }

  private void support(AuxiliaryTransition candidate, Hash32 hash, Context context) {
    if (hash.equals(supported) || !member.hasOriginWeight()) {
      return;
    }
    votes
        .voteFrom(candidate.auxiliaryBlockHash(), hash)
        .ifPresent(
            vote -> {
              supported = hash;
              member.sendToOrigin(
                  new OriginOperation.VerifyVote(
                      candidate.kernelHash(), vote.message(), vote.signature()),
                  () -> need(candidate.kernelHash()),
                  context);
            });
  }

  // Until the meta-block is committed: then another kernel is open.
  private Submissions.State need(Hash32 kernelHash) {
    var core = member.originHead().state().core(member.metachain().index()).core();
    return core.openKernelHash().equals(kernelHash)
        ? Submissions.State.NEEDED
        : Submissions.State.OVER;
  }

  private Optional<AuxiliaryTransition> findCandidate(MosaicCoreState core, Uint256 target) {
    var state = member.head().state();
    Optional<AuxiliaryTransition> earliest = Optional.empty();
    for (var hash : state.finalised().reverseIterator()) {
      var transition =
          member.metachain().views().auxiliaryTransition(state.contracts(), hash).orElseThrow();
      if (!transition.kernelHash().equals(core.openKernelHash())
          || transition.accumulatedGas().isLessThan(target)) {
        break; // Older ones carry older kernels and less gas.
      }
      if (transition.originBlockHash().isZero()) {
        break; // Older ones have none either.
      }
      if (transition.auxiliaryDynasty().isGreaterThan(core.lastTransition().auxiliaryDynasty())) {
        earliest = Optional.of(transition);
      }
    }
    return earliest;
  }
}
