package org.mosaiclab.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.contrast.Contrast.Method;

final class ContrastTest {
  private static final Quantity LATENCY = new Quantity("alpha.finality.latency", "mean", "ns");

  private static Sample sample(long seed, long firstReplication, double... values) {
    var sample = new Sample();
    for (int index = 0; index < values.length; index++) {
      sample.addRun();
      sample.add(LATENCY, new Draws(seed, firstReplication + index), values[index], false);
    }
    return sample;
  }

  @Test
  void between_sameReplications_isPaired() {
    var contrast = Contrast.between(sample(1, 0, 10, 20, 30), sample(1, 0, 11, 22, 33)).getFirst();
    assertThat(contrast.method()).isEqualTo(Method.PAIRED);
    assertThat(contrast.mean()).isEqualTo(2);
    // Differences 1, 2, 3: standard deviation 1, Student's 4.303 at two degrees of freedom.
    assertThat(contrast.high() - 2).isCloseTo(4.302653 / Math.sqrt(3), within(1e-6));
    assertThat(contrast.firstRuns()).isEqualTo(3);
  }

  @Test
  void between_otherSeed_isWelch() {
    var contrast = Contrast.between(sample(1, 0, 1, 2, 3), sample(2, 0, 10, 30)).getFirst();
    assertThat(contrast.method()).isEqualTo(Method.WELCH);
    assertThat(contrast.mean()).isEqualTo(18);
    // Variances 1/3 and 100: 1.0067 degrees of freedom after Welch and Satterthwaite.
    assertThat(contrast.high() - 18).isBetween(122.0, 128.0);
    assertThat(contrast.isClear()).isFalse();
    assertThat(contrast.secondRuns()).isEqualTo(2);
  }

  @Test
  void between_someReplicationsInCommon_onlyThoseArePaired() {
    var contrast = Contrast.between(sample(1, 0, 1, 2, 3), sample(1, 2, 7, 100)).getFirst();
    assertThat(contrast.method()).isEqualTo(Method.PAIRED);
    assertThat(contrast.mean()).isEqualTo(4);
    assertThat(contrast.hasInterval()).isFalse();
    assertThat(contrast.firstRuns()).isEqualTo(1);
  }

  @Test
  void between_lowerBound_isNoValue() {
    var bounded = new Sample();
    bounded.add(LATENCY, new Draws(1, 0), 5, true);
    assertThat(Contrast.between(sample(1, 0, 1), bounded)).isEmpty();
  }

  @Test
  void between_otherMetricOrUnit_isNothing() {
    var other = new Sample();
    other.add(new Quantity("alpha.finality.latency", "p90", "ns"), new Draws(1, 0), 5, false);
    assertThat(Contrast.between(sample(1, 0, 1), other)).isEmpty();
  }

  // Unequal variances and sizes, for which a pooled interval would cover far less.
  @Test
  void welch_normalRunsOfUnequalVariance_coversNinetyFivePercent() {
    var random = new SplittableRandom(7);
    int covered = 0;
    int trials = 4_000;
    for (int trial = 0; trial < trials; trial++) {
      var first = sample(1, 0, random.doubles(0, 1).limit(6).map(_ -> normal(random, 5)).toArray());
      var second =
          sample(2, 0, random.doubles(0, 1).limit(25).map(_ -> 3 + normal(random, 1)).toArray());
      var contrast = Contrast.between(first, second).getFirst();
      covered += contrast.low() <= 3 && 3 <= contrast.high() ? 1 : 0;
    }
    assertThat(covered / (double) trials).isBetween(0.94, 0.96);
  }

  private static double normal(SplittableRandom random, double deviation) {
    return deviation
        * Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
