package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.COMMIT_QUORUM;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02_HALTED;

import io.vavr.collection.Vector;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.stake.Closing;
import org.mosaiclab.protocol.v0.stake.Stake;
import org.mosaiclab.protocol.value.Hash32;

/// When a proposal commits, and which. **Spec**: `v0 §10 commit`; `v0 §21` GAP-02, GAP-09; `v0
/// §22a` ISS-07, ISS-13, ISS-18, ISS-19. **Repairs**: these, and GAP-01 and GAP-05 through the
/// count.
final class Commits {
  private final RuleProfile profile;
  private final Stake stakes;
  private final SealCount counts;

  Commits(RuleProfile profile, Stake stakes, SealCount counts) {
    this.profile = profile;
    this.stakes = stakes;
    this.counts = counts;
  }

  /// A proposal for the open kernel with a seal that has its quorum.
  private record Candidate(
      Hash32 transitionHash, AuxiliaryTransition proposal, Seal seal, SealCount.Count count) {}

  /// Commits at the vote that makes a quorum, if nothing is to be waited for. Rules of
  /// `closeMetaBlock`.
  ///
  /// @param kernelHash that the vote named
  /// @param count of the seal that the vote went to
  Outcome<CoreAndStake, Unit> afterVote(
      CoreAndStake state,
      Hash32 kernelHash,
      Hash32 transitionHash,
      Seal seal,
      SealCount.Count count,
      long block) {
    var core = state.core();
    boolean mayCommit = count.isQuorum() && kernelHash.equals(core.openKernelHash());
    return core.proposal(kernelHash, transitionHash)
        .filter(_ -> mayCommit && isRipe(core, transitionHash, block))
        .map(proposal -> new Candidate(transitionHash, proposal, seal, count))
        .map(voted -> profile.repairs(Repair.ISS_19) ? due(state, block).orElse(voted) : voted)
        .map(chosen -> commitOrWait(state, chosen, block))
        .orElseGet(() -> Outcome.accept(state, Unit.UNIT));
  }

  /// Commits what had to wait: for the challenge period, for weight, or for a slashing that moved
  /// the quorum; of several the lowest dynasty (ISS-19), as built the first proposed. Rules GAP-02,
  /// COMMIT-QUORUM, those of `closeMetaBlock`.
  Outcome<CoreAndStake, Unit> tryCommit(CoreAndStake state, long block) {
    if (state.core().isHalted()) return Outcome.reject(GAP_02_HALTED);
    return due(state, block)
        .map(chosen -> commitOrWait(state, chosen, block))
        .orElseGet(() -> Outcome.reject(COMMIT_QUORUM));
  }

  private Optional<Candidate> due(CoreAndStake state, long block) {
    var core = state.core();
    var candidates =
        Vector.ofAll(core.proposals(core.openKernelHash()))
            .filter(entry -> isRipe(core, entry._1, block))
            .flatMap(entry -> candidates(state, entry._1, entry._2));
    var chosen =
        profile.repairs(Repair.ISS_19)
            ? candidates.minBy(candidate -> candidate.proposal.auxiliaryDynasty())
            : candidates.headOption();
    return chosen.toJavaOptional();
  }

  private Vector<Candidate> candidates(
      CoreAndStake state, Hash32 transitionHash, AuxiliaryTransition proposal) {
    var core = state.core();
    return Vector.ofAll(core.book().sealsOf(transitionHash))
        .map(core::seal)
        .flatMap(
            seal ->
                counts
                    .of(state, seal)
                    .filter(SealCount.Count::isQuorum)
                    .map(count -> Vector.of(new Candidate(transitionHash, proposal, seal, count)))
                    .orElse(Vector.empty()));
  }

  private boolean isRipe(MosaicCoreState core, Hash32 transitionHash, long block) {
    return !profile.repairs(Repair.GAP_09)
        || core.parameters().challengePeriodBlocks() == 0
        || core.book()
            .record(transitionHash)
            .filter(
                proposal ->
                    block - proposal.proposedAtBlock() >= core.parameters().challengePeriodBlocks())
            .isPresent();
  }

  private Outcome<CoreAndStake, Unit> commitOrWait(
      CoreAndStake state, Candidate chosen, long block) {
    if (!stakes.isBelowMinimum(state.stake())) {
      return commit(state, chosen, block);
    }
    if (profile.repairs(Repair.ISS_18)) {
      return Outcome.accept(state, Unit.UNIT);
    }
    return profile.repairs(Repair.GAP_02)
        ? Halting.halt(state, HaltReason.MINIMUM_WEIGHT, block)
        : commit(state, chosen, block);
  }

  private Outcome<CoreAndStake, Unit> commit(CoreAndStake state, Candidate chosen, long block) {
    var core = state.core();
    var height = core.openKernel().height();
    var metaBlock = new MetaBlock(core.openKernelHash(), chosen.transitionHash).hash();
    var closing = new Closing(block, chosen.seal.validators());
    return stakes
        .closeMetaBlock(state.stake(), core.setup().address(), height, closing)
        .then(
            closed -> {
              var next = MosaicCoreState.kernelAbove(height, metaBlock, closed.result());
              var committed = settled(core.withCommit(metaBlock, chosen.proposal, next));
              return Outcome.accept(
                  new CoreAndStake(committed, closed.state()),
                  Unit.UNIT,
                  new MetaBlockCommitted(
                      core.openKernelHash(),
                      chosen.transitionHash,
                      metaBlock,
                      height,
                      chosen.count.weight(),
                      chosen.count.required()));
            });
  }

  private MosaicCoreState settled(MosaicCoreState committed) {
    var following =
        profile.repairs(Repair.ISS_07)
            ? committed.withHeight(committed.openKernel().height())
            : committed;
    return profile.repairs(Repair.ISS_13)
        ? following.withoutProposals(committed.lastTransition().kernelHash())
        : following;
  }
}
