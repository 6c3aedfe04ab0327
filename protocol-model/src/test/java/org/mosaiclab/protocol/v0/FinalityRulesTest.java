package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.MerklePatriciaProof;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Which links the stores and the polling place accept: the checks that recordings do not single
/// out. **Spec**: `v0 §5` to `v0 §7`, `v0 §24`, `v0 §25`.
class FinalityRulesTest {
  private static final RuleProfile PROFILE = RuleProfile.AS_BUILT;

  private static String originLink(AuxiliaryStage stage, Hash32 source, Hash32 target) {
    return new BlockStore(PROFILE)
        .linkRule(stage.state.origin(), source, target)
        .map(rule -> rule.id())
        .orElse("accepted");
  }

  private static String auxiliaryLink(AuxiliaryStage stage, Hash32 source, Hash32 target) {
    return new AuxiliaryBlockStore(PROFILE)
        .linkRule(stage.state.auxiliary(), source, target)
        .map(rule -> rule.id())
        .orElse("accepted");
  }

  @Test
  void linkRule_everyViolation_isNamed() {
    var stage = new AuxiliaryStage(PROFILE);
    var unknown = Scene.hash("unknown");
    var at12 = stage.originBlock(12);
    var at13 = stage.originBlock(13);
    var at14 = stage.originBlock(14);
    assertThat(originLink(stage, unknown, unknown)).isEqualTo("SV-1");
    assertThat(originLink(stage, at12, unknown)).isEqualTo("SV-2");
    assertThat(originLink(stage, stage.originStart, unknown)).isEqualTo("TV-1");
    assertThat(originLink(stage, stage.originStart, at13)).isEqualTo("TV-2");
    stage.justify(ORIGIN, stage.originStart, at12);
    assertThat(originLink(stage, at12, stage.originStart)).isEqualTo("TV-3");
    assertThat(originLink(stage, at12, at12)).isEqualTo("TV-4");
    stage.justify(ORIGIN, stage.originStart, at14);
    assertThat(originLink(stage, at12, at14)).isEqualTo("TV-5");
    assertThat(originLink(stage, stage.originStart, at14)).isEqualTo("accepted");
  }

  @Test
  void linkRule_auxiliaryTargetOnAnotherFork_isRefused() {
    var stage = new AuxiliaryStage(PROFILE);
    var fork = Scene.header(stage.auxiliaryStart, 11, Scene.hash("root"), 21_000, "fork");
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(fork));
    var main = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 4);
    var other = stage.auxiliaryBlocks(fork.hash(), 12, 3);
    var near = main.get(1);
    stage.justify(AUXILIARY, stage.auxiliaryStart, near);
    assertThat(auxiliaryLink(stage, near, main.get(3))).isEqualTo("accepted");
    assertThat(auxiliaryLink(stage, near, other.get(2))).isEqualTo("TV-6");
    // From the initial block both forks are reachable.
    assertThat(auxiliaryLink(stage, stage.auxiliaryStart, other.get(2))).isEqualTo("accepted");
    assertThat(auxiliaryLink(stage, stage.auxiliaryStart, main.get(3))).isEqualTo("accepted");
    assertThat(stage.contracts.views().highestJustifiedAncestor(stage.state, main.get(3)))
        .contains(near);
    assertThat(stage.contracts.views().highestJustifiedAncestor(stage.state, other.get(2)))
        .contains(stage.auxiliaryStart);
  }

  /// The walk follows checkpoint links, so a checkpoint that a longer link skipped is no ancestor
  /// (ISS-10).
  @Test
  void linkRule_sourceSkippedByALongerLink_isRefused() {
    // Votes at falling heights need invented ones as built, hence the direct call.
    var stage = new AuxiliaryStage(PROFILE);
    var blocks = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 6);
    var near = blocks.get(1);
    var far = blocks.get(3);
    var store = new AuxiliaryBlockStore(PROFILE);
    var caller = stage.state.origin().setup().pollingPlace();
    var longer =
        Scene.stateOf(store.justify(stage.state.auxiliary(), caller, stage.auxiliaryStart, far));
    var both = Scene.stateOf(store.justify(longer, caller, stage.auxiliaryStart, near));
    stage.state = stage.state.withAuxiliary(both);
    assertThat(auxiliaryLink(stage, near, far)).isEqualTo("TV-5");
    assertThat(auxiliaryLink(stage, near, blocks.get(5))).isEqualTo("TV-6");
    assertThat(auxiliaryLink(stage, far, blocks.get(5))).isEqualTo("accepted");
  }

  @Test
  void justify_linksOfOneAndTwoEpochs_finaliseOnlyTheirSourceOfOne() {
    var stage = new AuxiliaryStage(PROFILE, 0, MerklePatriciaProof::verify);
    var views = stage.contracts.views();
    var at2 = stage.nextOriginEpoch(stage.originStart);
    var at4 = stage.nextOriginEpoch(at2);
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(at2);
    var at8 = stage.originBlock(8);
    stage.justify(ORIGIN, at4, at8);
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(at2);
    stage.nextOriginEpoch(at8);
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(at8);
    assertThat(views.checkpoint(stage.state, ORIGIN, at4).orElseThrow().finalised()).isFalse();
    assertThat(stateRootVerdict(stage, 8)).isEqualTo("accepted");
    assertThat(stateRootVerdict(stage, 4)).isEqualTo("accepted");
    assertThat(stateRootVerdict(stage, 6)).isEqualTo("SR-4");
    assertThat(stateRootVerdict(stage, 7)).isEqualTo("SR-3");
    assertThat(stateRootVerdict(stage, 10)).isEqualTo("SR-1");
  }

  /// ISS-15: two epochs up a fork that leaves out the finalised head, then one more.
  @Test
  void justify_contradictingTheHead_finalisesAllTheSame() {
    var stage = new AuxiliaryStage(PROFILE);
    var head = stage.nextAuxiliaryEpoch(stage.auxiliaryStart);
    stage.nextAuxiliaryEpoch(head);
    assertThat(stage.contracts.views().head(stage.state, AUXILIARY)).isEqualTo(head);
    var fork = Scene.header(stage.auxiliaryStart, 11, Scene.hash("root"), 21_000, "fork");
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(fork));
    var other = stage.auxiliaryBlocks(fork.hash(), 12, 5).getLast();
    stage.justify(AUXILIARY, stage.auxiliaryStart, other);
    stage.nextAuxiliaryEpoch(other);
    assertThat(stage.contracts.views().head(stage.state, AUXILIARY)).isEqualTo(other);
    assertThat(isFinalised(stage, head)).isTrue();
    assertThat(isFinalised(stage, other)).isTrue();
  }

  private static boolean isFinalised(AuxiliaryStage stage, Hash32 block) {
    var checkpoint = stage.contracts.views().checkpoint(stage.state, AUXILIARY, block);
    return checkpoint.orElseThrow().finalised();
  }

  private static String stateRootVerdict(AuxiliaryStage stage, long height) {
    return Scene.verdict(
        new BlockStore(PROFILE).stateRoot(stage.state.origin(), Scene.uint(height)));
  }

  @Test
  void stateRoot_belowTheStart_isRefused() {
    var stage = new AuxiliaryStage(PROFILE);
    stage.nextOriginEpoch(stage.originStart);
    assertThat(stateRootVerdict(stage, 8)).isEqualTo("SR-2");
    assertThat(stateRootVerdict(stage, 10)).isEqualTo("accepted");
  }

  /// Distinct counters, so that the vote checks alone decide.
  @Test
  void vote_everyViolation_isRefusedInOrder() {
    var stage = new AuxiliaryStage(PROFILE.with(Repair.ISS_02, Choice.REPAIRED));
    var block = stage.originBlock(12);
    var honest = stage.link(ORIGIN, stage.originStart, block);
    assertThat(stage.vote(0, with(honest, Scene.AUXILIARY, Hash32.ZERO, 12, 12))).isEqualTo("VO-1");
    assertThat(stage.vote(0, with(honest, CoreId.ZERO, Hash32.ZERO, 0, 1))).isEqualTo("VO-3");
    assertThat(stage.vote(0, with(honest, Scene.ORIGIN, Hash32.ZERO, 10, 12))).isEqualTo("VO-4");
    assertThat(stage.vote(9, honest)).isEqualTo("VO-5");
    assertThat(
            stage.apply(
                new AuxiliaryOperation.Vote(honest, new Signature(27, Hash32.ZERO, Hash32.ZERO))))
        .isEqualTo("VO-5");
    assertThat(stage.vote(0, honest)).isEqualTo("accepted");
    assertThat(stage.vote(0, honest)).isEqualTo("VO-6");
    assertThat(stage.contracts.views().votesWeight(stage.state, honest)).isEqualTo(Uint256.ONE);
  }

  /// After an activation only targets above the heights that it stored are voted for.
  @Test
  void vote_targetNotAboveTheActivation_isRefused() {
    var stage = new AuxiliaryStage(PROFILE);
    var vote = stage.link(ORIGIN, stage.originStart, stage.originBlock(12));
    assertThat(voteAfterActivationAt(stage, 12, vote)).isEqualTo("VO-2");
    assertThat(voteAfterActivationAt(stage, 11, vote)).isEqualTo("accepted");
  }

  private static String voteAfterActivationAt(
      AuxiliaryStage stage, long originHeight, VoteMessage vote) {
    var update =
        new AuxiliaryOperation.UpdateMetaBlock(
            List.of(), List.of(), Scene.uint(originHeight), Uint256.ONE);
    var byStore = AuxiliaryStage.by(stage.deployment(10).auxiliaryBlockStore());
    var activated = Scene.stateOf(stage.contracts.apply(stage.state, byStore, update));
    var signature = Scene.SIGNATURES.sign(Scene.key(0), vote.digest());
    return Scene.verdict(
        stage.contracts.apply(activated, byStore, new AuxiliaryOperation.Vote(vote, signature)));
  }

  private static VoteMessage with(
      VoteMessage vote, CoreId core, Hash32 transition, long sourceHeight, long targetHeight) {
    return new VoteMessage(
        core,
        transition,
        vote.source(),
        vote.target(),
        Scene.uint(sourceHeight),
        Scene.uint(targetHeight));
  }

  @Test
  void reportBlock_auxiliaryHeaders_needTheirParent() {
    var stage = new AuxiliaryStage(PROFILE);
    var root = Scene.hash("root");
    assertThat(stage.reportAuxiliary(Scene.header(Scene.hash("x"), 11, root, 1, "a")))
        .isEqualTo("AB-R1");
    assertThat(stage.reportAuxiliary(Scene.header(stage.auxiliaryStart, 12, root, 1, "a")))
        .isEqualTo("AB-R2");
    var zeroHeight = new AuxiliaryStage(Scene.only(Repair.ISS_06));
    assertThat(zeroHeight.reportAuxiliary(Scene.header(zeroHeight.auxiliaryStart, 0, root, 1, "a")))
        .isEqualTo("ARITHMETIC");
    assertThat(stage.reportAuxiliary(Scene.header(stage.auxiliaryStart, 11, root, 7, "a")))
        .isEqualTo("accepted");
    var block = Scene.header(stage.auxiliaryStart, 11, root, 7, "a").hash();
    assertThat(stage.contracts.views().accumulatedGas(stage.state, block))
        .isEqualTo(Scene.uint(1007));
  }

  @Test
  void then_refusedPart_refusesTheWhole() {
    Outcome<Integer, Integer> refused = Outcome.reject(Rules.NO);
    assertThat(Scene.verdict(refused.then(first -> first))).isEqualTo("NO");
    Outcome<Integer, Integer> accepted = Outcome.accept(1, 2);
    assertThat(Scene.verdict(accepted.then(_ -> refused))).isEqualTo("NO");
    Integer next = Scene.stateOf(accepted.then(first -> Outcome.accept(first.result(), 0)));
    assertThat(next).isEqualTo(2);
  }

  private enum Rules implements RuleId {
    NO;

    @Override
    public String id() {
      return name();
    }
  }
}
