package org.mosaiclab.bench.gossip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaiclab.bench.gossip.GossipSettings.Preset;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.report.Statistic;

/// Many large runs: profile `slow`.
@Tag("slow")
final class GossipPeerTest {
  @ParameterizedTest
  @EnumSource(
      value = Preset.class,
      names = {"S2", "S4"})
  void run_manySeeds_peerIsInsideThePredictionAndMediansAreClose(Preset preset) {
    var report = new GossipBench(preset.settings(), 1, 20, 1, false).run(Steps.silent());
    assertThat(report.statistics())
        .filteredOn(statistic -> statistic.peer().isPresent() && statistic.predicted().isPresent())
        .hasSize(3)
        .allSatisfy(GossipPeerTest::isClose);
  }

  private static void isClose(Statistic statistic) {
    double peer = statistic.peer().orElseThrow().value();
    assertThat(statistic.predicted().orElseThrow().contains(peer)).as("%s", statistic).isTrue();
    assertThat(statistic.deviationRatio().orElseThrow()).as("%s", statistic).isBetween(-0.05, 0.05);
  }
}
