package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_02_CONFLICT;

import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.slashing.SealedLink;

/// Halts on evidence of two conflicting finalised checkpoints. **Spec**: `v0 §22a GAP-02`; paper
/// P§2.5. **Repairs**: GAP-02.
///
/// Two checkpoints of one height conflict on sight, and so do two transitions of one checkpoint.
/// That checkpoints of different heights lie on different branches only headers would show; the
/// signers of such finalisations are slashable, and their weight halts the core.
public final class ConflictReports {
  private final RuleProfile profile;
  private final SealProofs seals;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public ConflictReports(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.seals = new SealProofs(profile, signatures);
  }

  /// Anyone may report. Rules GAP-02, GAP-02-CONFLICT.
  ///
  /// @param block of origin that executes it
  public Outcome<CoreAndStake, Unit> report(
      CoreAndStake state, SealedLink first, SealedLink second, long block) {
    if (!profile.repairs(Repair.GAP_02)) return Outcome.reject(GAP_02);
    if (!isConflict(first.link(), second.link())
        || !seals.isRecentlyFinalising(state, first)
        || !seals.isRecentlyFinalising(state, second)) {
      return Outcome.reject(GAP_02_CONFLICT);
    }
    return Halting.halt(state, HaltReason.CONFLICTING_FINALITY, block);
  }

  private static boolean isConflict(VoteMessage first, VoteMessage second) {
    return first.sourceHeight().equals(second.sourceHeight())
        && !(first.source().equals(second.source())
            && first.transitionHash().equals(second.transitionHash()));
  }
}
