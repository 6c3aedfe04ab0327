package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import io.vavr.collection.HashSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Which links count, and when: each defect with and without its repair. As built is `paper-core`
/// where votes would be refused for other defects. **Spec**: `v0 §22a` ISS-10, ISS-11, ISS-17,
/// ISS-31, ISS-33; `v0 §21 GAP-13`.
class LinkRuleStoriesTest {
  private static final RuleProfile AS_BUILT = RuleProfile.PAPER_CORE;

  private static RuleProfile with(Repair repair) {
    return AS_BUILT.with(repair, Choice.REPAIRED);
  }

  private static Stream<RuleProfile> repaired(Repair repair) {
    return Stream.of(with(repair), Scene.allRepairs());
  }

  private static boolean isJustified(AuxiliaryStage stage, VoteMessage link) {
    var core = link.coreIdentifier();
    var chain = core.equals(Scene.ORIGIN) ? ORIGIN : AUXILIARY;
    return stage.contracts.views().checkpoint(stage.state, chain, link.target()).isPresent();
  }

  // --- ISS-10: recovery over a skipped checkpoint

  static Stream<RuleProfile> repairedIss10() {
    return repaired(Repair.ISS_10);
  }

  /// The second epoch is justified from the start before the first one is, which honest voters
  /// bring about that disagree on time. Nobody breaks a slashing rule.
  private record Skipped(AuxiliaryStage stage, Hash32 near, Hash32 far, Hash32 beyond) {
    static Skipped on(RuleProfile profile) {
      var stage = new AuxiliaryStage(profile);
      var blocks = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 6);
      var skipped = new Skipped(stage, blocks.get(1), blocks.get(3), blocks.get(5));
      var toNear = stage.link(AUXILIARY, stage.auxiliaryStart, skipped.near);
      var toFar = stage.link(AUXILIARY, stage.auxiliaryStart, skipped.far);
      accept(stage, toNear, 0, 1);
      accept(stage, toFar, 0, 1, 2);
      accept(stage, toNear, 3);
      assertThat(isJustified(stage, toFar) && isJustified(stage, toNear)).isTrue();
      return skipped;
    }

    String vote(int validator, Hash32 source, Hash32 target) {
      return stage.vote(validator, stage.link(AUXILIARY, source, target));
    }
  }

  private static void accept(AuxiliaryStage stage, VoteMessage link, int... validators) {
    for (int validator : validators) {
      AuxiliaryStage.expectAccepted(stage.vote(validator, link));
    }
  }

  @Test
  @DisplayName("ISS-10: nothing goes on from a checkpoint that a longer link skipped")
  void iss10_asBuilt_theSkippedCheckpointIsNoSource() {
    var skipped = Skipped.on(AS_BUILT);
    assertThat(skipped.vote(3, skipped.near, skipped.far)).isEqualTo("VO-4");
    assertThat(skipped.vote(3, skipped.near, skipped.beyond)).isEqualTo("VO-4");
  }

  @ParameterizedTest
  @MethodSource("repairedIss10")
  void iss10_repaired_everyJustifiedAncestorIsASource(RuleProfile profile) {
    var skipped = Skipped.on(profile);
    var stage = skipped.stage;
    assertThat(skipped.vote(3, skipped.near, skipped.far)).isEqualTo("accepted");
    accept(stage, stage.link(AUXILIARY, skipped.near, skipped.beyond), 0, 1, 2);
    var beyond = stage.state.auxiliary().blocks().checkpoint(skipped.beyond);
    assertThat(beyond.parent()).isEqualTo(skipped.near);
    // A block of another branch is no source, however it is justified.
    var sibling = Scene.header(stage.auxiliaryStart, 11, Scene.hash("root"), 1, "sibling");
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(sibling));
    var other = stage.auxiliaryBlocks(sibling.hash(), 12, 9).getLast();
    assertThat(skipped.vote(0, skipped.near, other)).isEqualTo("VO-4");
    assertThat(skipped.vote(0, stage.auxiliaryStart, other)).isEqualTo("accepted");
  }

  /// A store on which every link has its quorum.
  private static final class Links {
    private final BlockStore store;
    private BlockStoreState state;
    private List<ProtocolEvent> events = List.of();

    Links(RuleProfile profile, Hash32 start, long height) {
      store = new BlockStore(profile);
      state =
          Scene.stateOf(
              store.construct(
                  new BlockStoreSetup(
                      Scene.ORIGIN,
                      Scene.uint(2),
                      Scene.address(13),
                      start,
                      Scene.hash("root"),
                      Scene.uint(height))));
    }

    Hash32 report(BlockHeader header) {
      state = Scene.stateOf(store.reportBlock(state, header.encode()));
      return header.hash();
    }

    Hash32 block(long height) {
      return report(Scene.header(Hash32.ZERO, height, Scene.hash("root"), 1, "block"));
    }

    void justify(Hash32 source, Hash32 target) {
      var outcome = store.justify(state, Scene.address(13), source, target);
      state = Scene.stateOf(outcome);
      if (outcome instanceof Outcome.Accepted<?, ?> accepted) {
        events = accepted.events();
      }
    }

    boolean isFinalised(Hash32 block) {
      return state.checkpoint(block).finalised();
    }
  }

  /// After a change of the set, or of validators that are slashable.
  @Test
  void iss10_repaired_aLateLinkOfOneEpochFinalisesItsSourceAndRewritesNothing() {
    var start = Scene.hash("start");
    var links = new Links(with(Repair.ISS_10), start, 10);
    var near = links.block(12);
    var far = links.block(14);
    links.justify(start, far);
    links.justify(start, near);
    var before = links.state.checkpoint(far);
    links.justify(near, far);
    assertThat(links.isFinalised(near)).isTrue();
    assertThat(links.state.head()).isEqualTo(near);
    assertThat(links.state.checkpoint(far)).isEqualTo(before);
    assertThat(links.events).containsExactly(new BlockFinalised(Scene.ORIGIN, near));
  }

  // --- ISS-11: tallies across meta-block heights

  static Stream<RuleProfile> repairedIss11() {
    return repaired(Repair.ISS_11);
  }

  private static VoteMessage votedBeforeAndAfterAnActivation(AuxiliaryStage stage) {
    var link = stage.link(ORIGIN, stage.originStart, stage.originBlock(14));
    accept(stage, link, 0);
    AuxiliaryStage.expectAccepted(stage.activate(List.of(Scene.key(7).address()), 2));
    accept(stage, link, 1, 7);
    return link;
  }

  @Test
  @DisplayName("ISS-11: votes of one meta-block height count at the next")
  void iss11_asBuilt_votesOfTwoHeightsAddUp() {
    var stage = AuxiliaryStage.trusting(AS_BUILT, 1, 1, 1, 1);
    var link = votedBeforeAndAfterAnActivation(stage);
    assertThat(stage.contracts.views().votesWeight(stage.state, link)).isEqualTo(Scene.uint(4));
    assertThat(isJustified(stage, link)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("repairedIss11")
  void iss11_repaired_openLinksStartAtZero(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 1, 1, 1, 1);
    var link = votedBeforeAndAfterAnActivation(stage);
    assertThat(stage.contracts.views().votesWeight(stage.state, link)).isEqualTo(Scene.uint(3));
    assertThat(isJustified(stage, link)).isFalse();
    accept(stage, link, 2, 3);
    assertThat(isJustified(stage, link)).isTrue();
  }

  // --- ISS-17: the first set

  static Stream<RuleProfile> repairedIss17() {
    return repaired(Repair.ISS_17);
  }

  private static AuxiliaryDeployment deployment(OriginStage origin, List<Address> validators) {
    var like = new AuxiliaryStage(AS_BUILT).deployment(10);
    var core = origin.state.core();
    var auxiliary = like.auxiliary();
    return new AuxiliaryDeployment(
        like.origin(),
        new AuxiliaryBlockStoreSetup(
            auxiliary.blocks(),
            auxiliary.originBlockStore(),
            auxiliary.initialGas(),
            auxiliary.initialTransactionRoot(),
            core.openKernelHash()),
        like.auxiliaryBlockStore(),
        like.kernelGateway(),
        like.mosaicCore(),
        validators,
        Collections.nCopies(validators.size(), Scene.uint(10)),
        core.head(),
        AuxiliaryStage.REWARDS);
  }

  private static String deploy(RuleProfile profile, List<Address> validators) {
    var origin = new OriginStage(profile);
    origin.withStakes(10, 10, 10);
    return Scene.verdict(
        new AuxiliaryContracts(profile, Scene.SIGNATURES).deploy(deployment(origin, validators)));
  }

  @Test
  @DisplayName("ISS-17: auxiliary may start with other validators than those who staked")
  void iss17_asBuilt_anySetIsDeployed() {
    assertThat(deploy(AS_BUILT, Scene.validators(5))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss17")
  void iss17_repaired_theFirstSetIsThatOfTheFirstKernel(RuleProfile profile) {
    assertThat(deploy(profile, Scene.validators(3))).isEqualTo("accepted");
    assertThat(deploy(profile, Scene.validators(2))).isEqualTo("ISS-17");
    assertThat(deploy(profile, Scene.validators(3).reversed())).isEqualTo("ISS-17");
  }

  // --- ISS-31: two thirds exactly

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("ISS-31: two thirds exactly justify and commit, where the quorum is not strict")
  void iss31_twoOfThree_decideUnlessStrict(boolean isStrict) {
    var profile = isStrict ? with(Repair.ISS_31) : AS_BUILT;
    var stage = AuxiliaryStage.trusting(profile, 1, 1, 1);
    var target = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 2).getLast();
    var link = stage.link(AUXILIARY, stage.auxiliaryStart, target);
    accept(stage, link, 0, 1);
    assertThat(isJustified(stage, link)).isNotEqualTo(isStrict);
    accept(stage, link, 2);
    assertThat(isJustified(stage, link)).isTrue();

    var origin = new OriginStage(profile).withValidators(3);
    var ancestor = Scene.hash("origin ancestor");
    origin.originHistory.add(ancestor);
    var proposal = origin.transition(1, 1, ancestor);
    AuxiliaryStage.expectAccepted(origin.propose(proposal));
    var genesis = origin.state.core().head();
    for (int i = 0; i < 2; i++) {
      AuxiliaryStage.expectAccepted(origin.verify(i, proposal.kernelHash(), origin.vote(proposal)));
    }
    assertThat(origin.state.core().head().equals(genesis)).isEqualTo(isStrict);
  }

  @Test
  void iss31_strict_twoQuorumsShareMore() {
    var three = Scene.uint(3);
    var usual = Quorum.AT_LEAST_TWO_THIRDS;
    var strict = Quorum.MORE_THAN_TWO_THIRDS;
    assertThat(SplitWeight.sharedByQuorums(three, usual)).isEqualTo(Uint256.ONE);
    assertThat(SplitWeight.sharedByQuorums(three, strict)).isEqualTo(three);
    for (long total = 1; total < 100; total++) {
      var least = strict.required(Scene.uint(total)).orElseThrow().toLong();
      assertThat(3 * least).isGreaterThan(2 * total);
      assertThat(3 * (least - 1)).isLessThanOrEqualTo(2 * total);
    }
  }

  // --- ISS-33: one epoch

  private static boolean isFinalisedByThreeBlocks(RuleProfile profile) {
    var first = Scene.header(Hash32.ZERO, 9, Scene.hash("root"), 1, "first");
    var links = new Links(profile, first.hash(), 10);
    links.report(first);
    var target = links.block(12);
    links.justify(first.hash(), target);
    return links.events.contains(new BlockFinalised(Scene.ORIGIN, first.hash()));
  }

  @Test
  @DisplayName("ISS-33: a link of one epoch and a half finalises its source")
  void iss33_anEpochAndAHalf_finalisesUnlessRepaired() {
    assertThat(isFinalisedByThreeBlocks(RuleProfile.AS_BUILT)).isTrue();
    assertThat(isFinalisedByThreeBlocks(Scene.only(Repair.ISS_33))).isFalse();
  }

  // --- GAP-13: the report window

  static Stream<RuleProfile> repairedGap13() {
    return repaired(Repair.GAP_13);
  }

  /// @return verdicts on a vote for a block before and after the next block is shown to be of the
  ///   own chain
  private static List<String> votesAroundRecentBlock(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile);
    stage.ownChain = HashSet.<Hash32>empty()::contains;
    var target = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 2).getLast();
    var link = stage.link(AUXILIARY, stage.auxiliaryStart, target);
    var first = stage.vote(0, link);
    var recent = Scene.header(target, 13, Scene.hash("root"), 21_000, "auxiliary");
    stage.ownChain = recent.hash()::equals;
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(recent));
    return List.of(first, stage.vote(1, link));
  }

  @Test
  @DisplayName("GAP-13: blocks of any branch are voted for")
  void gap13_asBuilt_reportsAreTakenOnTrust() {
    assertThat(votesAroundRecentBlock(AS_BUILT)).containsExactly("accepted", "accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedGap13")
  void gap13_repaired_reportsCountOnceTheyReachTheRecentChain(RuleProfile profile) {
    assertThat(votesAroundRecentBlock(profile)).containsExactly("VO-4", "accepted");
  }

  /// The first report came too late, a second shows the block while it is recent.
  @ParameterizedTest
  @MethodSource("repairedGap13")
  void gap13_repaired_aSecondReportCountsToo(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile);
    stage.ownChain = _ -> false;
    var first = Scene.header(stage.auxiliaryStart, 11, Scene.hash("root"), 21_000, "auxiliary");
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(first));
    assertThat(stage.state.auxiliary().isTentative(first.hash())).isTrue();
    stage.ownChain = first.hash()::equals;
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(first));
    assertThat(stage.state.auxiliary().isTentative(first.hash())).isFalse();
    // Once valid it stays so, also when it is recent no more.
    stage.ownChain = _ -> false;
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(first));
    assertThat(stage.state.auxiliary().isTentative(first.hash())).isFalse();
  }
}
