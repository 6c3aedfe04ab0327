package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.sample.SampleRun;

class CumulativeBandTest {
  // Of all latencies below a bound each batch has the same share or nearly so: the sawtooth
  // repeats.
  @Test
  void halfWidthAt_sawtoothThatRepeats_isNarrowAndZeroOutside() {
    var run = SampleRun.usual();
    var band = CumulativeBand.finality(run, "alpha");
    var sample = LatencySample.finality(run, "alpha");
    assertThat(band.halfWidthAt(sample.minNanos() - 1)).isZero();
    assertThat(band.halfWidthAt(sample.maxNanos())).isZero();
    assertThat(band.halfWidthAt(sample.quantileNanos(0.5))).isBetween(1e-5, 0.02);
  }

  // Batch means by hand over the run's own sections.
  @Test
  void halfWidthAt_median_isThatOfTheRatioOfBatches() {
    var run = new MeasuredRun(SampleRun.usual());
    var chain = LatencySample.metachain(SampleRun.usual(), "alpha");
    var cohort = Cohort.ofFinality(run, chain);
    var cut = EpochBatches.of(cohort, chain, 0);
    var sample = LatencyEnd.FINAL.sample(run, "alpha", cohort);
    long median = sample.quantileNanos(0.5);
    var sections = sample.sections(cut.startNanos(), cut.batchNanos(), cut.batches());
    double below = sections.stream().mapToLong(part -> part.countAtMost(median)).sum();
    double all = sections.stream().mapToLong(LatencySample::count).sum();
    double squares = 0;
    for (var part : sections) {
      double residual = part.countAtMost(median) - below / all * part.count();
      squares += residual * residual;
    }
    int size = sections.size();
    double expected =
        StudentCritical.value(size - 1) * Math.sqrt(squares * size / (size - 1)) / all;
    assertThat(CumulativeBand.finality(SampleRun.usual(), "alpha").halfWidthAt(median))
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void halfWidthAt_runWithoutCohort_isNone() {
    assertThat(CumulativeBand.finality(SampleRun.empty(), "alpha").halfWidthAt(1)).isNaN();
    assertThat(CumulativeBand.commit(SampleRun.empty(), "alpha").halfWidthAt(1)).isNaN();
  }
}
