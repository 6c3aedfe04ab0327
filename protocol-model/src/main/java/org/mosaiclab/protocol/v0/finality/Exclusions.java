package org.mosaiclab.protocol.v0.finality;

import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_01;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_01_CHAIN;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_01_REPEATED;
import static org.mosaiclab.protocol.v0.finality.PollingPlaceRule.GAP_01_UNKNOWN;

import io.vavr.collection.Vector;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SetWeights;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.OffenderExcluded;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;

/// Takes the weight of offenders, and halts where their weight shows that a quorum lied. The stake
/// is on origin; the same evidence takes it there. **Spec**: `v0 §21` GAP-01, GAP-02; paper P§2.2.
/// **Repairs**: GAP-01; GAP-02, ISS-32.
public final class Exclusions {
  private final RuleProfile profile;
  private final SlashingJudge judge;
  private final ValidatorSets sets;
  private final Quorum quorum;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public Exclusions(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.judge = new SlashingJudge(profile, signatures, SlashingRule.ALL);
    this.sets = new ValidatorSets(profile);
    this.quorum = Quorum.of(profile);
  }

  /// The offender weighs nothing from now on, in open tallies too; anyone may report, also after a
  /// halt. Rules GAP-01, those of the judge, GAP-01-CHAIN, GAP-01-UNKNOWN, GAP-01-REPEATED.
  public Outcome<PollingPlaceState, Unit> report(
      PollingPlaceState state, SlashingEvidence evidence) {
    if (!profile.repairs(Repair.GAP_01)) return Outcome.reject(GAP_01);
    return judge
        .judge(evidence)
        .then(
            offence ->
                isForeign(state.setup(), offence.result().coreIdentifier())
                    ? Outcome.reject(GAP_01_CHAIN)
                    : exclude(state, offence.result().validator()));
  }

  private static boolean isForeign(PollingPlaceState.Setup setup, CoreId coreIdentifier) {
    return !coreIdentifier.equals(setup.auxiliary()) && !coreIdentifier.equals(setup.origin());
  }

  private Outcome<PollingPlaceState, Unit> exclude(PollingPlaceState state, Address offender) {
    var validator = state.validator(offender);
    if (validator.isAbsent()) return Outcome.reject(GAP_01_UNKNOWN);
    if (validator.isSlashed()) return Outcome.reject(GAP_01_REPEATED);
    long height = state.currentMetaBlockHeight();
    var weight = validator.weightAt(height);
    var total = state.currentTotalWeight().minus(weight).orElseThrow();
    var voteless = withoutVotes(state, offender);
    var records = voteless.records().withHeights(slashed(state, validator));
    var excluded = voteless.withChanged(validator.slashedAt(height)).withRecords(total, records);
    return Outcome.<PollingPlaceState, Unit>accept(
            excluded, Unit.UNIT, new OffenderExcluded(offender, weight))
        .then(done -> haltIfUnsafe(done.state()));
  }

  // At every height that the validator was a member of: which of them the offence belongs to the
  // votes do not say.
  private Vector<SetWeights> slashed(PollingPlaceState state, RegisteredValidator validator) {
    var heights = state.records().heights();
    for (int i = 0; i < heights.size(); i++) {
      heights = heights.update(i, heights.get(i).plusSlashed(sets.splitWeight(validator, i)));
    }
    var now = sets.splitWeight(validator, state.currentMetaBlockHeight());
    var last = heights.last();
    return heights.update(heights.size() - 1, last.withCurrent(last.current().minus(now)));
  }

  // A walk over the ballots that are kept, for an event that is rare.
  private static PollingPlaceState withoutVotes(PollingPlaceState state, Address offender) {
    var next = state;
    for (var entry : state.records().ballots()) {
      var cast = entry._2().casts().get(offender);
      if (cast.isDefined()) {
        var digest = entry._1();
        var left = next.votesWeight(digest).minus(cast.get().weight()).orElseThrow();
        var ballots = next.records().ballots().put(digest, entry._2().without(offender));
        next = next.withVotesWeight(digest, left).withRecords(next.records().withBallots(ballots));
      }
    }
    return next;
  }

  private Outcome<PollingPlaceState, Unit> haltIfUnsafe(PollingPlaceState state) {
    int unsafe = state.records().heights().lastIndexWhere(height -> height.isUnsafe(quorum));
    return profile.repairs(Repair.GAP_02) && unsafe >= 0
        ? AuxiliaryHalts.halt(state, new AuxiliaryHalt.SlashedWeight(unsafe))
        : Outcome.accept(state, Unit.UNIT);
  }
}
