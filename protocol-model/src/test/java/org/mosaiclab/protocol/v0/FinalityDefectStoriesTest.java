package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Defects of the stores and the polling place that are shown as built; those that are also
/// repaired here are in [FinalityRepairStoriesTest]. Validators invent heights where one counter
/// for both chains (ISS-02) would stop them (ISS-03). **Spec**: `v0 §22`.
class FinalityDefectStoriesTest {
  private final AuxiliaryStage stage =
      new AuxiliaryStage(RuleProfile.AS_BUILT, 10, (_, _, _, _) -> Decoded.value(true));
  private final AuxiliaryViews views = stage.contracts.views();

  private void voteAll(VoteMessage message, int... validators) {
    for (int validator : validators) {
      AuxiliaryStage.expectAccepted(stage.vote(validator, message));
    }
  }

  private void justify(ObservedChain chain, Hash32 source, Hash32 target, long statedHeight) {
    voteAll(AuxiliaryStage.stating(stage.link(chain, source, target), 0, statedHeight), 1, 2, 3);
    assertThat(views.checkpoint(stage.state, chain, target)).isPresent();
  }

  private String vote(ObservedChain chain, Hash32 source, Hash32 target, long statedHeight) {
    return stage.vote(
        1, AuxiliaryStage.stating(stage.link(chain, source, target), 0, statedHeight));
  }

  /// Casper would recover over the skipped checkpoint; here origin can only go round its target,
  /// and auxiliary cannot go on from it at all.
  @Test
  @DisplayName("ISS-10: a checkpoint that a longer link skipped is no source any more")
  void vote_sourceSkippedByALongerLink_isRefused() {
    var near = stage.originBlock(12);
    var far = stage.originBlock(14);
    var beyond = stage.originBlock(16);
    justify(ORIGIN, stage.originStart, far, 100);
    justify(ORIGIN, stage.originStart, near, 101);
    assertThat(vote(ORIGIN, near, far, 102)).isEqualTo("VO-4");
    assertThat(vote(ORIGIN, near, beyond, 103)).isEqualTo("accepted");

    var blocks = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 6);
    justify(AUXILIARY, stage.auxiliaryStart, blocks.get(3), 200);
    justify(AUXILIARY, stage.auxiliaryStart, blocks.get(1), 201);
    assertThat(vote(AUXILIARY, blocks.get(1), blocks.get(3), 202)).isEqualTo("VO-4");
    assertThat(vote(AUXILIARY, blocks.get(1), blocks.get(5), 203)).isEqualTo("VO-4");
    assertThat(vote(AUXILIARY, blocks.get(3), blocks.get(5), 204)).isEqualTo("accepted");
  }

  /// @return verdict of the vote that activates the kernel
  private String activate(Address joining, long weight) {
    justify(ORIGIN, stage.originStart, stage.originBlock(12), 12);
    var account = new Account(Uint256.ONE, Uint256.ZERO, Scene.hash("storage"), Scene.hash("code"));
    AuxiliaryStage.expectAccepted(
        stage.apply(
            new AuxiliaryOperation.ProveMosaicCore(
                account.encode(), stage.anyBytes(), Scene.uint(10))));
    var active = views.activeKernelHash(stage.state);
    var closing = stage.transition(AUXILIARY, stage.auxiliaryStart);
    var kernel =
        new Kernel(
            Scene.uint(2),
            new MetaBlock(active, closing).hash(),
            List.of(joining),
            List.of(Scene.uint(weight)));
    AuxiliaryStage.expectAccepted(
        stage.apply(
            new AuxiliaryOperation.ProveBlockOpening(
                new BlockOpening(kernel, stage.auxiliaryStart, stage.anyBytes(), Scene.uint(10)))));
    var first = nextEpoch(stage.auxiliaryStart, 20);
    return lastVoteFor(first, 21);
  }

  private Hash32 nextEpoch(Hash32 source, long statedHeight) {
    long height = views.height(stage.state, AUXILIARY, source).toLong();
    var target = stage.auxiliaryBlocks(source, height + 1, 2).getLast();
    justify(AUXILIARY, source, target, statedHeight);
    return target;
  }

  private String lastVoteFor(Hash32 source, long statedHeight) {
    long height = views.height(stage.state, AUXILIARY, source).toLong();
    var target = stage.auxiliaryBlocks(source, height + 1, 2).getLast();
    var message = AuxiliaryStage.stating(stage.link(AUXILIARY, source, target), 0, statedHeight);
    voteAll(message, 1, 2);
    return stage.vote(3, message);
  }

  @Test
  @DisplayName("ISS-11: votes of one meta-block height count at the next")
  void vote_beforeAndAfterAnActivation_isOneTally() {
    var link =
        AuxiliaryStage.stating(
            stage.link(ORIGIN, stage.originStart, stage.originBlock(14)), 10, 1000);
    voteAll(link, 0);
    var joining = 7;
    assertThat(activate(Scene.key(joining).address(), 2)).isEqualTo("accepted");
    assertThat(stage.state.pollingPlace().currentMetaBlockHeight()).isEqualTo(1);
    assertThat(views.votesWeight(stage.state, link)).isEqualTo(Uint256.ONE);
    // One vote of the old height, one of an old validator at the new one, and the newcomer's.
    voteAll(link, 1);
    assertThat(views.checkpoint(stage.state, ORIGIN, link.target())).isEmpty();
    voteAll(link, joining);
    assertThat(views.votesWeight(stage.state, link)).isEqualTo(Scene.uint(4));
    assertThat(views.checkpoint(stage.state, ORIGIN, link.target())).isPresent();
  }

  @Test
  @DisplayName("ISS-15: two siblings are finalised, and nothing halts")
  void justify_siblingOfTheHead_isFinalisedToo() {
    var header = Scene.header(stage.originStart, 12, Scene.hash("root"), 1, "sibling");
    AuxiliaryStage.expectAccepted(stage.reportOrigin(header));
    var head = stage.originBlock(12);
    var sibling = header.hash();
    justify(ORIGIN, stage.originStart, head, 100);
    justify(ORIGIN, stage.originStart, sibling, 101);
    justify(ORIGIN, head, stage.originBlock(14), 102);
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(head);
    var above = Scene.header(sibling, 14, Scene.hash("root"), 1, "above the sibling");
    AuxiliaryStage.expectAccepted(stage.reportOrigin(above));
    justify(ORIGIN, sibling, above.hash(), 103);
    assertThat(stage.events).contains(new BlockFinalised(Scene.ORIGIN, sibling));
    for (var block : List.of(head, sibling)) {
      assertThat(views.checkpoint(stage.state, ORIGIN, block).orElseThrow().finalised()).isTrue();
    }
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(head);
    justify(ORIGIN, above.hash(), stage.originBlock(16), 104);
  }

  @Test
  @DisplayName("ISS-17: a kernel with a known validator is never activated")
  void activation_validatorOfThePollingPlace_isRefusedForGood() {
    var known = Scene.key(0).address();
    assertThat(activate(known, 1)).isEqualTo("AV-3");
    var dynasty = views.currentDynasty(stage.state, AUXILIARY);
    assertThat(views.openKernel(stage.state).orElseThrow().activationDynasty())
        .isEqualTo(dynasty + 1);
    // Neither does another link help, and below the threshold votes are recorded as ever.
    var highest = views.highestJustified(stage.state, AUXILIARY);
    assertThat(lastVoteFor(highest, 30)).isEqualTo("AV-3");
    assertThat(views.currentDynasty(stage.state, AUXILIARY)).isEqualTo(dynasty);
  }

  @Test
  @DisplayName("ISS-14: whoever comes first names the kernel gateway")
  void initialize_byAStranger_isForGood() {
    stage.state = Scene.stateOf(stage.contracts.construct(stage.deployment(10)));
    assertThat(stage.apply(new AuxiliaryOperation.Initialize(Scene.OUTSIDER)))
        .isEqualTo("accepted");
    assertThat(stage.apply(new AuxiliaryOperation.Initialize(Scene.address(12))))
        .isEqualTo("AB-I2");
  }
}
