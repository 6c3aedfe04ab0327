package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The defects on the way of a kernel from origin to its activation. **Spec**: `v0 §22` ISS-04,
/// ISS-05. Validators vote on both chains here, at heights that rise over both, so that one counter
/// for both (ISS-02) does no harm.
class KernelRepairStoriesTest {
  private static final RuleProfile AS_BUILT = RuleProfile.AS_BUILT;

  private static Kernel kernel(AuxiliaryStage stage, long height, Hash32 closing) {
    var active = stage.contracts.views().activeKernelHash(stage.state);
    var parent = new MetaBlock(active, stage.transition(AUXILIARY, closing)).hash();
    return new Kernel(
        Scene.uint(height),
        parent,
        List.of(Scene.key((int) height + 5).address()),
        List.of(Uint256.ONE));
  }

  // --- ISS-04: dynasties used as heights

  static Stream<RuleProfile> repairedIss04() {
    return Stream.of(AS_BUILT.with(Repair.ISS_04, Choice.REPAIRED), RuleProfile.PAPER_CORE);
  }

  private static String proveOpening(AuxiliaryStage stage, Kernel kernel, Hash32 closing) {
    return stage.apply(
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(kernel, closing, stage.anyBytes(), Scene.uint(12))));
  }

  /// @return a stage on which the first proven kernel is active, and the last auxiliary checkpoint
  private record Activated(AuxiliaryStage stage, Hash32 checkpoint) {}

  private static Activated activateOne(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile, 10, (_, _, _, _) -> Decoded.value(true));
    var origin = stage.nextOriginEpoch(stage.originStart);
    stage.nextOriginEpoch(origin);
    var account = new Account(Uint256.ONE, Uint256.ZERO, Scene.hash("storage"), Scene.hash("code"));
    AuxiliaryStage.expectAccepted(
        stage.apply(
            new AuxiliaryOperation.ProveMosaicCore(
                account.encode(), stage.anyBytes(), Scene.uint(12))));
    var checkpoint = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 6).getLast();
    stage.justify(AUXILIARY, stage.auxiliaryStart, checkpoint);
    var kernel = kernel(stage, 2, checkpoint);
    AuxiliaryStage.expectAccepted(proveOpening(stage, kernel, checkpoint));
    while (stage.contracts.views().openKernel(stage.state).isPresent()) {
      checkpoint = stage.nextAuxiliaryEpoch(checkpoint);
    }
    assertThat(stage.contracts.views().activeKernelHash(stage.state)).isEqualTo(kernel.hash());
    return new Activated(stage, checkpoint);
  }

  /// @return verdict of the vote that should activate a second kernel while origin stands still
  private static String secondActivation(RuleProfile profile) {
    var first = activateOne(profile);
    var stage = first.stage();
    var checkpoint = first.checkpoint();
    AuxiliaryStage.expectAccepted(proveOpening(stage, kernel(stage, 3, checkpoint), checkpoint));
    checkpoint = stage.nextAuxiliaryEpoch(checkpoint);
    var height = stage.contracts.views().height(stage.state, AUXILIARY, checkpoint).toLong();
    var target = stage.auxiliaryBlocks(checkpoint, height + 1, 2).getLast();
    var vote = stage.link(AUXILIARY, checkpoint, target);
    // Five validators after the first activation: four make two thirds.
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(stage.vote(i, vote));
    }
    return stage.vote(3, vote);
  }

  @Test
  @DisplayName("ISS-04: no kernel is activated while origin stands still")
  void activation_originAtRestAsBuilt_isRefused() {
    assertThat(secondActivation(AS_BUILT)).isEqualTo("UM-1");
  }

  @ParameterizedTest
  @MethodSource("repairedIss04")
  void activation_originAtRestRepaired_succeeds(RuleProfile profile) {
    assertThat(secondActivation(profile)).isEqualTo("accepted");
  }

  @Test
  @DisplayName("ISS-04: dynasties are kept as heights")
  void coreHeights_afterActivationAsBuilt_areDynasties() {
    var stage = activateOne(AS_BUILT).stage();
    assertThat(stage.state.pollingPlace().coreHeight(Scene.ORIGIN)).isEqualTo(Scene.uint(3));
    assertThat(stage.state.pollingPlace().coreHeight(Scene.AUXILIARY))
        .isEqualTo(Scene.uint(stage.state.auxiliary().blocks().currentDynasty()));
  }

  @ParameterizedTest
  @MethodSource("repairedIss04")
  void coreHeights_afterActivationRepaired_areBlockHeights(RuleProfile profile) {
    var activated = activateOne(profile);
    var stage = activated.stage();
    var views = stage.contracts.views();
    assertThat(stage.state.pollingPlace().coreHeight(Scene.ORIGIN))
        .isEqualTo(stage.state.origin().latestBlockHeight());
    assertThat(stage.state.pollingPlace().coreHeight(Scene.AUXILIARY))
        .isEqualTo(views.height(stage.state, AUXILIARY, activated.checkpoint()));
  }

  // --- ISS-05: a genuine storage proof does not verify

  static Stream<RuleProfile> repairedIss05() {
    return Stream.of(AS_BUILT.with(Repair.ISS_05, Choice.REPAIRED), RuleProfile.PAPER_CORE);
  }

  private static String proveGenuinely(RuleProfile profile) {
    var core = ProvenCore.on(profile);
    var stage = core.stage();
    assertThat(
            stage.apply(
                new AuxiliaryOperation.ProveMosaicCore(
                    Account.EMPTY.encode(), core.accountProof(), ProvenCore.ORIGIN_HEIGHT)))
        .isEqualTo("PM-4");
    AuxiliaryStage.expectAccepted(stage.apply(core.proveCore()));
    return stage.apply(new AuxiliaryOperation.ProveBlockOpening(core.opening()));
  }

  @Test
  @DisplayName("ISS-05: a genuine kernel cannot be proven")
  void proveBlockOpening_genuineProofAsBuilt_isRefused() {
    assertThat(proveGenuinely(AS_BUILT)).isEqualTo("BO-11");
  }

  @ParameterizedTest
  @MethodSource("repairedIss05")
  void proveBlockOpening_genuineProofRepaired_opensTheKernel(RuleProfile profile) {
    assertThat(proveGenuinely(profile)).isEqualTo("accepted");
  }
}
