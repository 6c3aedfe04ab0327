package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_01_FOREIGN;
import static org.mosaiclab.protocol.v0.stake.StakeRule.ST_NI;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.v0.stake.Slashing;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;

/// Slashes offenders, and halts the core where their weight shows that a quorum lied. **Spec**: `v0
/// §21` GAP-01, GAP-02. **Repairs**: GAP-01, without which every slashing is refused; GAP-02,
/// ISS-32.
public final class Offences {
  private final RuleProfile profile;
  private final SignatureScheme signatures;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public Offences(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
  }

  /// Slashes the validator that the evidence is against; anyone may report, also after a halt.
  /// Rules ST-NI, those of the judge, GAP-01-FOREIGN, those of the slashing.
  ///
  /// @param context the reporter and the executing block
  public Outcome<CoreAccounts, Unit> report(
      CoreAccounts state, Context context, SlashingEvidence evidence) {
    if (!profile.repairs(Repair.GAP_01)) return Outcome.reject(ST_NI);
    var rules = state.core().parameters().slashingRules();
    return new SlashingJudge(profile, signatures, rules)
        .judge(evidence)
        .then(
            offence ->
                isForeign(state.core(), offence.result().coreIdentifier())
                    ? Outcome.reject(GAP_01_FOREIGN)
                    : slash(state, context, offence.result().validator()));
  }

  /// Rules of the slashing.
  Outcome<CoreAccounts, Unit> slash(CoreAccounts state, Context context, Address offender) {
    return Slashing.slash(state.stakeAccounts(), context.caller(), offender)
        .then(slashed -> haltIfUnsafe(state.with(slashed.state()), context.blockNumber()));
  }

  private Outcome<CoreAccounts, Unit> haltIfUnsafe(CoreAccounts state, long block) {
    return profile.repairs(Repair.GAP_02) && state.stake().records().isUnsafe(Quorum.of(profile))
        ? state.lift(Halting.halt(state.coreAndStake(), HaltReason.SLASHED_WEIGHT, block))
        : Outcome.accept(state, Unit.UNIT);
  }

  // The votes of one meta-chain are no business of another's stake.
  private static boolean isForeign(MosaicCoreState core, CoreId coreIdentifier) {
    return !coreIdentifier.equals(core.setup().auxiliaryCoreIdentifier())
        && !coreIdentifier.equals(core.parameters().originCoreIdentifier());
  }
}
