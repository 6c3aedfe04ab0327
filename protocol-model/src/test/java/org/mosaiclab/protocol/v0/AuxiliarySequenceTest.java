package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelConfirmed;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on the stores, the polling place and the kernel gateway: reports with
/// forks, votes for sensible and senseless links, proofs; with what must hold after each.
class AuxiliarySequenceTest {
  private static final int STEPS = 1000;

  private final TreeMap<String, Integer> verdicts = new TreeMap<>();
  private final List<BlockHeader> originHeaders = new ArrayList<>();
  private final List<BlockHeader> auxiliaryHeaders = new ArrayList<>();
  private int activationCount;

  // The shared counter would soon stop all votes (ISS-02), so it is repaired here too.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void apply_randomOperationsAsBuilt_keepTheInvariants(long seed) {
    run(seed, Scene.only(Repair.ISS_02));
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void apply_randomOperationsPaperCore_keepTheInvariants(long seed) {
    run(seed, RuleProfile.PAPER_CORE);
  }

  private void run(long seed, RuleProfile profile) {
    var random = new SplittableRandom(seed);
    var stage = new AuxiliaryStage(profile, 10, (_, _, _, _) -> Decoded.value(true));
    for (int i = 0; i < STEPS; i++) {
      step(stage, random, profile);
    }
    assertThat(stage.state.auxiliary().blocks().currentDynasty()).isGreaterThan(2);
    // As built a kernel may be blocked for good (ISS-04, ISS-17).
    if (profile.repairs(Repair.ISS_04)) {
      assertThat(activationCount).as("activations, seed %s", seed).isPositive();
    }
    assertThat(verdicts).as("variety, seed %s", seed).hasSizeGreaterThan(6);
  }

  private void step(AuxiliaryStage stage, SplittableRandom random, RuleProfile profile) {
    var before = stage.state;
    int fingerprint = before.hashCode();
    var verdict = randomOperation(stage, random);
    verdicts.merge(verdict, 1, Integer::sum);
    assertThat(before.hashCode()).as("the old state after an operation").isEqualTo(fingerprint);
    if (!verdict.equals("accepted")) {
      assertThat(stage.state).as("after %s", verdict).isSameAs(before);
      return;
    }
    checkChain(stage, before, ORIGIN);
    checkChain(stage, before, AUXILIARY);
    checkMetaBlock(stage, before);
    checkDerived(stage.state.pollingPlace());
    if (profile.equals(RuleProfile.PAPER_CORE)) {
      checkWrittenOnce(stage.state, before);
    }
  }

  private String randomOperation(AuxiliaryStage stage, SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> reportOrigin(stage, random);
      case 1, 2, 3 -> reportAuxiliary(stage, random);
      case 4, 5 -> vote(stage, random, ORIGIN, originHeaders);
      case 6, 7, 8, 9 -> vote(stage, random, AUXILIARY, auxiliaryHeaders);
      case 10 -> proveCore(stage);
      default -> proveOpening(stage, random);
    };
  }

  private static <T> T newest(List<T> values, SplittableRandom random) {
    int back = random.nextInt(5) == 0 ? random.nextInt(Math.min(6, values.size())) : 0;
    return values.get(values.size() - 1 - back);
  }

  private String reportOrigin(AuxiliaryStage stage, SplittableRandom random) {
    long height =
        originHeaders.isEmpty() ? 11 : newest(originHeaders, random).height().toLong() + 1;
    var header =
        Scene.header(
            stage.originStart, height, Scene.hash("root"), 1, "origin " + random.nextInt(2));
    originHeaders.add(header);
    return stage.reportOrigin(header);
  }

  private String reportAuxiliary(AuxiliaryStage stage, SplittableRandom random) {
    if (random.nextInt(6) == 0 && !auxiliaryHeaders.isEmpty()) {
      return stage.reportAuxiliary(newest(auxiliaryHeaders, random));
    }
    boolean isFirst = auxiliaryHeaders.isEmpty();
    var parent = isFirst ? stage.auxiliaryStart : newest(auxiliaryHeaders, random).hash();
    long height =
        stage.contracts.views().height(stage.state, AUXILIARY, parent).toLong()
            + 1
            + (random.nextInt(12) == 0 ? 1 : 0);
    var header =
        Scene.header(parent, height, Scene.hash("root"), 21_000, "aux " + random.nextInt(2));
    var verdict = stage.reportAuxiliary(header);
    if (verdict.equals("accepted")) {
      auxiliaryHeaders.add(header);
    }
    return verdict;
  }

  // Mostly for the next epoch above the highest justified checkpoint, else for any recent link.
  private static String vote(
      AuxiliaryStage stage,
      SplittableRandom random,
      ObservedChain chain,
      List<BlockHeader> headers) {
    if (headers.isEmpty()) {
      return "nothing reported";
    }
    var highest = stage.contracts.views().highestJustified(stage.state, chain);
    var link =
        random.nextInt(8) == 0
            ? stage.link(chain, newest(headers, random).hash(), newest(headers, random).hash())
            : stage.link(chain, highest, nextEpoch(stage, chain, highest, headers));
    return stage.vote(random.nextInt(6), link);
  }

  private static Hash32 nextEpoch(
      AuxiliaryStage stage, ObservedChain chain, Hash32 source, List<BlockHeader> headers) {
    var blocks = stage.state.blocks(chain);
    var height = Scene.uint(blocks.heightOf(source).toLong() + AuxiliaryStage.EPOCH);
    return headers.stream()
        .filter(header -> header.height().equals(height))
        .map(BlockHeader::hash)
        .filter(hash -> chain == ORIGIN || isAbove(stage, source, hash))
        .findFirst()
        .orElse(headers.getLast().hash());
  }

  private static boolean isAbove(AuxiliaryStage stage, Hash32 source, Hash32 target) {
    return stage
        .contracts
        .views()
        .highestJustifiedAncestor(stage.state, target)
        .filter(source::equals)
        .isPresent();
  }

  private static String proveCore(AuxiliaryStage stage) {
    var account = new Account(Uint256.ONE, Uint256.ZERO, Scene.hash("storage"), Scene.hash("code"));
    return stage.apply(
        new AuxiliaryOperation.ProveMosaicCore(
            account.encode(), stage.anyBytes(), stage.state.origin().latestBlockHeight()));
  }

  // A new validator each time; every fifth is known already, which blocks its kernel (ISS-17).
  private String proveOpening(AuxiliaryStage stage, SplittableRandom random) {
    var views = stage.contracts.views();
    var closing = views.highestJustified(stage.state, AUXILIARY);
    var active = views.activeKernelHash(stage.state);
    var height = stage.state.gateway().kernel(active).height().plus(Uint256.ONE).orElseThrow();
    var kernel =
        new Kernel(
            height,
            new MetaBlock(active, stage.transition(AUXILIARY, closing)).hash(),
            List.of(Scene.address(1000 + random.nextInt(1_000_000))),
            List.of(Scene.uint(random.nextInt(20) == 0 ? 0 : 1)));
    return stage.apply(
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(
                kernel, closing, stage.anyBytes(), stage.state.origin().latestBlockHeight())));
  }

  private static void checkChain(AuxiliaryStage stage, AuxiliaryState before, ObservedChain chain) {
    var blocks = stage.state.blocks(chain);
    var old = before.blocks(chain);
    boolean isAdvanced = !blocks.head().equals(old.head());
    assertThat(blocks.currentDynasty()).isEqualTo(old.currentDynasty() + (isAdvanced ? 1 : 0));
    if (isAdvanced) {
      assertThat(blocks.latestBlockHeight()).isGreaterThan(old.latestBlockHeight());
    }
    var highest = Uint256.ZERO;
    for (var entry : blocks.checkpoints()) {
      var checkpoint = entry._2();
      var height = blocks.heightOf(entry._1());
      highest = height.isGreaterThan(highest) ? height : highest;
      assertThat(checkpoint.justified()).isTrue();
      if (!entry._1().equals(blocks.setup().initialBlockHash())) {
        assertThat(blocks.heightOf(checkpoint.parent())).isLessThan(height);
        assertThat(blocks.checkpoint(checkpoint.parent()).justified()).isTrue();
      }
      assertThat(blocks.transitionHashes().get(entry._1()))
          .contains(computedTransition(stage, chain, entry._1()));
    }
    assertThat(blocks.heightOf(blocks.highestJustified())).isEqualTo(highest);
  }

  private static Hash32 computedTransition(
      AuxiliaryStage stage, ObservedChain chain, Hash32 block) {
    var views = stage.contracts.views();
    return switch (chain) {
      case ORIGIN -> views.originTransition(stage.state, block).orElseThrow().hash();
      case AUXILIARY -> views.auxiliaryTransition(stage.state, block).orElseThrow().hash();
    };
  }

  private void checkMetaBlock(AuxiliaryStage stage, AuxiliaryState before) {
    var polling = stage.state.pollingPlace();
    int activated = 0;
    for (var event : stage.events) {
      if (event instanceof OpenKernelConfirmed confirmed) {
        activated++;
        assertThat(confirmed.currentDynasty())
            .isEqualTo(stage.state.auxiliary().blocks().currentDynasty())
            .isEqualTo(before.gateway().openKernelActivationDynasty());
        assertThat(confirmed.kernelHash()).isEqualTo(before.gateway().openKernelHash());
      }
    }
    activationCount += activated;
    assertThat(polling.currentMetaBlockHeight())
        .isEqualTo(before.pollingPlace().currentMetaBlockHeight() + activated);
    var sum = Uint256.ZERO;
    for (var validator : polling.validatorAddresses()) {
      sum = sum.plus(polling.currentWeight(validator)).orElseThrow();
    }
    assertThat(polling.currentTotalWeight()).isEqualTo(sum);
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

  // What honest validators have signed stays true (ISS-01, ISS-09).
  private static void checkWrittenOnce(AuxiliaryState state, AuxiliaryState before) {
    for (var chain : ObservedChain.values()) {
      for (var entry : before.blocks(chain).transitionHashes()) {
        assertThat(state.blocks(chain).transitionHashes().get(entry._1())).contains(entry._2());
      }
    }
  }
}
