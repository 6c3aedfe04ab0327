package org.mosaiclab.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.bench.flood.FloodSettings.Preset;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.report.BenchReport;

final class FloodPeerTest {
  // Standard deviation of an arrival statistic from seed to seed is 9 ms: 4 ms for the mean of 5.
  @Test
  void run_w1FewSeeds_isNearThePeer() {
    requireNear(new FloodBench(Preset.W1.settings(), 1, 5, 1, false).run(Steps.silent()), 0.06);
  }

  @Test
  @Tag("slow")
  void run_w1FortySeeds_isWithinThreePercentOfThePeer() {
    requireNear(new FloodBench(Preset.W1.settings(), 1, 40, 1, false).run(Steps.silent()), 0.03);
  }

  @Test
  @Tag("slow")
  void run_w2FortySeeds_isWithinThreePercentOfThePeer() {
    requireNear(new FloodBench(Preset.W2.settings(), 1, 40, 1, false).run(Steps.silent()), 0.03);
  }

  private static void requireNear(BenchReport report, double ratio) {
    assertThat(report.statistics())
        .filteredOn(statistic -> statistic.peer().isPresent())
        .hasSize(6)
        .allSatisfy(
            statistic ->
                assertThat(statistic.deviationRatio().orElseThrow())
                    .as("%s", statistic)
                    .isBetween(-ratio, ratio));
  }
}
