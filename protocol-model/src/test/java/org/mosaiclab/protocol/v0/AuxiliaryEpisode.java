package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Random operations on the stores, the polling place and the kernel gateway: reports with forks,
/// votes for sensible and senseless links, kernels; proofs are taken for true.
final class AuxiliaryEpisode {
  private static final int FINGERPRINT_EVERY = 25;

  final AuxiliaryStage stage;
  final SplittableRandom random;
  final List<Block> originBlocks = new ArrayList<>();
  final List<Block> auxiliaryBlocks = new ArrayList<>();
  private final AuxiliaryViews views;
  private final AuxiliaryInvariants invariants;
  private final AuxiliaryVotes votes;
  private final OperationCounts counts;

  /// A header with what is expensive to compute.
  record Block(Hash32 hash, long height, BlockHeader header) {
    static Block of(BlockHeader header) {
      return new Block(header.hash(), header.height().toLong(), header);
    }
  }

  AuxiliaryEpisode(RuleProfile profile, SplittableRandom random, OperationCounts counts) {
    this.random = random;
    this.counts = counts;
    this.stage = new AuxiliaryStage(profile, 10, (_, _, _, _) -> Decoded.value(true));
    this.views = stage.contracts.views();
    this.invariants = new AuxiliaryInvariants(stage, profile);
    this.votes = new AuxiliaryVotes(this, profile);
  }

  /// @return kernels that were activated
  int play(int steps) {
    for (int i = 0; i < steps; i++) {
      var before = stage.state;
      boolean isSampled = i % FINGERPRINT_EVERY == 0;
      int fingerprint = isSampled ? before.hashCode() : 0;
      step();
      if (isSampled) {
        assertThat(before.hashCode()).as("an old state").isEqualTo(fingerprint);
      }
    }
    return invariants.checkAll();
  }

  private void step() {
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> reportOrigin();
      case 3, 4, 5 -> reportAuxiliary();
      case 6, 7 -> votes.vote(ORIGIN);
      case 8, 9, 10, 11, 12, 13 -> votes.vote(AUXILIARY);
      case 14, 15, 16 -> proveCore();
      case 17, 18 -> proveOpening();
      default -> callFromOutside();
    }
  }

  String apply(String machine, AuxiliaryOperation operation) {
    var before = stage.state;
    var verdict = stage.apply(operation);
    counts.add(machine, operation.getClass().getSimpleName(), verdict);
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      invariants.checkAccepted(before, operation);
    } else {
      assertThat(stage.state).as("after %s", verdict).isSameAs(before);
    }
    return verdict;
  }

  boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  <T> T newest(List<T> values) {
    int back = oneIn(5) ? random.nextInt(Math.min(6, values.size())) : 0;
    return values.get(values.size() - 1 - back);
  }

  // Seldom without its last bytes.
  private Bytes encoded(BlockHeader header) {
    var bytes = header.encode();
    return oneIn(30) ? bytes.slice(0, bytes.size() - 1 - random.nextInt(40)) : bytes;
  }

  void reportOrigin() {
    long height = originBlocks.isEmpty() ? 11 : newest(originBlocks).height + 1;
    var block =
        Block.of(
            Scene.header(
                stage.originStart, height, Scene.hash("root"), 1, "origin " + random.nextInt(2)));
    var verdict =
        apply("BlockStore", new AuxiliaryOperation.ReportOriginBlock(encoded(block.header)));
    if (verdict.equals(OperationCounts.ACCEPTED)) {
      assertThat(views.isReported(stage.state, ORIGIN, block.hash)).isTrue();
      originBlocks.add(block);
    }
  }

  void reportAuxiliary() {
    var block =
        auxiliaryBlocks.isEmpty() || !oneIn(6) ? Block.of(child()) : newest(auxiliaryBlocks);
    var report = new AuxiliaryOperation.ReportAuxiliaryBlock(encoded(block.header));
    if (apply("AuxiliaryBlockStore", report).equals(OperationCounts.ACCEPTED)) {
      checkAccumulated(block);
      auxiliaryBlocks.add(block);
    }
  }

  private void checkAccumulated(Block block) {
    var header = block.header;
    var gas = views.accumulatedGas(stage.state, header.parentHash()).plus(header.gasUsed());
    assertThat(gas).contains(views.accumulatedGas(stage.state, block.hash));
  }

  // Seldom with a wrong height, or without gas (ISS-06).
  private BlockHeader child() {
    var parent = auxiliaryBlocks.isEmpty() ? stage.auxiliaryStart : newest(auxiliaryBlocks).hash;
    long height = views.height(stage.state, AUXILIARY, parent).toLong() + 1 + (oneIn(12) ? 1 : 0);
    return Scene.header(
        parent, height, Scene.hash("root"), oneIn(20) ? 0 : 21_000, "aux " + random.nextInt(2));
  }

  private void proveCore() {
    var account = new Account(Uint256.ONE, Uint256.ZERO, Scene.hash("storage"), Scene.hash("code"));
    var height = oneIn(8) ? Scene.uint(11) : stage.state.origin().latestBlockHeight();
    apply(
        "KernelGateway",
        new AuxiliaryOperation.ProveMosaicCore(account.encode(), stage.anyBytes(), height));
  }

  private void proveOpening() {
    var originHeight = stage.state.origin().latestBlockHeight();
    if (views.openKernel(stage.state).isPresent() && !oneIn(4)) {
      votes.vote(AUXILIARY);
      return;
    }
    if (!views.isCoreProven(stage.state, originHeight) && !oneIn(4)) {
      proveCore();
      return;
    }
    var closing = views.highestJustified(stage.state, AUXILIARY);
    var active = views.activeKernelHash(stage.state);
    var parent = new MetaBlock(active, stage.transition(AUXILIARY, closing)).hash();
    long height = stage.state.gateway().kernel(active).height().toLong() + (oneIn(12) ? 2 : 1);
    var kernel =
        new Kernel(
            Scene.uint(height),
            oneIn(12) ? Scene.hash("elsewhere") : parent,
            List.of(joining()),
            List.of(Scene.uint(oneIn(20) ? 0 : 1 + random.nextInt(3))));
    apply(
        "KernelGateway",
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(kernel, closing, stage.anyBytes(), originHeight)));
  }

  // Seldom one who is known already, which blocks its kernel (ISS-17).
  private Address joining() {
    if (oneIn(30)) {
      return Scene.key(0).address();
    }
    for (int i = AuxiliaryStage.VALIDATORS; i < AuxiliaryVotes.KEYS; i++) {
      if (!votes.isRegistered(Scene.key(i).address())) {
        return Scene.key(i).address();
      }
    }
    return Scene.address(1000 + random.nextInt(1_000_000));
  }

  private void callFromOutside() {
    var highest = views.highestJustified(stage.state, AUXILIARY);
    switch (random.nextInt(4)) {
      case 0 ->
          apply(
              "AuxiliaryBlockStore",
              new AuxiliaryOperation.Justify(AUXILIARY, stage.auxiliaryStart, highest));
      case 1 -> apply("AuxiliaryBlockStore", new AuxiliaryOperation.Initialize(Scene.address(20)));
      case 2 ->
          apply(
              "PollingPlace",
              new AuxiliaryOperation.UpdateMetaBlock(
                  List.of(), List.of(), Uint256.MAX, Uint256.MAX));
      default ->
          apply(
              "KernelGateway",
              new AuxiliaryOperation.ActivateKernel(stage.state.gateway().openKernelHash()));
    }
  }
}
