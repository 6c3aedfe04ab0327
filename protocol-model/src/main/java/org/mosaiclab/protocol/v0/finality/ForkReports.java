package org.mosaiclab.protocol.v0.finality;

import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_02_FORK;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_02_REPORT;

import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.slashing.ConflictJudge;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.value.Uint256;

/// Halts the auxiliary side on evidence of two conflicting finalised checkpoints, of which its own
/// branch need have neither; the same evidence halts the core on origin. **Spec**: `v0 §22a
/// GAP-02`; paper P§2.2. **Repairs**: GAP-02.
public final class ForkReports {
  private final RuleProfile profile;
  private final SignatureScheme signatures;
  private final ConflictJudge judge;
  private final ValidatorSets sets;
  private final Quorum quorum;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public ForkReports(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
    this.judge = new ConflictJudge(profile);
    this.sets = new ValidatorSets(profile);
    this.quorum = Quorum.of(profile);
  }

  /// Anyone may report. Rules GAP-02-REPORT, GAP-02-FORK.
  ///
  /// @param epochLength of the auxiliary chain, blocks
  public Outcome<PollingPlaceState, Unit> report(
      PollingPlaceState state, Uint256 epochLength, FinalityConflict shown) {
    if (!profile.repairs(Repair.GAP_02)) return Outcome.reject(GAP_02_REPORT);
    if (!judge.isConflict(shown)
        || !isFinalising(state, epochLength, shown.lower())
        || !isFinalising(state, epochLength, shown.higher())) {
      return Outcome.reject(GAP_02_FORK);
    }
    return AuxiliaryHalts.halt(
        state, new AuxiliaryHalt.ConflictingFinality(shown.lower().link(), shown.higher().link()));
  }

  private boolean isFinalising(PollingPlaceState state, Uint256 epochLength, SealedLink shown) {
    return shown.link().coreIdentifier().equals(state.setup().auxiliary())
        && spansOneEpoch(shown.link(), epochLength)
        && isRecentQuorum(state, shown);
  }

  private static boolean spansOneEpoch(VoteMessage link, Uint256 epochLength) {
    return link.targetHeight().minus(link.sourceHeight()).filter(epochLength::equals).isPresent();
  }

  /// Whether these are a quorum of the sets of the current height or of the one before: branches
  /// need not have activated the same kernels.
  public boolean isRecentQuorum(PollingPlaceState state, SealedLink shown) {
    long height = state.currentMetaBlockHeight();
    return isQuorum(state, height, shown) || (height > 0 && isQuorum(state, height - 1, shown));
  }

  private boolean isQuorum(PollingPlaceState state, long height, SealedLink shown) {
    return shown
        .signers(signatures)
        .foldLeft(
            SplitWeight.ZERO,
            (sum, signer) -> sum.plus(sets.splitWeight(state.validator(signer), height)))
        .isSupermajorityOf(state.records().heights().get((int) height).current(), quorum);
  }
}
