package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02_CONFLICT;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.slashing.ConflictJudge;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;

/// Halts on evidence of two conflicting finalised checkpoints of the meta-chain. **Spec**: `v0 §22a
/// GAP-02`; paper P§2.5. **Repairs**: GAP-02.
public final class ConflictReports {
  private final RuleProfile profile;
  private final ConflictJudge judge;
  private final SealProofs seals;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public ConflictReports(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.judge = new ConflictJudge(profile);
    this.seals = new SealProofs(profile, signatures);
  }

  /// Anyone may report. Rules GAP-02, GAP-02-CONFLICT.
  ///
  /// @param block of origin that executes it
  public Outcome<CoreAndStake, Unit> report(
      CoreAndStake state, FinalityConflict shown, long block) {
    if (!profile.repairs(Repair.GAP_02)) return Outcome.reject(GAP_02);
    if (!judge.isConflict(shown)
        || !seals.isRecentlyFinalising(state, shown.lower())
        || !seals.isRecentlyFinalising(state, shown.higher())) {
      return Outcome.reject(GAP_02_CONFLICT);
    }
    return Halting.halt(state, HaltReason.CONFLICTING_FINALITY, block);
  }
}
