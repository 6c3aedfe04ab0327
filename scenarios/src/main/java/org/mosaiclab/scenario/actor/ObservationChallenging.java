package org.mosaiclab.scenario.actor;

import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.PaperOperation.ChallengeObservation;
import org.mosaiclab.protocol.v0.PaperOperation.ChallengeOriginFinality;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Shows origin that the meta-chain has finalised an origin block that is none of its past, by the
/// votes for it; or, where these are of a set long gone, by a finalised block of the meta-chain
/// that observes it. The core halts and who signed is slashed. **Spec**: `v0 §21 GAP-09`; paper
/// P§2.3.
///
/// A challenge that proves nothing costs its bond, so a validator waits until its origin branch is
/// as deep there as an observation has to be. Nobody shows its own vote: it would pay for it.
final class ObservationChallenging implements Duty {
  private final Membership member;
  private final Turn turn;
  private Hash32 examinedOrigin = Hash32.ZERO;
  private Hash32 examined = Hash32.ZERO;
  private Optional<ChallengeOriginFinality> finality = Optional.empty();
  private Optional<ChallengeObservation> observation = Optional.empty();

  ObservationChallenging(Membership member) {
    this.member = member;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    if (member.originContracts().core().isHalted()) {
      forget();
      return;
    }
    findLostOrigin().filter(lost -> !lost.equals(examinedOrigin)).ifPresent(this::prepareFinality);
    findLost().filter(lost -> !lost.auxiliaryBlockHash().equals(examined)).ifPresent(this::prepare);
    finality
        .<PaperOperation>map(found -> found)
        .or(() -> observation)
        .ifPresent(found -> send(found, context));
  }

  private void forget() {
    finality = Optional.empty();
    observation = Optional.empty();
  }

  private void prepareFinality(Hash32 lost) {
    examinedOrigin = lost;
    finality =
        FinalisingVotes.ofOrigin(
                lost,
                member.metachain().originCoreId(),
                member.head(),
                member.metachain().originSpec().epochLength(),
                this::isEnough)
            .map(ChallengeOriginFinality::new)
            .or(() -> finality);
  }

  private void prepare(AuxiliaryTransition lost) {
    examined = lost.auxiliaryBlockHash();
    observation =
        FinalisingVotes.of(
                lost, member.head(), member.metachain().spec().epochLength(), this::isEnough)
            .map(seal -> new ChallengeObservation(lost, seal))
            .or(() -> observation);
  }

  private void send(PaperOperation found, Context context) {
    long height = member.originContracts().core().openKernel().height().toLong();
    boolean isDue = turn.hasCome(height, member.originContracts().core().openKernelHash());
    if (isDue && member.isAcceptableOnOrigin(found)) {
      forget();
      member.sendToOrigin(found, this::need, context);
    }
  }

  private Submissions.State need() {
    return member.originContracts().core().isHalted()
        ? Submissions.State.OVER
        : Submissions.State.NEEDED;
  }

  // What the meta-chain has finalised of origin, whether or not a checkpoint of its own says so.
  private Optional<Hash32> findLostOrigin() {
    return Optional.of(member.head().state().contracts().origin().head()).filter(this::isLost);
  }

  // The newest finalised block that observes what is not on this validator's origin branch. The
  // older ones' seals are no better, and may be of heights too long closed.
  private Optional<AuxiliaryTransition> findLost() {
    var state = member.head().state();
    var newest = state.finalised().last();
    return Optional.of(
            member.metachain().views().auxiliaryTransition(state.contracts(), newest).orElseThrow())
        .filter(transition -> isLost(transition.originBlockHash()));
  }

  private boolean isLost(Hash32 originBlock) {
    return member.metachain().origin().find(originBlock).filter(this::isLost).isPresent();
  }

  private boolean isLost(Block<OriginChainState> observed) {
    var head = member.originHead();
    long confirmations = member.metachain().originSpec().confirmations();
    return head.height() >= observed.height() + confirmations && !head.descendsFrom(observed);
  }

  private boolean isEnough(SealedLink votes) {
    return !votes.signers(member.metachain().signatures()).contains(member.address())
        && member.isQuorumOfOpenOrLastHeight(votes);
  }
}
