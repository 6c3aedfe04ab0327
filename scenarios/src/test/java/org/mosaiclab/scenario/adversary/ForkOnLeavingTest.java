package org.mosaiclab.scenario.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Those who have left finalise another history, and no two of their votes are an offence, unless a
/// quorum is one of both sets (GAP-05). `handover-unsplit` and `handover-split` at a quicker pace.
class ForkOnLeavingTest {
  private static final String HANDOVER =
      """
      seed: 1
      duration: 7m
      profile: paper
      signatures: modelled
      expect: {checks: [{metric: alpha.finality.conflicts, between: [0, 100]}]}
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions:
          - from: 100s
            until: 7m
            groups: [{names: [alpha-0, alpha-5, alpha-6, alpha-7]}, {names: [alpha-1]}]
            bridges: {names: [alpha-2, alpha-3, alpha-4], miners: 5}
      origin: {blockTime: 4s, background: 0 gas, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 5
          validators:
            count: 5
            changes:
              - {at: 60s, join: {count: 3, stake: 1_000}}
              - {at: 130s, leave: [alpha-2, alpha-3, alpha-4]}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      adversaries:
        - nodes: {names: [alpha-2, alpha-3, alpha-4]}
          from: 100s
          behaviour: {fork-on-leaving: {split: {names: [alpha-1]}}}
      """;

  private static Metachain play(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(HANDOVER, "small.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    assertThat(read).as("%s", read).isInstanceOf(ReadResult.Ok.class);
    var spec = ((ReadResult.Ok) read).spec();
    var simulation = SimulationBuilder.build(spec, 0, engine -> engine);
    simulation.engine().run(RunLimits.until(spec.durationNanos()));
    return simulation.metachains().getFirst().chain();
  }

  @Test
  void leavers_withoutSplitSets_finaliseAnotherHistoryAndNobodyCanBeSlashed() {
    var played = play("rules={GAP-05: as-built}");
    assertThat(played.forks().find()).hasSize(1);
    assertThat(played.conflicts().find()).isEmpty();
  }

  @Test
  void leavers_whereAQuorumIsOneOfBothSets_finaliseNothingElse() {
    var played = play();
    assertThat(played.forks().find()).isEmpty();
    assertThat(played.conflicts().find()).isEmpty();
  }
}
