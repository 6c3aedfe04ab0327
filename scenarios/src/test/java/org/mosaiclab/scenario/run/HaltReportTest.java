package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.finality.AuxiliaryHalt;
import org.mosaiclab.protocol.v0.metablock.CoreStatus;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation.OnMetachain;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;
import org.mosaiclab.scenario.ledger.Receipt;
import org.mosaiclab.scenario.wiring.Simulation;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Simulated validators report two finalised checkpoints that conflict, to both chains, and prove
/// to the meta-chain that the core has halted (GAP-02).
class HaltReportTest {
  private static final String SMALL =
      """
      seed: 1
      duration: 4m
      profile: paper
      signatures: modelled
      network: {latency: {constant: 50ms}, topology: complete}
      origin: {blockTime: 4s, background: 0 gas, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 5
          validators: {count: 10}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      """;
  // Two halves of three, and a coalition of four that is two validators each.
  private static final String[] HALVES = {
    "expect={checks: [{metric: alpha.finality.conflicts, between: [1, 100]}]}",
    "network.partitions=[{from: 65s, until: 125s, groups: [{names: [alpha-0, alpha-1, alpha-2]},"
        + " {names: [alpha-3, alpha-4, alpha-5]}], bridges: {names: [alpha-6, alpha-7, alpha-8,"
        + " alpha-9], miners: 5}}]",
    "adversaries=[{nodes: {names: [alpha-6, alpha-7, alpha-8, alpha-9]}, from: 65s, behaviour:"
        + " {equivocate: {split: {names: [alpha-3, alpha-4, alpha-5]}}}}]"
  };
  // The second half sleeps through a checkpoint, and then the first half does.
  private static final String ONE_AFTER_THE_OTHER =
      "faults=[{nodes: {names: [alpha-3, alpha-4, alpha-5]}, pause: 65s, resume: 95s}, {nodes:"
          + " {names: [alpha-0, alpha-1, alpha-2]}, pause: 92s, resume: 125s}]";

  // Else the first slashings make the votes less than a quorum, and the others halt the core.
  private static final String NOBODY_IS_SLASHED = "rules={GAP-01: as-built}";

  private static Simulation playHalves(String... settings) {
    return play(Stream.concat(Stream.of(HALVES), Stream.of(settings)).toArray(String[]::new));
  }

  private static Simulation playExodus(String... settings) {
    return play(Stream.concat(Stream.of(EXODUS), Stream.of(settings)).toArray(String[]::new));
  }

  private static Simulation play(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    assertThat(read).as("%s", read).isInstanceOf(ReadResult.Ok.class);
    var spec = ((ReadResult.Ok) read).spec();
    var simulation = SimulationBuilder.build(spec, 0, engine -> engine);
    simulation.engine().run(RunLimits.until(spec.durationNanos()));
    return simulation;
  }

  private static Metachain alpha(Simulation simulation) {
    return simulation.metachains().getFirst().chain();
  }

  private static CoreStatus statusOf(Simulation simulation) {
    return simulation
        .metachains()
        .getFirst()
        .observer()
        .origin()
        .head()
        .state()
        .core(0)
        .core()
        .status();
  }

  private static Stream<Receipt> receipts(List<? extends Block<?>> blocks) {
    return blocks.stream().flatMap(block -> block.body().receipts().stream());
  }

  private static List<FinalityConflict> shownOnOrigin(Simulation simulation) {
    var canonical = simulation.metachains().getFirst().observer().origin().canonical();
    return receipts(canonical)
        .filter(Receipt::isAccepted)
        .flatMap(
            receipt ->
                receipt.transaction().operation()
                        instanceof
                        OnOrigin(int _, PaperOperation.ReportConflict(FinalityConflict conflict))
                    ? Stream.of(conflict)
                    : Stream.empty())
        .toList();
  }

  // Of the branches of the meta-chain that went on to the end, or to their halt.
  private static List<AuxiliaryHalt> halts(Simulation simulation) {
    return alpha(simulation).chain().blocks().stream()
        .map(block -> block.state().contracts().pollingPlace().records().halt())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Test
  void conflict_ofOneHeight_isReportedToBothChains() {
    var played = playHalves(NOBODY_IS_SLASHED);
    assertThat(statusOf(played)).isEqualTo(new CoreStatus.Halted(HaltReason.CONFLICTING_FINALITY));
    assertThat(shownOnOrigin(played))
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.headers()).isEmpty());
    assertThat(halts(played)).hasAtLeastOneElementOfType(AuxiliaryHalt.ConflictingFinality.class);
  }

  @Test
  void conflict_ofDifferentHeights_isShownByHeaders() {
    var played = playHalves(NOBODY_IS_SLASHED, ONE_AFTER_THE_OTHER);
    assertThat(statusOf(played)).isEqualTo(new CoreStatus.Halted(HaltReason.CONFLICTING_FINALITY));
    assertThat(shownOnOrigin(played))
        .singleElement()
        .satisfies(
            conflict -> {
              long lower = conflict.lower().link().sourceHeight().toLong();
              long higher = conflict.higher().link().sourceHeight().toLong();
              assertThat(conflict.headers()).hasSize((int) (higher - lower)).isNotEmpty();
            });
    assertThat(halts(played)).hasAtLeastOneElementOfType(AuxiliaryHalt.ConflictingFinality.class);
  }

  @Test
  void conflict_whereTheRuleIsOff_isNotReported() {
    var played = playHalves("rules={GAP-01: as-built, GAP-02: as-built}");
    assertThat(alpha(played).forks().find()).isNotEmpty();
    assertThat(shownOnOrigin(played)).isEmpty();
    assertThat(halts(played)).isEmpty();
    assertThat(statusOf(played)).isEqualTo(new CoreStatus.Open());
  }

  // Eight of ten leave, and with them four fifths of the weight that the core must have.
  private static final String[] EXODUS = {
    "metachains.alpha.contracts.minimumWeight=5_000",
    "metachains.alpha.validators.changes=[{at: 30s, leave: [alpha-2, alpha-3, alpha-4, alpha-5,"
        + " alpha-6, alpha-7, alpha-8, alpha-9]}]",
    "duration=8m"
  };

  @Test
  void halt_ofTheCoreAlone_isProvenToTheMetachain() {
    var played = playExodus("rules={ISS-18: as-built}");
    assertThat(statusOf(played)).isEqualTo(new CoreStatus.Halted(HaltReason.MINIMUM_WEIGHT));
    assertThat(halts(played)).singleElement().isInstanceOf(AuxiliaryHalt.ShownByOrigin.class);
    var proofs =
        receipts(alpha(played).chain().blocks())
            .filter(
                receipt ->
                    receipt.transaction().operation()
                        instanceof OnMetachain(AuxiliaryOperation.ProveHalt _))
            .toList();
    assertThat(proofs).isNotEmpty().allMatch(Receipt::isAccepted);
  }

  @Test
  void weightBelowTheMinimum_whereItIsWaitedFor_haltsNothing() {
    var played = playExodus();
    assertThat(statusOf(played)).isEqualTo(new CoreStatus.Open());
    assertThat(halts(played)).isEmpty();
  }
}
