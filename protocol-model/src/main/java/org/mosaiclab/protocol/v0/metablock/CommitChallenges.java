package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_08;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_08_CHECKPOINT;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_08_LATE;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_08_SEAL;

import java.math.BigInteger;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.CommitChallenged;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.stake.GasChallenge;
import org.mosaiclab.protocol.value.Address;

/// Shows that a finalised checkpoint before the committed one had reached the gas target; the best
/// such challenge costs everybody at the next close. **Spec**: `v0 §21 GAP-08`; paper P§2.5.
/// **Repairs**: GAP-08.
public final class CommitChallenges {
  private final RuleProfile profile;
  private final SealProofs seals;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public CommitChallenges(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.seals = new SealProofs(profile, signatures);
  }

  /// Anyone may challenge the last commit until the next. Rules GAP-08, GAP-08-CHECKPOINT,
  /// GAP-08-SEAL, GAP-08-LATE.
  ///
  /// @param earlier transition of the earlier checkpoint
  /// @param seal votes that finalise it
  public Outcome<CoreAndStake, Unit> challenge(
      CoreAndStake state, Address challenger, AuxiliaryTransition earlier, SealedLink seal) {
    if (!profile.repairs(Repair.GAP_08)) return Outcome.reject(GAP_08);
    var core = state.core();
    if (!isEarlierAtTarget(core, earlier)) return Outcome.reject(GAP_08_CHECKPOINT);
    long committed = state.stake().height() - 1;
    if (!SealProofs.isFor(seal, earlier) || !seals.isFinalising(state, seal, committed)) {
      return Outcome.reject(GAP_08_SEAL);
    }
    long late = lateDynasties(core.lastTransition(), earlier);
    if (state
        .stake()
        .records()
        .challenge()
        .filter(best -> best.lateDynasties() >= late)
        .isPresent()) {
      return Outcome.reject(GAP_08_LATE);
    }
    var stake = state.stake().withChallenge(new GasChallenge(challenger, late));
    return Outcome.accept(
        new CoreAndStake(core, stake), Unit.UNIT, new CommitChallenged(challenger, late));
  }

  private static boolean isEarlierAtTarget(MosaicCoreState core, AuxiliaryTransition earlier) {
    var committed = core.lastTransition();
    return earlier.kernelHash().equals(committed.kernelHash())
        && earlier.auxiliaryDynasty().isLessThan(committed.auxiliaryDynasty())
        && core.committedGasTarget()
            .filter(target -> !earlier.accumulatedGas().isLessThan(target))
            .isPresent();
  }

  private static long lateDynasties(AuxiliaryTransition committed, AuxiliaryTransition earlier) {
    return committed
        .auxiliaryDynasty()
        .value()
        .subtract(earlier.auxiliaryDynasty().value())
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValue();
  }
}
