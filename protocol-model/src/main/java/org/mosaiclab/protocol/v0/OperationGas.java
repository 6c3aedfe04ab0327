package org.mosaiclab.protocol.v0;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.v0.GasTable.Justification;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockJustified;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.OffenderExcluded;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.finality.Tally;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.VoteVerified;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.MosaicCoreProven;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelConfirmed;
import org.mosaiclab.protocol.v0.observation.OpenKernel;
import org.mosaiclab.protocol.v0.reward.LinkVotes.Link;
import org.mosaiclab.protocol.v0.reward.RewardEvent.RewardBurnt;
import org.mosaiclab.protocol.v0.reward.RewardEvent.SegmentRewarded;
import org.mosaiclab.protocol.v0.stake.StakeRepairEvent.ValidatorSlashed;
import org.mosaiclab.protocol.v0.stake.StakeRule;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.value.Bytes;

/// Gas of an executed operation, accepted or refused, by [GasTable] and recorded failures.
public final class OperationGas {
  private static final BigInteger MOST_BLOCKS = BigInteger.valueOf(Integer.MAX_VALUE);

  private OperationGas() {}

  /// @param before state that the operation was applied to
  /// @param outcome what came of it
  public static long used(
      AuxiliaryState before,
      AuxiliaryOperation operation,
      Outcome<AuxiliaryState, Returned> outcome) {
    return switch (outcome) {
      case Outcome.Rejected<AuxiliaryState, Returned>(var rule) -> ofRefused(operation, rule);
      case Outcome.Accepted<AuxiliaryState, Returned> accepted ->
          ofAccepted(before, operation, accepted);
    };
  }

  /// @param before state that the operation was applied to
  /// @param outcome what came of it
  public static long used(
      OriginState before, OriginOperation operation, Outcome<OriginState, Returned> outcome) {
    return switch (outcome) {
      case Outcome.Rejected<OriginState, Returned>(var rule) ->
          RejectionGas.of(rule) + ofWalkBefore(rule, before.stake(), operation);
      case Outcome.Accepted<OriginState, Returned> accepted ->
          ofAccepted(before, operation, accepted);
    };
  }

  private static long ofRefused(AuxiliaryOperation operation, RuleId rule) {
    long least = RejectionGas.of(rule);
    // Only these fail after a whole verification.
    return switch (rule.id()) {
      case "PM-4", "PM-5", "BO-11", "GAP-02-PROOF" -> least + ofProofIn(operation);
      default -> least;
    };
  }

  private static long ofProofIn(AuxiliaryOperation operation) {
    return switch (operation) {
      case AuxiliaryOperation.ProveMosaicCore(var _, var branch, var _) -> ofProof(branch);
      case AuxiliaryOperation.ProveBlockOpening(var opening) -> ofProof(opening.storageBranchRlp());
      case AuxiliaryOperation.ProveHalt(var branch, var _) -> ofProof(branch);
      case AuxiliaryOperation.ReportOriginBlock _,
          AuxiliaryOperation.ReportAuxiliaryBlock _,
          AuxiliaryOperation.Vote _,
          AuxiliaryOperation.ReportOffence _,
          AuxiliaryOperation.FundRewards _,
          AuxiliaryOperation.ClaimReward _,
          AuxiliaryOperation.ReleaseReward _,
          AuxiliaryOperation.ReportConflict _,
          AuxiliaryOperation.Justify _,
          AuxiliaryOperation.UpdateMetaBlock _,
          AuxiliaryOperation.ActivateKernel _,
          AuxiliaryOperation.Initialize _ ->
          0;
    };
  }

  private static long ofProof(Bytes nodes) {
    return GasTable.proofInside(nodes.size(), depthOf(nodes));
  }

  private static int depthOf(Bytes nodes) {
    return new RlpItem(nodes).countChildren().toOptional().orElse(0);
  }

  private static long ofAccepted(
      AuxiliaryState before,
      AuxiliaryOperation operation,
      Outcome.Accepted<AuxiliaryState, Returned> accepted) {
    return switch (operation) {
      case AuxiliaryOperation.ReportOriginBlock(var header) ->
          GasTable.reportOriginBlock(header.size());
      case AuxiliaryOperation.ReportAuxiliaryBlock(var header) ->
          GasTable.reportAuxiliaryBlock(header.size(), !before.origin().head().isZero());
      case AuxiliaryOperation.Vote vote -> ofVote(before, vote, accepted);
      case AuxiliaryOperation.ProveMosaicCore(var _, var branch, var _) ->
          wasAlreadyProven(accepted.events())
              ? GasTable.proveMosaicCoreAgain()
              : GasTable.proveMosaicCore(branch.size(), depthOf(branch));
      case AuxiliaryOperation.ProveBlockOpening(var opening) -> ofOpening(before, opening);
      case AuxiliaryOperation.ReportOffence _ ->
          ofExclusion(before.pollingPlace(), accepted.events());
      case AuxiliaryOperation.ReportConflict(var conflict) -> PaperGas.reportConflict(conflict);
      // Not recorded: one proof, one fresh word and one event, as the proof of the core.
      case AuxiliaryOperation.ProveHalt(var branch, var _) ->
          GasTable.proveMosaicCore(branch.size(), depthOf(branch));
      case AuxiliaryOperation.FundRewards _,
          AuxiliaryOperation.ClaimReward _,
          AuxiliaryOperation.ReleaseReward _ ->
          PaperGas.payment();
      // Only contracts can succeed with these, and then inside another operation.
      case AuxiliaryOperation.Justify _,
          AuxiliaryOperation.UpdateMetaBlock _,
          AuxiliaryOperation.ActivateKernel _ ->
          0;
      // Not recorded: writes one fresh word, as an approval does.
      case AuxiliaryOperation.Initialize _ -> GasTable.approve(true);
    };
  }

  private static long ofVote(
      AuxiliaryState before,
      AuxiliaryOperation.Vote vote,
      Outcome.Accepted<AuxiliaryState, Returned> accepted) {
    if (!(accepted.result() instanceof Returned.Counted(Tally tally))) {
      throw new IllegalArgumentException("a vote returns its tally, was " + accepted.result());
    }
    var polling = before.pollingPlace();
    boolean isFirst = tally.weight().equals(polling.currentWeight(tally.signer()));
    long recorded = GasTable.vote(isFirst, !polling.hasVoted(vote.message(), tally.signer()));
    return recorded
        + ofReward(before, vote.message(), accepted)
        + switch (tally.chain()) {
          case ORIGIN ->
              justification(before, vote, tally, accepted).map(GasTable::justifyOrigin).orElse(0L);
          case AUXILIARY ->
              GasTable.ancestry(blocksToCheckpoint(before, vote.message()))
                  + justification(before, vote, tally, accepted)
                      .map(GasTable::justifyAuxiliary)
                      .orElse(0L)
                  + activation(before, accepted.events());
        };
  }

  private static long ofReward(
      AuxiliaryState before,
      VoteMessage vote,
      Outcome.Accepted<AuxiliaryState, Returned> accepted) {
    var link = new Link(vote.source(), vote.target());
    int votersBefore = before.rewards().votes().of(link).voters().size();
    int voters = accepted.state().rewards().votes().of(link).voters().size();
    long gas = voters > votersBefore ? GasTable.closingWord(votersBefore == 0) : 0;
    for (var event : accepted.events()) {
      if (event instanceof SegmentRewarded(var links, var _)) {
        gas += PaperGas.settlement(links.size());
      }
    }
    return gas;
  }

  // A one-epoch link: the source is the nearest checkpoint. Longer links are rare and dearer. A
  // header may state any height of 256 bits, hence the bound.
  private static long blocksToCheckpoint(AuxiliaryState before, VoteMessage vote) {
    var blocks = before.auxiliary().blocks();
    return blocks.checkpoints().containsKey(vote.target())
        ? 0
        : blocks
            .heightOf(vote.target())
            .minus(blocks.heightOf(vote.source()))
            .map(distance -> distance.value().min(MOST_BLOCKS).longValue())
            .orElse(0L);
  }

  private static Optional<Justification> justification(
      AuxiliaryState before,
      AuxiliaryOperation.Vote vote,
      Tally tally,
      Outcome.Accepted<AuxiliaryState, Returned> accepted) {
    var events = accepted.events();
    if (events.stream().noneMatch(OperationGas::isEffectOfALink)) {
      return Optional.empty();
    }
    var blocks = before.blocks(tally.chain());
    return Optional.of(
        new Justification(
            !blocks.checkpoints().containsKey(vote.message().target()),
            events.stream().anyMatch(BlockFinalised.class::isInstance),
            !blocks.head().equals(accepted.state().blocks(tally.chain()).head()),
            blocks.head().isZero()));
  }

  // A link into a checkpoint that is justified already may still finalise its source (ISS-10).
  private static boolean isEffectOfALink(ProtocolEvent event) {
    return event instanceof BlockJustified || event instanceof BlockFinalised;
  }

  private static long activation(AuxiliaryState before, List<ProtocolEvent> events) {
    return events.stream().anyMatch(OpenKernelConfirmed.class::isInstance)
        ? GasTable.activation(before.gateway().openKernel().map(OperationGas::joining).orElse(0))
        : 0;
  }

  private static int joining(OpenKernel open) {
    return open.kernel().updatedValidators().size();
  }

  private static long ofExclusion(PollingPlaceState before, List<ProtocolEvent> events) {
    if (!(events.getFirst() instanceof OffenderExcluded(var offender, var _))) {
      throw new IllegalArgumentException("an exclusion opens its events, was " + events);
    }
    int tallies =
        before.records().ballots().values().count(ballot -> ballot.casts().containsKey(offender));
    long heights = before.currentMetaBlockHeight() - before.validator(offender).startHeight() + 1;
    boolean isBurnt = events.stream().anyMatch(RewardBurnt.class::isInstance);
    return GasTable.excludeOffender(tallies, heights) + (isBurnt ? GasTable.closingWord(false) : 0);
  }

  private static boolean wasAlreadyProven(List<ProtocolEvent> events) {
    return events.stream()
        .anyMatch(event -> event instanceof MosaicCoreProven proven && proven.wasAlreadyProven());
  }

  private static long ofOpening(AuxiliaryState before, BlockOpening opening) {
    var nodes = opening.storageBranchRlp();
    return GasTable.proveBlockOpening(
        opening.kernel().updatedValidators().size(),
        before.gateway().openKernelActivationDynasty() == 0,
        nodes.size(),
        depthOf(nodes));
  }

  // A deposit sums all weights before it looks at the new validator.
  private static long ofWalkBefore(RuleId rule, StakeState stake, OriginOperation operation) {
    return operation instanceof OriginOperation.Deposit && rule != StakeRule.DP_0
        ? GasTable.walk(activeCount(stake), waitingCount(stake))
        : 0;
  }

  private static long ofAccepted(
      OriginState before,
      OriginOperation operation,
      Outcome.Accepted<OriginState, Returned> accepted) {
    var stake = before.stake();
    return switch (operation) {
      case OriginOperation.ProposeBlock _ ->
          GasTable.proposeBlock() + (takesBond(before, accepted.state()) ? PaperGas.bond() : 0);
      case OriginOperation.VerifyVote _ -> ofVerifiedVote(before, accepted);
      // Not recorded: decodes and keeps a header, as a report to the origin store does.
      case OriginOperation.AnchorHeader(var _, var header) ->
          GasTable.reportOriginBlock(header.size());
      case OriginOperation.Initialize(var _, var validators, var _) ->
          GasTable.initialize(validators.size());
      case OriginOperation.Deposit _ ->
          GasTable.deposit(
              activeCount(stake),
              waitingCount(stake),
              joiningAt(stake, stake.height() + StakeState.DEPOSIT_DELAY_HEIGHTS) == 0);
      // The dearer of two cases: which one it is depends on the caller.
      case OriginOperation.Approve _ -> GasTable.approve(true);
      case OriginOperation.Transfer(var to, var _) ->
          GasTable.transfer(before.token().balanceOf(to).isZero());
      case OriginOperation.CloseMetaBlock _ -> 0;
      // Not recorded: write one word each, as a transfer does.
      case OriginOperation.Logout _, OriginOperation.Withdraw _, OriginOperation.Slash _ ->
          GasTable.transfer(false);
      case PaperOperation operationOfPaper -> ofPaper(before, operationOfPaper, accepted);
    };
  }

  private static boolean takesBond(OriginState before, OriginState after) {
    return !after.core().book().bonded().equals(before.core().book().bonded());
  }

  private static long ofPaper(
      OriginState before,
      PaperOperation operation,
      Outcome.Accepted<OriginState, Returned> accepted) {
    var stake = before.stake();
    return switch (operation) {
      case PaperOperation.ReportOffence _ -> PaperGas.reportOffence();
      case PaperOperation.TryCommit _ ->
          PaperGas.tryCommit(
              ofCommit(before, accepted.state(), false),
              stake.keepsSums()
                  ? GasTable.verifyVoteOfSums(false)
                  : GasTable.verifyVote(0, 0, false));
      case PaperOperation.DepositSigned(var validator, var amount, var _) ->
          PaperGas.consent()
              + ofAccepted(before, new OriginOperation.Deposit(validator, amount), accepted);
      case PaperOperation.RefundBonds _, PaperOperation.Claim _ -> PaperGas.payment();
      case PaperOperation.ReportConflict(var conflict) -> PaperGas.reportConflict(conflict);
      case PaperOperation.ShowParticipation _ -> PaperGas.showParticipation();
      case PaperOperation.ChallengeCommit(var _, var seal) -> PaperGas.challenge(seal);
      case PaperOperation.ChallengeObservation(var _, var seal) -> PaperGas.challenge(seal);
      case PaperOperation.ChallengeOriginFinality(var seal) ->
          PaperGas.challengeOriginFinality(seal);
      case PaperOperation.ResolveDispute _ ->
          PaperGas.resolveDispute(
              (int) accepted.events().stream().filter(ValidatorSlashed.class::isInstance).count());
    };
  }

  private static long ofVerifiedVote(
      OriginState before, Outcome.Accepted<OriginState, Returned> accepted) {
    var stake = before.stake();
    var events = accepted.events();
    if (!(events.getFirst() instanceof VoteVerified vote)) {
      throw new IllegalArgumentException("a verified vote opens its events, was " + events);
    }
    boolean isFirst = vote.verifiedWeight().equals(stake.weight(stake.height(), vote.validator()));
    if (events.getLast() instanceof MetaBlockCommitted) {
      return ofCommit(before, accepted.state(), isFirst);
    }
    return stake.keepsSums()
        ? GasTable.verifyVoteOfSums(isFirst)
        : GasTable.verifyVote(activeCount(stake), waitingCount(stake), isFirst);
  }

  private static long ofCommit(OriginState before, OriginState after, boolean isFirstOfSeal) {
    var stake = before.stake();
    int active = activeCount(stake);
    int waiting = waitingCount(stake);
    return stake.keepsSums()
        ? GasTable.commitVoteOfSums(active, waiting, announced(after), isFirstOfSeal)
            + ofChangedWords(stake, after.stake())
        : GasTable.commitVote(active, waiting, joiningAt(stake, stake.height() + 1), isFirstOfSeal);
  }

  private static int announced(OriginState committed) {
    return committed.core().openKernel().updatedValidators().size();
  }

  // Stakes that leaked, and counts of missed heights (GAP-07, GAP-08).
  private static long ofChangedWords(StakeState before, StakeState after) {
    long gas = 0;
    for (var address : before.validatorAddresses()) {
      var old = before.validator(address);
      var next = after.validator(address);
      if (!old.stake().equals(next.stake())) {
        gas += GasTable.closingWord(false);
      }
      if (old.missedHeights() != next.missedHeights()) {
        gas += GasTable.closingWord(old.missedHeights() == 0);
      }
    }
    return gas;
  }

  private static int waitingCount(StakeState stake) {
    int count = 0;
    for (int i = 1; i <= StakeState.DEPOSIT_DELAY_HEIGHTS; i++) {
      count += joiningAt(stake, stake.height() + i);
    }
    return count;
  }

  private static int activeCount(StakeState stake) {
    return stake.validatorAddresses().size() - waitingCount(stake);
  }

  private static int joiningAt(StakeState stake, long height) {
    return stake.joining().get(height).map(joining -> joining.size()).getOrElse(0);
  }
}
