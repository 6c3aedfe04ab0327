package org.mosaiclab.scenario.actor;

import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.v0.PaperOperation.ChallengeObservation;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Shows origin that the meta-chain has finalised a block whose observation of origin is none of
/// its past; the core halts and who signed is slashed. **Spec**: `v0 §21 GAP-09`; paper P§2.3.
///
/// A challenge that proves nothing costs its bond, so a validator waits until its origin branch is
/// as deep there as an observation has to be. Nobody shows its own vote: it would pay for it.
final class ObservationChallenging implements Duty {
  private final Membership member;
  private final Turn turn;
  private Hash32 examined = Hash32.ZERO;
  private Optional<ChallengeObservation> challenge = Optional.empty();

  ObservationChallenging(Membership member) {
    this.member = member;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    if (member.originContracts().core().isHalted()) {
      challenge = Optional.empty();
      return;
    }
    findLost().filter(lost -> !lost.auxiliaryBlockHash().equals(examined)).ifPresent(this::prepare);
    challenge.ifPresent(found -> send(found, context));
  }

  private void prepare(AuxiliaryTransition lost) {
    examined = lost.auxiliaryBlockHash();
    challenge = withVotes(lost).or(() -> challenge);
  }

  private void send(ChallengeObservation found, Context context) {
    long height = member.originContracts().core().openKernel().height().toLong();
    boolean isDue = turn.hasCome(height, member.originContracts().core().openKernelHash());
    if (isDue && member.isAcceptableOnOrigin(found)) {
      challenge = Optional.empty();
      member.sendToOrigin(found, this::need, context);
    }
  }

  private Submissions.State need() {
    return member.originContracts().core().isHalted()
        ? Submissions.State.OVER
        : Submissions.State.NEEDED;
  }

  // The newest finalised block that observes what is not on this validator's origin branch. The
  // older ones' seals are no better, and may be of heights too long closed.
  private Optional<AuxiliaryTransition> findLost() {
    var state = member.head().state();
    var newest = state.finalised().last();
    var transition =
        member.metachain().views().auxiliaryTransition(state.contracts(), newest).orElseThrow();
    return member
        .metachain()
        .origin()
        .find(transition.originBlockHash())
        .filter(this::isLost)
        .map(_ -> transition);
  }

  private boolean isLost(Block<OriginChainState> observed) {
    var head = member.originHead();
    long confirmations = member.metachain().originSpec().confirmations();
    return head.height() >= observed.height() + confirmations && !head.descendsFrom(observed);
  }

  private Optional<ChallengeObservation> withVotes(AuxiliaryTransition lost) {
    long epochLength = member.metachain().spec().epochLength();
    return FinalisingVotes.of(
            lost,
            member.head(),
            epochLength,
            votes -> !hasSigned(votes) && member.isQuorumOfOpenOrLastHeight(votes))
        .map(seal -> new ChallengeObservation(lost, seal));
  }

  private boolean hasSigned(SealedLink votes) {
    return votes.signers(member.metachain().signatures()).contains(member.address());
  }
}
