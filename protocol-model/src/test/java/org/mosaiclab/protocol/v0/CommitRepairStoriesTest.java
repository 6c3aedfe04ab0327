package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.metablock.CoreStatus;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What may commit, what it costs to propose and to commit late, who may contest it. **Spec**: `v0
/// §21` GAP-02, GAP-07, GAP-08, GAP-09; `v0 §22` ISS-13, ISS-19.
class CommitRepairStoriesTest {
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");
  private static final Hash32 ELSEWHERE = Scene.hash("of another fork");
  private static final long PERIOD = 10;
  private static final long BOND = 7;
  private static final long ORIGIN_EPOCH = 3;

  private static OriginStage stage(RuleProfile profile, long period, long... stakes) {
    var core =
        new CoreParameters(
            CoreId.ZERO,
            ORIGIN_EPOCH,
            SlashingRule.ALL,
            Scene.uint(BOND),
            period,
            Scene.uint(BOND));
    var stage =
        new OriginStage(profile, new OriginParameters(core, StakeParameters.DEFAULT))
            .withStakes(stakes);
    stage.originHistory.add(ANCESTOR);
    stage.apply(
        OriginStage.DEPOSITOR, new OriginOperation.Transfer(Scene.OUTSIDER, Scene.uint(100)));
    stage.apply(Scene.OUTSIDER, new OriginOperation.Approve(Scene.MOSAIC_CORE, Scene.uint(100)));
    return stage;
  }

  private static Uint256 committed(OriginStage stage) {
    return stage.contracts.views().committedTransition(stage.state).auxiliaryDynasty();
  }

  private static Uint256 balance(OriginStage stage) {
    return stage.state.token().balanceOf(Scene.OUTSIDER);
  }

  private static String outsider(OriginStage stage, PaperOperation operation) {
    return stage.apply(Scene.OUTSIDER, operation);
  }

  private static SealedLink seal(VoteMessage link, int... signers) {
    return new SealedLink(
        link,
        Arrays.stream(signers)
            .mapToObj(signer -> Scene.SIGNATURES.sign(Scene.key(signer), link.digest()))
            .toList());
  }

  private static AuxiliaryTransition with(
      AuxiliaryTransition transition, Hash32 kernelHash, long gas) {
    return new AuxiliaryTransition(
        transition.coreIdentifier(),
        kernelHash,
        transition.auxiliaryDynasty(),
        transition.auxiliaryBlockHash(),
        Scene.uint(gas),
        transition.originDynasty(),
        transition.originBlockHash(),
        transition.transactionRoot());
  }

  // --- ISS-13

  @Test
  void iss13_asBuilt_staleProposalsAreFreeAndStay() {
    var stage = stage(RuleProfile.AS_BUILT, 0, 1, 1, 1);
    var open = stage.transition(1, 1, ANCESTOR);
    assertThat(stage.propose(with(open, Scene.hash("any kernel"), 2000))).isEqualTo("accepted");
    assertThat(balance(stage)).isEqualTo(Scene.uint(100));
    assertThat(stage.state.core().book().bonded()).isEqualTo(Scene.uint(0));
    stage.commit(1, 0, 1);
    assertThat(stage.state.core().proposals(open.kernelHash()).isEmpty()).isFalse();
  }

  @Test
  void iss13_repaired_aBondForTheOpenKernelComesBackAtTheCommit() {
    var stage = stage(Scene.only(Repair.ISS_13), 0, 1, 1, 1);
    var open = stage.transition(1, 1, ANCESTOR);
    assertThat(stage.propose(with(open, Scene.hash("any kernel"), 2000)))
        .isEqualTo("ISS-13-KERNEL");
    AuxiliaryStage.expectAccepted(stage.propose(stage.transition(9, 1, ANCESTOR)));
    assertThat(balance(stage)).isEqualTo(Scene.uint(100 - BOND));
    assertThat(outsider(stage, new PaperOperation.RefundBonds())).isEqualTo("ISS-13-REFUND");
    stage.commit(1, 0, 1);
    assertThat(stage.state.core().proposals(open.kernelHash()).isEmpty()).isTrue();
    assertThat(outsider(stage, new PaperOperation.RefundBonds())).isEqualTo("accepted");
    assertThat(balance(stage)).isEqualTo(Scene.uint(100));
    assertThat(outsider(stage, new PaperOperation.RefundBonds())).isEqualTo("ISS-13-REFUND");
  }

  @Test
  void iss13_repaired_withoutABondThereIsNoProposal() {
    var stage = stage(Scene.only(Repair.ISS_13), 0, 1, 1, 1);
    stage.apply(Scene.OUTSIDER, new OriginOperation.Approve(Scene.MOSAIC_CORE, Scene.uint(6)));
    assertThat(stage.propose(stage.transition(1, 1, ANCESTOR))).isEqualTo("TK-1");
  }

  // --- ISS-19

  private static OriginStage twoQuorums(RuleProfile profile) {
    var stage = stage(profile, PERIOD, 1, 1, 1);
    stage.commit(2, 0, 1);
    stage.commit(1, 0, 1);
    assertThat(committed(stage)).isEqualTo(Scene.uint(0));
    stage.block += PERIOD;
    return stage;
  }

  @Test
  void iss19_asBuilt_theFirstCommits() {
    var stage = twoQuorums(Scene.only(Repair.GAP_09));
    AuxiliaryStage.expectAccepted(outsider(stage, new PaperOperation.TryCommit()));
    assertThat(committed(stage)).isEqualTo(Scene.uint(2));
  }

  @Test
  void iss19_repaired_theLowestDynastyCommits() {
    var profile = Scene.only(Repair.GAP_09).with(Repair.ISS_19, Choice.REPAIRED);
    var tried = twoQuorums(profile);
    AuxiliaryStage.expectAccepted(outsider(tried, new PaperOperation.TryCommit()));
    assertThat(committed(tried)).isEqualTo(Scene.uint(1));
    var voted = twoQuorums(profile);
    var late = voted.transition(2, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(voted.verify(2, late.kernelHash(), voted.vote(late)));
    assertThat(committed(voted)).isEqualTo(Scene.uint(1));
  }

  // --- GAP-09

  @Test
  void gap09_asBuilt_aQuorumCommitsAtOnce() {
    var stage = stage(RuleProfile.AS_BUILT, PERIOD, 1, 1, 1);
    stage.commit(1, 0, 1);
    assertThat(committed(stage)).isEqualTo(Scene.uint(1));
  }

  @Test
  void gap09_repaired_aProposalWaitsForTheChallengePeriod() {
    var stage = stage(Scene.only(Repair.GAP_09), PERIOD, 1, 1, 1);
    stage.commit(1, 0, 1);
    stage.block += PERIOD - 1;
    assertThat(outsider(stage, new PaperOperation.TryCommit())).isEqualTo("COMMIT-QUORUM");
    stage.block += 1;
    assertThat(outsider(stage, new PaperOperation.TryCommit())).isEqualTo("accepted");
    assertThat(committed(stage)).isEqualTo(Scene.uint(1));
  }

  private static PaperOperation observation(OriginStage stage, Hash32 observed, int... signers) {
    var observing = stage.transition(1, 1, observed);
    return new PaperOperation.ChallengeObservation(observing, seal(stage.vote(observing), signers));
  }

  @Test
  void gap09_repaired_aForeignObservationOfAQuorumHaltsAndSlashes() {
    var profile = Scene.only(Repair.GAP_09).with(Repair.GAP_01, Choice.REPAIRED);
    var stage = stage(profile, PERIOD, 100, 100, 100);
    assertThat(outsider(stage, observation(stage, ELSEWHERE, 0, 1))).isEqualTo("accepted");
    assertThat(stage.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.ORIGIN_OBSERVATION));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(0));
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(0));
    assertThat(stage.weight(2)).isEqualTo(Scene.uint(100));
    assertThat(balance(stage)).isEqualTo(Scene.uint(100 + 2 * 4));
    assertThat(outsider(stage, observation(stage, ELSEWHERE, 0, 1))).isEqualTo("GAP-02-HALTED");
  }

  @Test
  void gap09_repaired_aChallengeThatProvesNothingLosesItsBond() {
    var stage = stage(Scene.only(Repair.GAP_09), PERIOD, 1, 1, 1);
    assertThat(outsider(stage, observation(stage, ANCESTOR, 0, 1))).isEqualTo("accepted");
    assertThat(outsider(stage, observation(stage, ELSEWHERE, 0))).isEqualTo("accepted");
    assertThat(outsider(stage, observation(stage, ELSEWHERE, 0, 0))).isEqualTo("accepted");
    assertThat(stage.state.core().isHalted()).isFalse();
    assertThat(balance(stage)).isEqualTo(Scene.uint(100 - 3 * BOND));
    assertThat(stage.state.core().book().burnt()).isEqualTo(Scene.uint(3 * BOND));
    assertThat(outsider(stage(RuleProfile.AS_BUILT, 0, 1, 1), observation(stage, ELSEWHERE, 0, 1)))
        .isEqualTo("GAP-09");
  }

  // Votes for the origin link from that block, of that many blocks.
  private static PaperOperation originFinality(
      OriginStage stage, Hash32 source, long blocks, int... signers) {
    var link =
        new VoteMessage(
            stage.state.core().parameters().originCoreIdentifier(),
            Scene.hash("origin transition"),
            source,
            Scene.hash("origin target"),
            Scene.uint(30),
            Scene.uint(30 + blocks));
    return new PaperOperation.ChallengeOriginFinality(seal(link, signers));
  }

  @Test
  void gap09_asBuilt_nobodyCanShowWhatValidatorsFinalisedOfOrigin() {
    var stage = stage(RuleProfile.AS_BUILT, 0, 1, 1, 1);
    assertThat(outsider(stage, originFinality(stage, ELSEWHERE, ORIGIN_EPOCH, 0, 1, 2)))
        .isEqualTo("GAP-09");
    assertThat(stage.state.core().isHalted()).isFalse();
  }

  // No proposal says so, and none ever need: the votes finalised a block off this chain.
  @Test
  void gap09_repaired_votesThatFinalisedALostOriginBlockHaltAndSlash() {
    var profile = Scene.only(Repair.GAP_09).with(Repair.GAP_01, Choice.REPAIRED);
    var stage = stage(profile, PERIOD, 100, 100, 100);
    stage.commit(1, 0, 1);
    assertThat(committed(stage)).as("waits for its challenge period").isEqualTo(Scene.uint(0));
    assertThat(outsider(stage, originFinality(stage, ELSEWHERE, ORIGIN_EPOCH, 1, 2)))
        .isEqualTo("accepted");
    assertThat(stage.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.ORIGIN_OBSERVATION));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(0));
    assertThat(stage.weight(2)).isEqualTo(Scene.uint(0));
    assertThat(balance(stage)).isEqualTo(Scene.uint(100 + 2 * 4));
    stage.block += PERIOD;
    assertThat(outsider(stage, new PaperOperation.TryCommit())).isEqualTo("GAP-02-HALTED");
    assertThat(outsider(stage, originFinality(stage, ELSEWHERE, ORIGIN_EPOCH, 1, 2)))
        .isEqualTo("GAP-02-HALTED");
  }

  @Test
  void gap09_repaired_votesForWhatStandsOrWithoutFinalityLoseTheBond() {
    var stage = stage(Scene.only(Repair.GAP_09), PERIOD, 1, 1, 1);
    var link = OriginStage.link("of another fork", 30, "b", 30 + ORIGIN_EPOCH);
    var futile =
        new PaperOperation[] {
          originFinality(stage, ANCESTOR, ORIGIN_EPOCH, 0, 1),
          originFinality(stage, ELSEWHERE, ORIGIN_EPOCH, 0),
          originFinality(stage, ELSEWHERE, ORIGIN_EPOCH, 0, 0, 8),
          originFinality(stage, ELSEWHERE, 2 * ORIGIN_EPOCH, 0, 1),
          // Its blocks are the auxiliary chain's, of which origin has no history.
          new PaperOperation.ChallengeOriginFinality(seal(link, 0, 1))
        };
    for (var challenge : futile) {
      assertThat(outsider(stage, challenge)).isEqualTo("accepted");
    }
    assertThat(stage.state.core().isHalted()).isFalse();
    assertThat(balance(stage)).isEqualTo(Scene.uint(100 - futile.length * BOND));
    assertThat(stage.state.core().book().burnt()).isEqualTo(Scene.uint(futile.length * BOND));
  }

  // Without GAP-01 nobody is slashed, whatever it was shown by.
  @Test
  void gap09_repaired_withoutSlashingTheCoreHaltsAndStakesStay() {
    var votes = stage(Scene.only(Repair.GAP_09), PERIOD, 100, 100, 100);
    assertThat(outsider(votes, originFinality(votes, ELSEWHERE, ORIGIN_EPOCH, 0, 1)))
        .isEqualTo("accepted");
    var seen = stage(Scene.only(Repair.GAP_09), PERIOD, 100, 100, 100);
    assertThat(outsider(seen, observation(seen, ELSEWHERE, 0, 1))).isEqualTo("accepted");
    for (var stage : List.of(votes, seen)) {
      assertThat(stage.state.core().isHalted()).isTrue();
      assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
      assertThat(balance(stage)).isEqualTo(Scene.uint(100));
    }
  }

  // --- GAP-02: conflicting finality

  @Test
  void gap02_repaired_conflictingFinalisedCheckpointsHalt() {
    var stage = stage(Scene.only(Repair.GAP_02), 0, 1, 1, 1);
    var first = OriginStage.link("a", 10, "b", 12);
    var second = OriginStage.link("c", 10, "d", 12);
    assertThat(report(stage, seal(first, 0, 1), seal(second, 1))).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, seal(first, 0, 1), seal(first, 1, 2))).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, seal(first, 0, 1), seal(OriginStage.link("b", 12, "d", 14), 1, 2)))
        .isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, seal(first, 0, 1), seal(OriginStage.link("c", 10, "d", 14), 1, 2)))
        .isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, seal(first, 0, 1), seal(second, 1, 2))).isEqualTo("accepted");
    assertThat(stage.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.CONFLICTING_FINALITY));
    assertThat(report(stage(RuleProfile.AS_BUILT, 0, 1, 1), seal(first, 0, 1), seal(second, 0, 1)))
        .isEqualTo("GAP-02");
  }

  private static String report(OriginStage stage, SealedLink first, SealedLink second) {
    return report(stage, first, second, List.of());
  }

  private static String report(
      OriginStage stage, SealedLink lower, SealedLink higher, List<Bytes> headers) {
    return outsider(
        stage, new PaperOperation.ReportConflict(new FinalityConflict(lower, higher, headers)));
  }

  // Validator 1 votes a2 -> a4 on one branch and a2 -> b8, around it, on the other, which finalises
  // b8: nobody signs a height twice, and no two checkpoints have one height.
  private static final List<BlockHeader> OTHER_BRANCH = branch(Scene.hash("a2"), 3, 8);

  private static List<BlockHeader> branch(Hash32 root, long from, long to) {
    var headers = new ArrayList<BlockHeader>();
    var parent = root;
    for (long height = from; height <= to; height++) {
      headers.add(Scene.header(parent, height, Scene.hash("root"), 21_000, "other branch"));
      parent = headers.getLast().hash();
    }
    return headers;
  }

  private static VoteMessage link(Hash32 source, long from, Hash32 target, long to) {
    return new VoteMessage(
        Scene.AUXILIARY,
        Scene.hash("transition"),
        source,
        target,
        Scene.uint(from),
        Scene.uint(to));
  }

  // From the checkpoint at 8 down to the block at that height.
  private static List<Bytes> headersDownTo(long height) {
    return OTHER_BRANCH.reversed().stream()
        .filter(header -> header.height().toLong() >= height)
        .map(BlockHeader::encode)
        .toList();
  }

  @Test
  void gap02_repaired_conflictingCheckpointsOfDifferentHeightsHalt() {
    var stage = stage(Scene.only(Repair.GAP_02), 0, 1, 1, 1);
    var lower = seal(link(Scene.hash("a4"), 4, Scene.hash("a6"), 6), 0, 1);
    var b8 = OTHER_BRANCH.getLast().hash();
    var higher = seal(link(b8, 8, Scene.hash("b10"), 10), 1, 2);
    assertThat(report(stage, lower, higher)).isEqualTo("GAP-02-CONFLICT");
    var headers = headersDownTo(5);
    assertThat(report(stage, lower, higher, headers.subList(0, 3))).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, lower, higher, headersDownTo(4))).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, lower, higher, headers.subList(1, 4))).isEqualTo("GAP-02-CONFLICT");
    var gap = List.of(headers.get(0), headers.get(2), headers.get(3));
    assertThat(report(stage, lower, higher, gap)).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, lower, higher, List.of(Bytes.of((byte) 1))))
        .isEqualTo("GAP-02-CONFLICT");
    // Of one's own history there is no conflict.
    var b4 = OTHER_BRANCH.get(1).hash();
    var below = seal(link(b4, 4, OTHER_BRANCH.get(3).hash(), 6), 0, 1);
    assertThat(report(stage, below, higher, headers)).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, lower, seal(higher.link(), 1), headers)).isEqualTo("GAP-02-CONFLICT");
    assertThat(report(stage, seal(lower.link(), 1), higher, headers)).isEqualTo("GAP-02-CONFLICT");
    assertThat(stage.state.core().isHalted()).isFalse();
    assertThat(report(stage, lower, higher, headers)).isEqualTo("accepted");
    assertThat(stage.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.CONFLICTING_FINALITY));
    assertThat(report(stage(RuleProfile.AS_BUILT, 0, 1, 1, 1), lower, higher, headers))
        .isEqualTo("GAP-02");
  }

  // Who made both quorums has signed a link around another one.
  @Test
  void gap02_repaired_whoJustifiedBothBranchesIsSlashedForTheSurroundingLink() {
    var profile = Scene.only(Repair.GAP_02).with(Repair.GAP_01, Choice.REPAIRED);
    var stage = stage(profile, 0, 100, 100, 100);
    var b8 = OTHER_BRANCH.getLast().hash();
    var inner = link(Scene.hash("a4"), 4, Scene.hash("a6"), 6);
    var outer = link(Scene.hash("a2"), 2, b8, 8);
    var around = new SlashingEvidence(OriginStage.signed(1, inner), OriginStage.signed(1, outer));
    assertThat(outsider(stage, new PaperOperation.ReportOffence(around))).isEqualTo("accepted");
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(0));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
    var beside = new SlashingEvidence(OriginStage.signed(2, inner), OriginStage.signed(0, outer));
    assertThat(outsider(stage, new PaperOperation.ReportOffence(beside)))
        .isEqualTo("GAP-01-SIGNER");
  }

  // --- GAP-07: inactivity leak

  @Test
  void gap07_asBuilt_absenceCostsNothing() {
    var stage = stage(RuleProfile.AS_BUILT, 0, 9000, 9000, 9000);
    for (int i = 1; i <= 6; i++) {
      stage.commit(i, 0, 1);
    }
    assertThat(stage.staked(2).stake()).isEqualTo(Scene.uint(9000));
    var vote = stage.vote(stage.transition(7, 1, ANCESTOR));
    stage.commit(7, 0, 1);
    var shown = new PaperOperation.ShowParticipation(OriginStage.signed(2, vote));
    assertThat(outsider(stage, shown)).isEqualTo("GAP-07");
  }

  // Judged one height later and free for two: heights 3, 4, 5 cost 1, 2, 3 thousandths.
  @Test
  void gap07_repaired_absenceIsBurntMoreAndMore() {
    var stage = stage(Scene.only(Repair.GAP_07), 0, 9000, 9000, 9000);
    for (int i = 1; i <= 6; i++) {
      stage.commit(i, 0, 1);
    }
    assertThat(stage.staked(0).stake()).isEqualTo(Scene.uint(9000));
    assertThat(stage.staked(2).missedHeights()).isEqualTo(5);
    assertThat(stage.staked(2).stake()).isEqualTo(Scene.uint(9000 - 9 - 17 - 26));
    assertThat(stage.weight(2)).isEqualTo(stage.staked(2).stake());
    assertThat(stage.state.stake().records().ledger().burnt()).isEqualTo(Scene.uint(9 + 17 + 26));
    assertThat(stage.contracts.views().openKernel(stage.state).updatedWeights())
        .containsExactly(stage.staked(2).stake());
  }

  @Test
  void gap07_repaired_aVoteShownBeforeTheNextCloseCounts() {
    var stage = stage(Scene.only(Repair.GAP_07), 0, 9000, 9000, 9000);
    for (int i = 1; i <= 5; i++) {
      var vote = stage.vote(stage.transition(i, 1, ANCESTOR));
      stage.commit(i, 0, 1);
      var shown = new PaperOperation.ShowParticipation(OriginStage.signed(2, vote));
      assertThat(outsider(stage, shown)).isEqualTo("accepted");
      assertThat(outsider(stage, new PaperOperation.ShowParticipation(OriginStage.signed(8, vote))))
          .isEqualTo("GAP-07-VOTE");
    }
    stage.commit(6, 0, 1);
    assertThat(stage.staked(2).missedHeights()).isZero();
    assertThat(stage.staked(2).stake()).isEqualTo(Scene.uint(9000));
    assertThat(
            outsider(
                stage,
                new PaperOperation.ShowParticipation(
                    OriginStage.signed(2, OriginStage.link("x", 10, "y", 12)))))
        .isEqualTo("GAP-07-VOTE");
  }

  // --- GAP-08: gas target

  private record LateCommit(OriginStage stage, AuxiliaryTransition early) {
    String challenge(AuxiliaryTransition earlier, int... signers) {
      return outsider(
          stage, new PaperOperation.ChallengeCommit(earlier, seal(stage.vote(earlier), signers)));
    }
  }

  /// Dynasty 5 is committed; dynasty 1 had reached the target of 1000 + 500 000.
  private static LateCommit lateCommit(RuleProfile profile) {
    var stage = stage(profile, 0, 100_000, 100_000, 100_000, 100_000);
    var kernelHash = stage.contracts.views().openKernelHash(stage.state);
    var early = with(stage.transition(1, 1, ANCESTOR), kernelHash, 501_000);
    var late = with(stage.transition(5, 1, ANCESTOR), kernelHash, 600_000);
    AuxiliaryStage.expectAccepted(stage.propose(late));
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(stage.verify(i, kernelHash, stage.vote(late)));
    }
    return new LateCommit(stage, early);
  }

  @Test
  void gap08_asBuilt_aLateCommitCostsNothing() {
    var committed = lateCommit(RuleProfile.AS_BUILT);
    assertThat(committed.challenge(committed.early, 0, 1, 2)).isEqualTo("GAP-08");
  }

  @Test
  void gap08_repaired_everybodyLosesByTheDynastiesAndTheChallengerGetsAShare() {
    var committed = lateCommit(Scene.only(Repair.GAP_08));
    var stage = committed.stage;
    assertThat(committed.challenge(with(committed.early, Scene.hash("k"), 501_000), 0, 1, 2))
        .isEqualTo("GAP-08-CHECKPOINT");
    assertThat(
            committed.challenge(
                with(committed.early, committed.early.kernelHash(), 500_999), 0, 1, 2))
        .isEqualTo("GAP-08-CHECKPOINT");
    assertThat(committed.challenge(committed.early, 0, 1)).isEqualTo("GAP-08-SEAL");
    assertThat(committed.challenge(committed.early, 0, 1, 2)).isEqualTo("accepted");
    assertThat(committed.challenge(committed.early, 0, 1, 2)).isEqualTo("GAP-08-LATE");
    assertThat(outsider(stage, new PaperOperation.Claim())).isEqualTo("GAP-08-CLAIM");
    stage.commit(6, 0, 1, 2);
    // Four dynasties, a ten-thousandth each of 100 000; a tenth of it to the challenger.
    assertThat(stage.staked(3).stake()).isEqualTo(Scene.uint(99_960));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(99_960));
    var before = balance(stage);
    assertThat(outsider(stage, new PaperOperation.Claim())).isEqualTo("accepted");
    assertThat(balance(stage)).isEqualTo(before.plus(Scene.uint(16)).orElseThrow());
    assertThat(stage.state.stake().records().ledger().burnt()).isEqualTo(Scene.uint(4 * 36));
    stage.commit(7, 0, 1, 2);
    assertThat(stage.staked(3).stake()).isEqualTo(Scene.uint(99_960));
  }
}
