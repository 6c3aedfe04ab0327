package org.mosaiclab.protocol.v0.slashing;

import static org.mosaiclab.protocol.v0.slashing.SlashingJudgeRule.GAP_01_CORE;
import static org.mosaiclab.protocol.v0.slashing.SlashingJudgeRule.GAP_01_IDENTICAL;
import static org.mosaiclab.protocol.v0.slashing.SlashingJudgeRule.GAP_01_OFFENCE;
import static org.mosaiclab.protocol.v0.slashing.SlashingJudgeRule.GAP_01_SIGNER;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;

/// Says what a piece of evidence proves, alike on both chains. **Spec**: `v0 §21 GAP-01`.
/// **Repairs**: ISS-32; without it the rules are taken literally, so that two relays of one vote
/// and equal heights on two chains are offences.
public final class SlashingJudge {
  private final RuleProfile profile;
  private final SignatureScheme signatures;
  private final List<SlashingRule> rules;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  /// @param rules which rules are in force
  public SlashingJudge(RuleProfile profile, SignatureScheme signatures, List<SlashingRule> rules) {
    this.profile = profile;
    this.signatures = signatures;
    this.rules = List.copyOf(rules);
  }

  /// Whether the signer is a validator is not looked at. Rules GAP-01-CORE, GAP-01-IDENTICAL,
  /// GAP-01-SIGNER, GAP-01-OFFENCE.
  public Outcome<Unit, Offence> judge(SlashingEvidence evidence) {
    var first = evidence.first().message();
    var second = evidence.second().message();
    if (isAcrossCores(first, second)) return Outcome.reject(GAP_01_CORE);
    if (isRelay(first, second)) return Outcome.reject(GAP_01_IDENTICAL);
    var signer = evidence.first().signer(signatures);
    if (signer.isZero() || !signer.equals(evidence.second().signer(signatures))) {
      return Outcome.reject(GAP_01_SIGNER);
    }
    return brokenRule(first, second)
        .<Outcome<Unit, Offence>>map(
            rule -> Outcome.accept(Unit.UNIT, new Offence(signer, first.coreIdentifier(), rule)))
        .orElseGet(() -> Outcome.reject(GAP_01_OFFENCE));
  }

  /// Whether one validator that signed both is an offender.
  public boolean isOffence(VoteMessage first, VoteMessage second) {
    return !isAcrossCores(first, second)
        && !isRelay(first, second)
        && brokenRule(first, second).isPresent();
  }

  SignatureScheme signatures() {
    return signatures;
  }

  private Optional<SlashingRule> brokenRule(VoteMessage first, VoteMessage second) {
    return rules.stream().filter(rule -> rule.isBrokenBy(first, second)).findFirst();
  }

  private boolean isAcrossCores(VoteMessage first, VoteMessage second) {
    return profile.repairs(Repair.ISS_32)
        && !first.coreIdentifier().equals(second.coreIdentifier());
  }

  private boolean isRelay(VoteMessage first, VoteMessage second) {
    return profile.repairs(Repair.ISS_32) && first.equals(second);
  }
}
