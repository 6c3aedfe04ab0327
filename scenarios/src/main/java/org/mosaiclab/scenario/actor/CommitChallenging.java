package org.mosaiclab.scenario.actor;

import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Shows origin a finalised checkpoint that had reached the gas target before the committed one,
/// for which every validator pays; and takes the challenger's share. **Spec**: `v0 §21 GAP-08`;
/// paper P§2.5.
///
/// The challenge falls to the validators in turn. What is shown is the earliest checkpoint that
/// could have been proposed: one with an origin observation (PB-3).
final class CommitChallenging implements Duty {
  private final Membership member;
  private final Turn turn;
  private Hash32 examined = Hash32.ZERO;
  private Optional<PaperOperation.ChallengeCommit> challenge = Optional.empty();
  private Uint256 claimed = Uint256.ZERO;

  CommitChallenging(Membership member) {
    this.member = member;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    var core = member.originContracts().core();
    if (!core.head().equals(examined) && hasFinalised(core.lastTransition())) {
      examined = core.head();
      challenge = findEarliest(core).flatMap(this::withVotes);
    }
    challenge.ifPresent(found -> send(found, core, context));
    takeShare(context);
  }

  private void send(PaperOperation.ChallengeCommit found, MosaicCoreState core, Context context) {
    if (turn.hasCome(core.openKernel().height().toLong(), examined)
        && member.isAcceptableOnOrigin(found)) {
      challenge = Optional.empty();
      var against = examined;
      member.sendToOrigin(found, () -> need(against), context);
    }
  }

  private Submissions.State need(Hash32 against) {
    var state = member.originContracts();
    return state.core().head().equals(against) && state.stake().records().challenge().isEmpty()
        ? Submissions.State.NEEDED
        : Submissions.State.OVER;
  }

  private Vector<Hash32> finalised() {
    return member.head().state().finalised();
  }

  // Then whatever could be earlier is known too.
  private boolean hasFinalised(AuxiliaryTransition committed) {
    return finalised().reverseIterator().contains(committed.auxiliaryBlockHash());
  }

  private Optional<AuxiliaryTransition> findEarliest(MosaicCoreState core) {
    var committed = core.lastTransition();
    var target = core.committedGasTarget().orElse(Uint256.MAX);
    var contracts = member.head().state().contracts();
    Optional<AuxiliaryTransition> earliest = Optional.empty();
    for (var hash : finalised().reverseIterator()) {
      var found = member.metachain().views().auxiliaryTransition(contracts, hash).orElseThrow();
      if (found.accumulatedGas().isLessThan(target) || found.originBlockHash().isZero()) {
        break; // Older ones have less gas, or no observation either.
      }
      if (found.kernelHash().equals(committed.kernelHash())
          && found.auxiliaryDynasty().isLessThan(committed.auxiliaryDynasty())) {
        earliest = Optional.of(found);
      }
    }
    return earliest;
  }

  private Optional<PaperOperation.ChallengeCommit> withVotes(AuxiliaryTransition earlier) {
    long epochLength = member.metachain().spec().epochLength();
    return FinalisingVotes.of(earlier, member.head(), epochLength, member::isQuorumOfLastCommit)
        .map(seal -> new PaperOperation.ChallengeCommit(earlier, seal));
  }

  private void takeShare(Context context) {
    var share = share();
    if (!share.isZero() && !share.equals(claimed)) {
      member.sendToOrigin(
          new PaperOperation.Claim(),
          () -> share().isZero() ? Submissions.State.OVER : Submissions.State.NEEDED,
          context);
    }
    claimed = share;
  }

  private Uint256 share() {
    return member.originContracts().stake().records().claimOf(member.address());
  }
}
