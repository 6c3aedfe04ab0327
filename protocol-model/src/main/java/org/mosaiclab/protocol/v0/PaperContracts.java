package org.mosaiclab.protocol.v0;

import java.util.Optional;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.CommitChallenges;
import org.mosaiclab.protocol.v0.metablock.ConflictReports;
import org.mosaiclab.protocol.v0.metablock.Disputes;
import org.mosaiclab.protocol.v0.metablock.MosaicCore;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreRule;
import org.mosaiclab.protocol.v0.metablock.ObservationChallenges;
import org.mosaiclab.protocol.v0.metablock.Offences;
import org.mosaiclab.protocol.v0.metablock.Participation;
import org.mosaiclab.protocol.v0.metablock.ProposalBonds;
import org.mosaiclab.protocol.v0.stake.Claims;

/// What the contracts on origin do beyond the recorded ones. **Spec**: `v0 §21`, `v0 §22a`.
final class PaperContracts {
  private final MosaicCore core;
  private final Offences offences;
  private final ProposalBonds bonds;
  private final ConflictReports conflicts;
  private final Participation participation;
  private final CommitChallenges commitChallenges;
  private final ObservationChallenges observationChallenges;
  private final Disputes disputes;

  PaperContracts(RuleProfile profile, SignatureScheme signatures, MosaicCore core) {
    this.core = core;
    this.offences = new Offences(profile, signatures);
    this.bonds = new ProposalBonds(profile, core);
    this.conflicts = new ConflictReports(profile, signatures);
    this.participation = new Participation(profile, signatures);
    this.commitChallenges = new CommitChallenges(profile, signatures);
    this.observationChallenges = new ObservationChallenges(profile, signatures);
    this.disputes = new Disputes(profile, signatures);
  }

  Outcome<OriginState, Returned> apply(
      OriginState state, OriginContext context, PaperOperation operation) {
    var inner = context.context();
    return switch (operation) {
      case PaperOperation.ReportOffence(var evidence) ->
          state.lift(offences.report(state.coreAccounts(), inner, evidence));
      case PaperOperation.TryCommit _ ->
          ofCore(state, core.tryCommit(state.coreAndStake(), inner.blockNumber()));
      case PaperOperation.ReportConflict(var conflict) ->
          ofCore(state, conflicts.report(state.coreAndStake(), conflict, inner.blockNumber()));
      case PaperOperation.ShowParticipation(var vote) ->
          ofCore(state, participation.show(state.coreAndStake(), vote));
      case PaperOperation.ChallengeCommit(var earlier, var seal) ->
          ofCore(
              state,
              commitChallenges.challenge(state.coreAndStake(), inner.caller(), earlier, seal));
      case PaperOperation.ChallengeObservation(var observing, var seal) ->
          state.lift(
              observationChallenges.challenge(
                  state.coreAccounts(), inner, context.history(), observing, seal));
      case PaperOperation.ChallengeOriginFinality(var seal) ->
          state.lift(
              observationChallenges.challengeOriginFinality(
                  state.coreAccounts(), inner, context.history(), seal));
      case PaperOperation.ResolveDispute(var transitionHash, var challenger, var isValid) ->
          state.lift(
              disputes.resolve(state.coreAccounts(), inner, transitionHash, challenger, isValid));
      case PaperOperation.DepositSigned(var validator, var amount, var consent) ->
          state.core().isHalted()
              ? Outcome.reject(MosaicCoreRule.GAP_02_HALTED)
              : OriginContracts.lift(
                  core.stakes()
                      .deposit(
                          state.accounts(),
                          inner.caller(),
                          validator,
                          amount,
                          Optional.of(consent)),
                  state::withAccounts,
                  _ -> Returned.TRUE);
      case PaperOperation.RefundBonds _ ->
          state.lift(bonds.refund(state.coreAccounts(), inner.caller()));
      case PaperOperation.Claim _ ->
          OriginContracts.lift(
              Claims.claim(state.accounts(), inner.caller()),
              state::withAccounts,
              _ -> Returned.TRUE);
    };
  }

  private static Outcome<OriginState, Returned> ofCore(
      OriginState state, Outcome<CoreAndStake, Unit> part) {
    return OriginContracts.lift(part, state::withCoreAndStake, _ -> Returned.TRUE);
  }

  /// A proposal with its bond, where there is one.
  Outcome<OriginState, Returned> propose(
      OriginState state, OriginContext context, OriginOperation.ProposeBlock operation) {
    return OriginContracts.lift(
        bonds.propose(
            state.coreAccounts(),
            context.context(),
            operation.height(),
            operation.transition(),
            context.history()),
        state::withCoreAccounts,
        Returned.Proposed::new);
  }
}
