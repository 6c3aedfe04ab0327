package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockJustified;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelConfirmed;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What must hold on auxiliary after each operation that was accepted, and at the end of an
/// episode. Knows of the votes what was sent, and adds them up by itself.
final class AuxiliaryInvariants {
  private final AuxiliaryStage stage;
  private final AuxiliaryViews views;
  private final RuleProfile profile;
  private final TreeMap<Hash32, Long> tallies = new TreeMap<>();
  private int activationCount;

  AuxiliaryInvariants(AuxiliaryStage stage, RuleProfile profile) {
    this.stage = stage;
    this.views = stage.contracts.views();
    this.profile = profile;
  }

  void checkAccepted(AuxiliaryState before, AuxiliaryOperation operation) {
    var after = stage.state;
    switch (operation) {
      case AuxiliaryOperation.ReportOriginBlock _ -> {
        assertThat(after.auxiliary()).isSameAs(before.auxiliary());
        assertThat(after.pollingPlace()).isSameAs(before.pollingPlace());
        checkOnlyReported(before, ObservedChain.ORIGIN);
      }
      case AuxiliaryOperation.ReportAuxiliaryBlock _ -> {
        assertThat(after.origin()).isSameAs(before.origin());
        assertThat(after.pollingPlace()).isSameAs(before.pollingPlace());
        checkOnlyReported(before, ObservedChain.AUXILIARY);
      }
      case AuxiliaryOperation.Vote vote -> checkVote(before, vote);
      case AuxiliaryOperation.ProveMosaicCore proof -> {
        checkOnlyGateway(before);
        assertThat(views.isCoreProven(after, proof.originHeight())).isTrue();
        assertThat(after.gateway().openKernelHash()).isEqualTo(before.gateway().openKernelHash());
      }
      case AuxiliaryOperation.ProveBlockOpening proof -> {
        checkOnlyGateway(before);
        assertThat(views.openKernel(before)).isEmpty();
        var open = views.openKernel(after).orElseThrow();
        assertThat(open.kernel()).isEqualTo(proof.opening().kernel());
        assertThat(open.activationDynasty())
            .isEqualTo(views.currentDynasty(after, ObservedChain.AUXILIARY) + 2);
        assertThat(views.activeKernelHash(after)).isEqualTo(views.activeKernelHash(before));
      }
      case AuxiliaryOperation.ReportOffence _,
          AuxiliaryOperation.ReportConflict _,
          AuxiliaryOperation.ProveHalt _,
          AuxiliaryOperation.FundRewards _,
          AuxiliaryOperation.ClaimReward _,
          AuxiliaryOperation.ReleaseReward _,
          AuxiliaryOperation.Justify _,
          AuxiliaryOperation.UpdateMetaBlock _,
          AuxiliaryOperation.ActivateKernel _,
          AuxiliaryOperation.Initialize _ ->
          throw new AssertionError("accepted, though nobody may: " + operation);
    }
    if (profile.equals(RuleProfile.PAPER_CORE)) {
      checkWrittenOnce(before);
    }
  }

  private void checkOnlyGateway(AuxiliaryState before) {
    assertThat(stage.state.origin()).isSameAs(before.origin());
    assertThat(stage.state.auxiliary()).isSameAs(before.auxiliary());
    assertThat(stage.state.pollingPlace()).isSameAs(before.pollingPlace());
  }

  private void checkOnlyReported(AuxiliaryState before, ObservedChain chain) {
    assertThat(stage.state.gateway()).isSameAs(before.gateway());
    assertThat(views.head(stage.state, chain)).isEqualTo(views.head(before, chain));
    assertThat(views.currentDynasty(stage.state, chain))
        .isEqualTo(views.currentDynasty(before, chain));
    assertThat(stage.state.blocks(chain).checkpoints())
        .isSameAs(before.blocks(chain).checkpoints());
  }

  private void checkVote(AuxiliaryState before, AuxiliaryOperation.Vote vote) {
    var message = vote.message();
    var signer = Scene.SIGNATURES.recover(message.digest(), vote.signature());
    long weight = before.pollingPlace().currentWeight(signer).toLong();
    long tally = tallies.merge(message.digest(), weight, Long::sum);
    assertThat(views.votesWeight(stage.state, message)).isEqualTo(Scene.uint(tally));
    checkCounters(before, message, signer);
    var chain = chainOf(message);
    boolean hasQuorum = 3 * tally >= 2 * before.pollingPlace().currentTotalWeight().toLong();
    boolean isDone = views.checkpoint(before, chain, message.target()).isPresent();
    boolean justifies = hasQuorum && !(isDone && profile.repairs(Repair.ISS_09));
    assertThat(count(BlockJustified.class)).isEqualTo(justifies ? 1 : 0);
    checkOtherStore(before, chain);
    if (justifies) {
      checkLink(before, chain, message.source(), message.target());
    } else {
      assertThat(stage.state.blocks(chain)).isSameAs(before.blocks(chain));
      assertThat(stage.state.gateway()).isSameAs(before.gateway());
    }
    checkMetaBlock(before, chain, justifies);
  }

  private ObservedChain chainOf(VoteMessage message) {
    return message.coreIdentifier().equals(Scene.ORIGIN)
        ? ObservedChain.ORIGIN
        : ObservedChain.AUXILIARY;
  }

  private void checkOtherStore(AuxiliaryState before, ObservedChain chain) {
    switch (chain) {
      case ORIGIN -> assertThat(stage.state.auxiliary()).isSameAs(before.auxiliary());
      case AUXILIARY -> assertThat(stage.state.origin()).isSameAs(before.origin());
    }
  }

  // As built one counter for both chains (ISS-02).
  private void checkCounters(AuxiliaryState before, VoteMessage message, Address signer) {
    var core = message.coreIdentifier();
    assertThat(message.targetHeight()).isGreaterThan(views.targetHeight(before, core, signer));
    for (var id : List.of(Scene.ORIGIN, Scene.AUXILIARY)) {
      var expected =
          id.equals(core) || !profile.repairs(Repair.ISS_02)
              ? message.targetHeight()
              : views.targetHeight(before, id, signer);
      assertThat(views.targetHeight(stage.state, id, signer)).isEqualTo(expected);
    }
  }

  private void checkLink(AuxiliaryState before, ObservedChain chain, Hash32 source, Hash32 target) {
    long sourceHeight = height(source, chain);
    long targetHeight = height(target, chain);
    boolean finalises = targetHeight - sourceHeight == AuxiliaryStage.EPOCH;
    boolean advances =
        finalises && sourceHeight > before.blocks(chain).latestBlockHeight().toLong();
    assertThat(targetHeight % AuxiliaryStage.EPOCH).isZero();
    assertThat(count(BlockFinalised.class)).isEqualTo(finalises ? 1 : 0);
    assertThat(views.head(stage.state, chain))
        .isEqualTo(advances ? source : views.head(before, chain));
    long dynasty = views.currentDynasty(stage.state, chain);
    assertThat(dynasty).isEqualTo(views.currentDynasty(before, chain) + (advances ? 1 : 0));
    var checkpoint = views.checkpoint(stage.state, chain, target).orElseThrow();
    assertThat(checkpoint.parent()).isEqualTo(source);
    assertThat(checkpoint.dynasty()).isEqualTo(dynasty);
    assertThat(views.checkpoint(stage.state, chain, source).orElseThrow().finalised())
        .isEqualTo(finalises || views.checkpoint(before, chain, source).orElseThrow().finalised());
  }

  private long height(Hash32 block, ObservedChain chain) {
    return views.height(stage.state, chain, block).toLong();
  }

  private void checkMetaBlock(AuxiliaryState before, ObservedChain chain, boolean justifies) {
    long dynasty = views.currentDynasty(stage.state, ObservedChain.AUXILIARY);
    boolean isDue = before.gateway().openKernelAt(dynasty).isPresent();
    int activated = chain == ObservedChain.AUXILIARY && justifies && isDue ? 1 : 0;
    activationCount += activated;
    assertThat(count(OpenKernelConfirmed.class)).isEqualTo(activated);
    var polling = stage.state.pollingPlace();
    assertThat(polling.currentMetaBlockHeight())
        .isEqualTo(before.pollingPlace().currentMetaBlockHeight() + activated)
        .isEqualTo(activationCount);
    if (activated == 1) {
      assertThat(views.activeKernelHash(stage.state)).isEqualTo(before.gateway().openKernelHash());
      assertThat(views.openKernel(stage.state)).isEmpty();
      checkWeights();
    } else {
      assertThat(polling.currentTotalWeight())
          .isEqualTo(before.pollingPlace().currentTotalWeight());
    }
  }

  private int count(Class<?> event) {
    return (int) stage.events.stream().filter(event::isInstance).count();
  }

  private void checkWeights() {
    long sum = 0;
    for (var validator : views.validators(stage.state)) {
      sum += validator.weight().toLong();
    }
    assertThat(stage.state.pollingPlace().currentTotalWeight()).isEqualTo(Scene.uint(sum));
  }

  // What honest validators have signed stays true (ISS-01, ISS-09).
  private void checkWrittenOnce(AuxiliaryState before) {
    for (var chain : ObservedChain.values()) {
      var highest = views.highestJustified(before, chain);
      assertThat(views.transitionHash(stage.state, chain, highest))
          .isEqualTo(views.transitionHash(before, chain, highest));
    }
  }

  /// Everything, not only what the last operation touched.
  ///
  /// @return kernels that were activated
  int checkAll() {
    checkDerived(stage.state.pollingPlace());
    for (var chain : ObservedChain.values()) {
      checkChain(chain);
    }
    checkWeights();
    var votes = stage.state.pollingPlace().votesWeights();
    assertThat(votes.size()).isEqualTo(tallies.size());
    tallies.forEach(
        (digest, tally) ->
            assertThat(stage.state.pollingPlace().votesWeight(digest))
                .isEqualTo(Scene.uint(tally)));
    return activationCount;
  }

  private void checkChain(ObservedChain chain) {
    var blocks = stage.state.blocks(chain);
    long highest = 0;
    for (var entry : blocks.checkpoints()) {
      var checkpoint = entry._2();
      long height = height(entry._1(), chain);
      highest = Math.max(highest, height);
      assertThat(checkpoint.justified()).isTrue();
      if (!entry._1().equals(blocks.setup().initialBlockHash())) {
        assertThat(height(checkpoint.parent(), chain)).isLessThan(height);
        assertThat(views.checkpoint(stage.state, chain, checkpoint.parent())).isPresent();
      }
      assertThat(views.transitionHash(stage.state, chain, entry._1()))
          .contains(computedTransition(chain, entry._1()));
    }
    assertThat(height(views.highestJustified(stage.state, chain), chain)).isEqualTo(highest);
  }

  private Hash32 computedTransition(ObservedChain chain, Hash32 block) {
    return switch (chain) {
      case ORIGIN -> views.originTransition(stage.state, block).orElseThrow().hash();
      case AUXILIARY -> views.auxiliaryTransition(stage.state, block).orElseThrow().hash();
    };
  }

  // What the state keeps beside what the contract stores equals what it stands for.
  private static void checkDerived(PollingPlaceState polling) {
    assertThat(polling.digests().size()).isEqualTo(polling.votesWeights().size());
    for (var entry : polling.digests()) {
      assertThat(entry._2()).isEqualTo(entry._1().digest());
      assertThat(polling.votesWeight(entry._2())).isNotEqualTo(Uint256.ZERO);
    }
    var addresses = polling.validatorAddresses();
    for (int i = 0; i < addresses.size(); i++) {
      assertThat(polling.validator(addresses.get(i)).index()).isEqualTo(i);
    }
    for (var scope : polling.targetHeights()) {
      assertThat(scope._2()).as("%s", scope._1()).hasSize(addresses.size());
    }
  }
}
