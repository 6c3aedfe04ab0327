package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.proof.StateTrie;
import org.mosaiclab.protocol.v0.finality.AuxiliaryHalt;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.AuxiliaryHalted;
import org.mosaiclab.protocol.v0.finality.PollingPlaceEvent.OffenderExcluded;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.metablock.CoreStorage;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The paper's rules for the validators on auxiliary: what happens without each, and with it. As
/// built is `paper-core` here, without which the votes of these stories would be refused for other
/// defects. **Spec**: `v0 §21` GAP-01, GAP-02, GAP-05, GAP-18; `v0 §22a ISS-15`.
class AuxiliaryRepairStoriesTest {
  private static final RuleProfile AS_BUILT = RuleProfile.PAPER_CORE;

  private static RuleProfile with(Repair... repairs) {
    var profile = AS_BUILT;
    for (var repair : repairs) {
      profile = profile.with(repair, Choice.REPAIRED);
    }
    return profile;
  }

  private static Stream<RuleProfile> repaired(Repair... repairs) {
    return Stream.of(with(repairs), Scene.allRepairs());
  }

  private static Address key(int validator) {
    return Scene.key(validator).address();
  }

  // --- GAP-18: changes of known validators

  static Stream<RuleProfile> repairedGap18() {
    return repaired(Repair.GAP_18);
  }

  @Test
  @DisplayName("GAP-18: a kernel that changes a validator is never activated")
  void gap18_asBuilt_aKernelThatChangesAValidatorIsStuck() {
    var stage = AuxiliaryStage.trusting(AS_BUILT, 9, 9, 9, 9);
    assertThat(stage.activate(List.of(key(0)), 4)).isEqualTo("AV-3");
    assertThat(stage.nextEpochOfAll()).isEqualTo("AV-3");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(9));
    var ending = AuxiliaryStage.trusting(AS_BUILT, 9, 9, 9, 9);
    assertThat(ending.activate(List.of(key(0)), 0)).isEqualTo("AV-1");
  }

  @ParameterizedTest
  @MethodSource("repairedGap18")
  void gap18_repaired_aKernelLowersAndEndsWeightsAndAddsOthers(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 9, 9, 9, 9);
    long before = stage.state.pollingPlace().currentMetaBlockHeight();
    assertThat(stage.activate(List.of(key(0), key(7)), 4, 2)).isEqualTo("accepted");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(4));
    assertThat(stage.weight(7)).isEqualTo(Scene.uint(2));
    assertThat(stage.state.pollingPlace().currentTotalWeight()).isEqualTo(Scene.uint(33));
    assertThat(stage.state.pollingPlace().totalWeight(before)).isEqualTo(Scene.uint(36));

    assertThat(stage.activate(List.of(key(1)), 0)).isEqualTo("accepted");
    var ended = stage.state.pollingPlace().validator(key(1));
    assertThat(ended.ended()).isTrue();
    // In the rear set, where there is one, it counts once more.
    boolean isSplit = profile.repairs(Repair.GAP_05);
    assertThat(stage.weight(1)).isEqualTo(isSplit ? Scene.uint(9) : Uint256.ZERO);
    assertThat(stage.activate(List.of())).isEqualTo("accepted");
    assertThat(stage.weight(1)).isEqualTo(Uint256.ZERO);
    assertThat(stage.state.pollingPlace().currentTotalWeight()).isEqualTo(Scene.uint(24));
  }

  @Test
  void gap18_repaired_noKernelRaisesAWeightOrBringsAValidatorBack() {
    var stage = AuxiliaryStage.trusting(with(Repair.GAP_18), 9, 9, 9, 9);
    assertThat(stage.activate(List.of(key(0)), 10)).isEqualTo("GAP-18");
    var ended = AuxiliaryStage.trusting(with(Repair.GAP_18, Repair.GAP_06), 9, 9, 9, 9);
    assertThat(ended.activate(List.of(key(0)), 0)).isEqualTo("accepted");
    assertThat(ended.activate(List.of(key(0)), 0)).isEqualTo("accepted");
    assertThat(ended.activate(List.of(key(0)), 1)).isEqualTo("GAP-18");
  }

  /// Reputation may grow, and with it what a stake weighs.
  @Test
  void gap18_repairedWithReputation_aWeightMayRise() {
    var stage = AuxiliaryStage.trusting(with(Repair.GAP_18, Repair.GAP_06), 9, 9, 9, 9);
    assertThat(stage.activate(List.of(key(0)), 10)).isEqualTo("accepted");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(10));
  }

  // --- GAP-05: forward and rear set

  static Stream<RuleProfile> repairedGap05() {
    return repaired(Repair.GAP_05, Repair.GAP_18);
  }

  /// Newcomers that outweigh all others vote first.
  private static AuxiliaryStage withRichNewcomer(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 9, 9, 9, 9);
    AuxiliaryStage.expectAccepted(stage.activate(List.of(key(7)), 900));
    return stage;
  }

  private static Hash32 nextTarget(AuxiliaryStage stage) {
    var source = stage.contracts.views().highestJustified(stage.state, AUXILIARY);
    long height = stage.state.auxiliary().blocks().heightOf(source).toLong();
    return stage.auxiliaryBlocks(source, height + 1, (int) AuxiliaryStage.EPOCH).getLast();
  }

  private static VoteMessage nextLink(AuxiliaryStage stage) {
    var source = stage.contracts.views().highestJustified(stage.state, AUXILIARY);
    return stage.link(AUXILIARY, source, nextTarget(stage));
  }

  private static boolean isJustified(AuxiliaryStage stage, VoteMessage link) {
    return stage.contracts.views().checkpoint(stage.state, AUXILIARY, link.target()).isPresent();
  }

  @Test
  @DisplayName("GAP-05: a newcomer that outweighs the others justifies at once alone")
  void gap05_asBuilt_aRichNewcomerDecidesAlone() {
    var stage = withRichNewcomer(AS_BUILT);
    var link = nextLink(stage);
    AuxiliaryStage.expectAccepted(stage.vote(7, link));
    assertThat(isJustified(stage, link)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("repairedGap05")
  void gap05_repaired_theOldSetMustAgreeAtTheFirstHeight(RuleProfile profile) {
    var stage = withRichNewcomer(profile);
    var link = nextLink(stage);
    AuxiliaryStage.expectAccepted(stage.vote(7, link));
    AuxiliaryStage.expectAccepted(stage.vote(0, link));
    AuxiliaryStage.expectAccepted(stage.vote(1, link));
    assertThat(isJustified(stage, link)).isFalse();
    AuxiliaryStage.expectAccepted(stage.vote(2, link));
    assertThat(isJustified(stage, link)).isTrue();
    // Without it in the forward set nothing is decided either.
    var next = nextLink(stage);
    for (int i = 0; i < 4; i++) {
      AuxiliaryStage.expectAccepted(stage.vote(i, next));
    }
    assertThat(isJustified(stage, next)).isFalse();
  }

  /// Who leaves still counts in the rear set of his last height.
  @ParameterizedTest
  @MethodSource("repairedGap05")
  void gap05_repaired_aLeaverCountsOnceMoreInTheRearSet(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 9, 9, 9, 30);
    AuxiliaryStage.expectAccepted(stage.activate(List.of(key(3)), 0));
    var link = nextLink(stage);
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(stage.vote(i, link));
    }
    assertThat(isJustified(stage, link)).isFalse();
    AuxiliaryStage.expectAccepted(stage.vote(3, link));
    assertThat(isJustified(stage, link)).isTrue();
    AuxiliaryStage.expectAccepted(stage.activate(List.of()));
    var last = nextLink(stage);
    for (int i = 0; i < 2; i++) {
      AuxiliaryStage.expectAccepted(stage.vote(i, last));
    }
    assertThat(isJustified(stage, last)).isTrue();
  }

  @Test
  void gap05_repaired_theFirstValidatorsAreInTheRearSetOfTheFirstHeight() {
    var stage = AuxiliaryStage.trusting(with(Repair.GAP_05), 9, 9, 9, 9);
    assertThat(stage.state.pollingPlace().currentMetaBlockHeight()).isEqualTo(1);
    assertThat(stage.state.pollingPlace().records().current().rear()).isEqualTo(Scene.uint(36));
    assertThat(stage.nextEpochOfAll()).isEqualTo("accepted");
  }

  // --- GAP-01: offenders lose their weight

  static Stream<RuleProfile> repairedGap01() {
    return repaired(Repair.GAP_01, Repair.ISS_32);
  }

  private static SlashingEvidence doubleVote(AuxiliaryStage stage, int offender) {
    var link = nextLink(stage);
    var other =
        new VoteMessage(
            link.coreIdentifier(),
            link.transitionHash(),
            link.source(),
            Scene.hash("sibling"),
            link.sourceHeight(),
            link.targetHeight());
    return new SlashingEvidence(signed(offender, link), signed(offender, other));
  }

  private static SignedVote signed(int validator, VoteMessage message) {
    return new SignedVote(message, Scene.SIGNATURES.sign(Scene.key(validator), message.digest()));
  }

  private static String report(AuxiliaryStage stage, SlashingEvidence evidence) {
    return stage.apply(new AuxiliaryOperation.ReportOffence(evidence));
  }

  @Test
  @DisplayName("GAP-01: nobody loses weight on auxiliary for two votes of one height")
  void gap01_asBuilt_offendersGoOnVoting() {
    var stage = AuxiliaryStage.trusting(AS_BUILT, 9, 9, 9, 9);
    assertThat(report(stage, doubleVote(stage, 0))).isEqualTo("GAP-01");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(9));
  }

  @ParameterizedTest
  @MethodSource("repairedGap01")
  void gap01_repaired_theWeightIsGoneAtOnceInEveryTally(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 10, 10, 10, 10, 10, 10);
    var link = nextLink(stage);
    var far = stage.originBlock(12);
    var originLink = stage.link(ORIGIN, stage.originStart, far);
    for (var voted : List.of(link, originLink)) {
      AuxiliaryStage.expectAccepted(stage.vote(0, voted));
      AuxiliaryStage.expectAccepted(stage.vote(1, voted));
    }
    assertThat(report(stage, doubleVote(stage, 0))).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new OffenderExcluded(key(0), Scene.uint(10)));
    var views = stage.contracts.views();
    assertThat(views.votesWeight(stage.state, link)).isEqualTo(Scene.uint(10));
    assertThat(views.votesWeight(stage.state, originLink)).isEqualTo(Scene.uint(10));
    assertThat(stage.weight(0)).isEqualTo(Uint256.ZERO);
    assertThat(stage.state.pollingPlace().currentTotalWeight()).isEqualTo(Scene.uint(50));
    // 34 of 50 are asked for now: two more are too few, three are enough.
    AuxiliaryStage.expectAccepted(stage.vote(2, link));
    AuxiliaryStage.expectAccepted(stage.vote(3, link));
    assertThat(isJustified(stage, link)).isFalse();
    AuxiliaryStage.expectAccepted(stage.vote(4, link));
    assertThat(isJustified(stage, link)).isTrue();
    assertThat(views.validators(stage.state)).hasSize(5);
  }

  /// The core may tell of a lower stake after the offence is proven here.
  @Test
  void gap01_repaired_noKernelGivesAnOffenderWeight() {
    var stage =
        AuxiliaryStage.trusting(with(Repair.GAP_01, Repair.GAP_18, Repair.ISS_32), 9, 9, 9, 9, 9);
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 0)));
    assertThat(stage.activate(List.of(key(0)), 5)).isEqualTo("accepted");
    assertThat(stage.weight(0)).isEqualTo(Uint256.ZERO);
    assertThat(stage.state.pollingPlace().currentTotalWeight()).isEqualTo(Scene.uint(36));
  }

  @ParameterizedTest
  @MethodSource("repairedGap01")
  void gap01_repaired_strangersForeignChainsAndRepetitionsAreRefused(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 9, 9, 9, 9, 9);
    assertThat(report(stage, doubleVote(stage, 12))).isEqualTo("GAP-01-UNKNOWN");
    assertThat(report(stage, doubleVote(stage, 0))).isEqualTo("accepted");
    assertThat(report(stage, doubleVote(stage, 0))).isEqualTo("GAP-01-REPEATED");
    var here = doubleVote(stage, 1);
    assertThat(report(stage, new SlashingEvidence(here.first(), here.first())))
        .isEqualTo("GAP-01-IDENTICAL");
    var foreign = new SlashingEvidence(elsewhere(1, here.first()), elsewhere(1, here.second()));
    assertThat(report(stage, foreign)).isEqualTo("GAP-01-CHAIN");
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(9));
  }

  private static SignedVote elsewhere(int validator, SignedVote vote) {
    var message = vote.message();
    return signed(
        validator,
        new VoteMessage(
            CoreId.parse("0x00000000000000000000000000000000000000a2"),
            message.transitionHash(),
            message.source(),
            message.target(),
            message.sourceHeight(),
            message.targetHeight()));
  }

  /// Everybody is slashed, so nothing is decided any more: no quorum of an empty set.
  @Test
  void gap01_repaired_withoutAnyWeightNothingIsJustified() {
    var stage = AuxiliaryStage.trusting(with(Repair.GAP_01, Repair.ISS_32), 9, 9);
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 0)));
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 1)));
    var link = nextLink(stage);
    AuxiliaryStage.expectAccepted(stage.vote(0, link));
    assertThat(isJustified(stage, link)).isFalse();
  }

  // --- GAP-02: halting

  static Stream<RuleProfile> repairedGap02() {
    return repaired(Repair.GAP_01, Repair.GAP_02, Repair.ISS_32);
  }

  @Test
  @DisplayName("GAP-02: however much is slashed, votes are taken on auxiliary")
  void gap02_asBuilt_votesAreTakenWhateverIsSlashed() {
    var stage = AuxiliaryStage.trusting(with(Repair.GAP_01, Repair.ISS_32), 9, 9, 9, 9);
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 0)));
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 1)));
    assertThat(stage.state.pollingPlace().isHalted()).isFalse();
    assertThat(stage.vote(2, nextLink(stage))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedGap02")
  void gap02_repaired_haltsAtTheWeightThatTwoQuorumsShare(RuleProfile profile) {
    // Two quorums of 12 of the 18 share 6; one validator is below, the second reaches it.
    var stage = AuxiliaryStage.trusting(profile, 3, 3, 3, 3, 3, 3);
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 0)));
    assertThat(stage.state.pollingPlace().isHalted()).isFalse();
    AuxiliaryStage.expectAccepted(report(stage, doubleVote(stage, 1)));
    long height = stage.state.pollingPlace().currentMetaBlockHeight();
    var halt = new AuxiliaryHalt.SlashedWeight(height);
    assertThat(stage.state.pollingPlace().records().halt()).contains(halt);
    assertThat(stage.events).contains(new AuxiliaryHalted(halt));
    assertThat(stage.vote(2, nextLink(stage))).isEqualTo("GAP-02-STOPPED");
    // Evidence is taken after a halt too, and the first reason stands.
    assertThat(report(stage, doubleVote(stage, 2))).isEqualTo("accepted");
    assertThat(stage.state.pollingPlace().records().halt()).contains(halt);
  }

  /// The core's storage trie and its root, with or without the word that says that it has halted.
  private static ContractStorage coreStorage(boolean isHalted) {
    var core = new OriginStage(RuleProfile.PAPER).withValidators(4).state.core();
    var status = isHalted ? core.halted(HaltReason.ORIGIN_OBSERVATION) : core;
    var storage = ContractStorage.EMPTY;
    for (var word : CoreStorage.words(status)) {
      storage = storage.put(word.slot(), word.word());
    }
    return storage;
  }

  private static String proveHalt(RuleProfile profile, boolean isHalted) {
    var storage = coreStorage(isHalted);
    var account = new Account(Uint256.ONE, Uint256.ZERO, storage.rootHash(), Scene.hash("code"));
    var trie = StateTrie.EMPTY.put(Scene.MOSAIC_CORE, account).put(Scene.OUTSIDER, Account.EMPTY);
    var stage = new AuxiliaryStage(profile);
    var header = Scene.header(stage.originStart, 12, trie.rootHash(), 1, "origin");
    AuxiliaryStage.expectAccepted(stage.reportOrigin(header));
    stage.justify(ORIGIN, stage.originStart, header.hash());
    stage.nextOriginEpoch(header.hash());
    var slot = StoragePaths.plainSlot(StoragePaths.HALTED_SLOT);
    var shown = coreStorage(true).prove(slot).encode();
    var proof = new AuxiliaryOperation.ProveHalt(shown, Scene.uint(12));
    var tooEarly = stage.apply(proof);
    AuxiliaryStage.expectAccepted(
        stage.apply(
            new AuxiliaryOperation.ProveMosaicCore(
                account.encode(), trie.prove(Scene.MOSAIC_CORE).encode(), Scene.uint(12))));
    var verdict = stage.apply(proof);
    var last = stage.vote(0, nextLink(stage));
    return tooEarly + ", " + verdict + ", " + last;
  }

  @ParameterizedTest
  @MethodSource("repairedGap02")
  void gap02_repaired_aHaltOfTheCoreIsProven(RuleProfile profile) {
    assertThat(proveHalt(profile, true)).isEqualTo("GAP-02-ROOT, accepted, GAP-02-STOPPED");
    assertThat(proveHalt(profile, false)).isEqualTo("GAP-02-ROOT, GAP-02-PROOF, accepted");
    assertThat(proveHalt(AS_BUILT, true)).isEqualTo("GAP-02-OPERATION, GAP-02-OPERATION, accepted");
  }

  // --- GAP-02: two finalised checkpoints that conflict

  private static SealedLink seal(VoteMessage link, int... validators) {
    return new SealedLink(
        link, Arrays.stream(validators).mapToObj(one -> signed(one, link).signature()).toList());
  }

  private static String reportFork(AuxiliaryStage stage, FinalityConflict conflict) {
    return stage.apply(new AuxiliaryOperation.ReportConflict(conflict));
  }

  /// The left branch, which knows nothing of the right one, finalises 12; the right one 16, by a
  /// link around.
  private static FinalityConflict conflictOfHeights(AuxiliaryStage left, AuxiliaryStage right) {
    var lower = left.auxiliaryBlocks(left.auxiliaryStart, 11, 4);
    var higher = right.auxiliaryBlocks(right.auxiliaryStart, 11, 8);
    vote(left, left.auxiliaryStart, lower.get(1), 0, 1);
    vote(left, lower.get(1), lower.get(3), 0, 1);
    vote(right, right.auxiliaryStart, higher.get(5), 0, 2);
    vote(right, higher.get(5), higher.get(7), 0, 2);
    var headers =
        List.of(higher.get(5), higher.get(4), higher.get(3), higher.get(2)).stream()
            .map(block -> Objects.requireNonNull(right.headers.get(block)).encode())
            .toList();
    return new FinalityConflict(
        seal(left.link(AUXILIARY, lower.get(1), lower.get(3)), 0, 1),
        seal(right.link(AUXILIARY, higher.get(5), higher.get(7)), 0, 2),
        headers);
  }

  private static AuxiliaryStage fourWithOneHeavy(RuleProfile profile) {
    return AuxiliaryStage.trusting(profile, 3, 1, 1, 1);
  }

  @Test
  @DisplayName("GAP-02: a branch goes on when it is shown that another one is final too")
  void gap02_asBuilt_aForkThatIsShownHaltsNothing() {
    var stage = fourWithOneHeavy(AS_BUILT);
    var left = stage.fork("left");
    assertThat(reportFork(left, conflictOfHeights(left, stage.fork("right"))))
        .isEqualTo("GAP-02-REPORT");
    assertThat(left.state.pollingPlace().isHalted()).isFalse();
  }

  static Stream<RuleProfile> repairedFork() {
    return repaired(Repair.GAP_02);
  }

  @ParameterizedTest
  @MethodSource("repairedFork")
  void gap02_repaired_conflictingCheckpointsOfDifferentHeightsHaltEitherBranch(
      RuleProfile profile) {
    var stage = fourWithOneHeavy(profile);
    var left = stage.fork("left");
    var right = stage.fork("right");
    var conflict = conflictOfHeights(left, right);
    var lower = conflict.lower();
    var higher = conflict.higher();
    var headers = conflict.headers();
    var tooFew = seal(higher.link(), 0);
    assertThat(reportFork(left, new FinalityConflict(lower, tooFew, headers)))
        .isEqualTo("GAP-02-FORK");
    assertThat(reportFork(left, new FinalityConflict(seal(lower.link(), 0), higher, headers)))
        .isEqualTo("GAP-02-FORK");
    assertThat(reportFork(left, new FinalityConflict(lower, higher, List.of())))
        .isEqualTo("GAP-02-FORK");
    assertThat(reportFork(left, new FinalityConflict(lower, higher, headers.subList(0, 3))))
        .isEqualTo("GAP-02-FORK");
    assertThat(left.state.pollingPlace().isHalted()).isFalse();
    var halt = new AuxiliaryHalt.ConflictingFinality(lower.link(), higher.link());
    for (var branch : List.of(left, right)) {
      assertThat(reportFork(branch, conflict)).isEqualTo("accepted");
      assertThat(branch.events).containsExactly(new AuxiliaryHalted(halt));
      assertThat(branch.state.pollingPlace().records().halt()).contains(halt);
      assertThat(branch.vote(3, higher.link())).isEqualTo("GAP-02-STOPPED");
    }
  }

  /// A link of two epochs finalises nothing, and neither do votes about another chain.
  @ParameterizedTest
  @MethodSource("repairedFork")
  void gap02_repaired_longLinksAndOtherChainsAreNoFork(RuleProfile profile) {
    var stage = fourWithOneHeavy(profile);
    var left = stage.fork("left");
    var right = stage.fork("right");
    var a = left.auxiliaryBlocks(left.auxiliaryStart, 11, 6);
    var b = right.auxiliaryBlocks(right.auxiliaryStart, 11, 4);
    vote(left, left.auxiliaryStart, a.get(1), 0, 1);
    vote(right, right.auxiliaryStart, b.get(1), 0, 2);
    var two = seal(left.link(AUXILIARY, a.get(1), a.get(5)), 0, 1);
    var one = seal(right.link(AUXILIARY, b.get(1), b.get(3)), 0, 2);
    assertThat(reportFork(left, new FinalityConflict(two, one, List.of())))
        .isEqualTo("GAP-02-FORK");
    var first = seal(ofOrigin("x"), 0, 1);
    var second = seal(ofOrigin("y"), 0, 2);
    assertThat(reportFork(left, new FinalityConflict(first, second, List.of())))
        .isEqualTo("GAP-02-FORK");
    var four = seal(left.link(AUXILIARY, a.get(1), a.get(3)), 0, 1);
    assertThat(reportFork(left, new FinalityConflict(four, one, List.of()))).isEqualTo("accepted");
  }

  private static VoteMessage ofOrigin(String source) {
    return new VoteMessage(
        Scene.ORIGIN,
        Scene.hash("transition"),
        Scene.hash(source),
        Scene.hash("target of " + source),
        Scene.uint(12),
        Scene.uint(14));
  }

  // --- ISS-15: contradictions

  static Stream<RuleProfile> repairedIss15() {
    return repaired(Repair.ISS_15);
  }

  /// @return checkpoints at 12, 14, 16 and 18 of a branch above the start
  private static List<Hash32> branch(AuxiliaryStage stage, String name) {
    var checkpoints = new ArrayList<Hash32>();
    var parent = stage.auxiliaryStart;
    for (long height = 11; height <= 18; height++) {
      var header = Scene.header(parent, height, Scene.hash("root"), 21_000, name);
      AuxiliaryStage.expectAccepted(stage.reportAuxiliary(header));
      parent = header.hash();
      if (height % AuxiliaryStage.EPOCH == 0) {
        checkpoints.add(parent);
      }
    }
    return checkpoints;
  }

  private static void vote(AuxiliaryStage stage, Hash32 source, Hash32 target, int... validators) {
    var link = stage.link(AUXILIARY, source, target);
    for (int validator : validators) {
      AuxiliaryStage.expectAccepted(stage.vote(validator, link));
    }
  }

  private record Fork(AuxiliaryStage stage, List<Hash32> left, List<Hash32> right) {}

  /// A heavy validator finalises the left branch with one half of the others and the right one with
  /// the other.
  private static Fork contradicted(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 3, 1, 1, 1);
    var left = branch(stage, "left");
    var right = branch(stage, "right");
    vote(stage, stage.auxiliaryStart, left.get(0), 0, 1);
    vote(stage, left.get(0), left.get(1), 0, 1);
    assertThat(stage.state.auxiliary().blocks().head()).isEqualTo(left.get(0));
    vote(stage, stage.auxiliaryStart, right.get(2), 0, 2);
    vote(stage, right.get(2), right.get(3), 0, 2);
    return new Fork(stage, left, right);
  }

  @Test
  @DisplayName("ISS-15: two branches of auxiliary are finalised, and nothing halts")
  void iss15_asBuilt_bothBranchesAreFinalised() {
    var fork = contradicted(AS_BUILT);
    var blocks = fork.stage.state.auxiliary().blocks();
    assertThat(blocks.checkpoint(fork.left.get(0)).finalised()).isTrue();
    assertThat(blocks.checkpoint(fork.right.get(2)).finalised()).isTrue();
    assertThat(fork.stage.state.pollingPlace().isHalted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("repairedIss15")
  void iss15_repaired_theSecondIsNotExecutedAndEverythingHalts(RuleProfile profile) {
    var fork = contradicted(profile);
    var stage = fork.stage;
    var blocks = stage.state.auxiliary().blocks();
    assertThat(blocks.head()).isEqualTo(fork.left.get(0));
    assertThat(blocks.checkpoint(fork.right.get(2)).finalised()).isFalse();
    assertThat(blocks.checkpoint(fork.right.get(3)).justified()).isFalse();
    var link = stage.link(AUXILIARY, fork.right.get(2), fork.right.get(3));
    var halt = new AuxiliaryHalt.Contradiction(AUXILIARY, fork.left.get(0), link);
    assertThat(stage.state.pollingPlace().records().halt()).contains(halt);
    assertThat(stage.events).containsExactly(new AuxiliaryHalted(halt));
    assertThat(stage.vote(3, link)).isEqualTo("GAP-02-STOPPED");
  }

  /// The validators invent heights, without which two siblings never have a quorum each (ISS-03).
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void iss15_siblingsOnOrigin_haltWhereRepaired(boolean isRepaired) {
    var profile = isRepaired ? Scene.only(Repair.ISS_15) : RuleProfile.AS_BUILT;
    var stage = AuxiliaryStage.trusting(profile, 1, 1, 1);
    var header = Scene.header(stage.originStart, 12, Scene.hash("root"), 1, "sibling");
    AuxiliaryStage.expectAccepted(stage.reportOrigin(header));
    var head = stage.originBlock(12);
    justifyOrigin(stage, stage.originStart, head, 100);
    justifyOrigin(stage, stage.originStart, header.hash(), 101);
    justifyOrigin(stage, head, stage.originBlock(14), 102);
    var above = Scene.header(header.hash(), 14, Scene.hash("root"), 1, "above the sibling");
    AuxiliaryStage.expectAccepted(stage.reportOrigin(above));
    justifyOrigin(stage, header.hash(), above.hash(), 103);
    assertThat(stage.state.origin().head()).isEqualTo(head);
    assertThat(stage.state.origin().checkpoint(header.hash()).finalised()).isNotEqualTo(isRepaired);
    assertThat(stage.state.pollingPlace().isHalted()).isEqualTo(isRepaired);
  }

  private static void justifyOrigin(
      AuxiliaryStage stage, Hash32 source, Hash32 target, long statedHeight) {
    var link = AuxiliaryStage.stating(stage.link(ORIGIN, source, target), 0, statedHeight);
    AuxiliaryStage.expectAccepted(stage.vote(0, link));
    AuxiliaryStage.expectAccepted(stage.vote(1, link));
  }
}
