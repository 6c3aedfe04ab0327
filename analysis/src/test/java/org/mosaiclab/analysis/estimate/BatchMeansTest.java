package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.analysis.estimate.BatchMeans.Batch;

class BatchMeansTest {
  private static final double SCALE = 1e6;

  private static Batch batch(double mean, long count) {
    return Batch.of(Math.round(mean * count * SCALE), count);
  }

  @Test
  void interval_equalCounts_isTheClassicalFormula() {
    // Means 1, 2, 3, 6: mean 3, s^2 = (4 + 1 + 0 + 9) / 3, t(3) = 3.182446.
    List<Batch> batches =
        List.of(Batch.of(10, 10), Batch.of(20, 10), Batch.of(30, 10), Batch.of(60, 10));
    Interval interval = BatchMeans.interval(batches, "1 epoch").orElseThrow();
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.halfWidth()).isCloseTo(3.182446 * Math.sqrt(14.0 / 3 / 4), within(1e-6));
    assertThat(interval.batches()).isEqualTo(4);
    assertThat(interval.low()).isEqualTo(3 - interval.halfWidth());
    assertThat(interval.high()).isEqualTo(3 + interval.halfWidth());
  }

  @Test
  void interval_fewerThanTwoBatchesOrNoSamples_refused() {
    assertThat(BatchMeans.interval(List.of(), "")).isEmpty();
    assertThat(BatchMeans.interval(List.of(Batch.of(5, 1)), "")).isEmpty();
    assertThat(BatchMeans.interval(List.of(Batch.of(0, 0), Batch.of(0, 0)), "")).isEmpty();
  }

  @Test
  void interval_unequalCounts_centresOnThePooledMean() {
    List<Batch> batches = List.of(Batch.of(10, 1), Batch.of(20, 10), Batch.of(0, 0));
    assertThat(BatchMeans.interval(batches, "").orElseThrow().mean()).isEqualTo(30.0 / 11);
  }

  private static double coverage(int runs, double truth, BatchSource source) {
    int covered = 0;
    for (int seed = 0; seed < runs; seed++) {
      List<Batch> batches = source.batches(new SplittableRandom(seed));
      Interval interval = BatchMeans.interval(batches, "").orElseThrow();
      if (interval.low() <= truth * SCALE && truth * SCALE <= interval.high()) {
        covered++;
      }
    }
    return (double) covered / runs;
  }

  private interface BatchSource {
    List<Batch> batches(SplittableRandom random);
  }

  /// 10,000 runs: the standard error of a coverage of 95 % is 0.22 %, so [94 %, 96 %] is missed by
  /// chance less than once in 100,000.
  @ParameterizedTest
  @CsvSource({"2", "5", "20", "39"})
  void interval_independentNormalBatches_coversNineteenTimesInTwenty(int size) {
    double coverage =
        coverage(
            10_000,
            1_000,
            random ->
                IntStream.range(0, size)
                    .mapToObj(i -> batch(1_000 + 10 * random.nextGaussian(), 100))
                    .toList());
    assertThat(coverage).isBetween(0.94, 0.96);
  }

  @Test
  void interval_poissonCounts_coversNineteenTimesInTwenty() {
    // The batch's length is fixed and the number of arrivals is not: the ratio's variance must
    // carry it. Normal values, about 60 +- 8 per batch.
    double coverage =
        coverage(
            6_000,
            50,
            random ->
                IntStream.range(0, 20)
                    .mapToObj(
                        i -> {
                          long count = Math.max(1, Math.round(60 + 8 * random.nextGaussian()));
                          double mean = 50 + 5 * random.nextGaussian() / Math.sqrt((double) count);
                          return batch(mean, count);
                        })
                    .toList());
    assertThat(coverage).isBetween(0.94, 0.96);
  }

  private static List<Batch> autoregressive(SplittableRandom random, int size, int count) {
    double phi = 0.8;
    double deviation = Math.sqrt(1 - phi * phi);
    double[] x = {random.nextGaussian()};
    DoubleSupplier next = () -> x[0] = phi * x[0] + deviation * random.nextGaussian();
    List<Batch> batches = new ArrayList<>();
    for (int b = 0; b < size; b++) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += 100 + next.getAsDouble();
      }
      batches.add(batch(sum / count, count));
    }
    return batches;
  }

  @Test
  void interval_autoregressiveSamples_needsLongBatches() {
    // Correlation time (1 + phi) / (1 - phi) = 9 samples: batches of 500 are nearly independent,
    // batches of 3 are not, and then the interval is far too narrow.
    assertThat(coverage(2_000, 100, r -> autoregressive(r, 20, 500))).isBetween(0.93, 0.965);
    assertThat(coverage(2_000, 100, r -> autoregressive(r, 20, 3))).isLessThan(0.85);
  }

  @Test
  void isCorrelated_shortBatchesOfAnAutoregression_saysSo() {
    var random = new SplittableRandom(3);
    assertThat(BatchMeans.isCorrelated(autoregressive(random, 400, 3))).isTrue();
    int alarms = 0;
    for (int seed = 0; seed < 400; seed++) {
      if (BatchMeans.isCorrelated(autoregressive(new SplittableRandom(seed), 20, 500))) {
        alarms++;
      }
    }
    // One-sided, two standard errors: about 2.3 % false alarms.
    assertThat(alarms).isLessThan(24);
    assertThat(BatchMeans.isCorrelated(autoregressive(random, 9, 1))).isFalse();
    assertThat(BatchMeans.neighbourCorrelation(List.of(Batch.of(5, 1), Batch.of(5, 1)))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 12.706205",
    "2, 4.302653",
    "5, 2.570582",
    "10, 2.228139",
    "20, 2.085963",
    "30, 2.042272",
    "120, 1.979930",
    "1000, 1.962339"
  })
  void critical_tabulatedDegrees_matchesTheTables(int degrees, double expected) {
    assertThat(StudentCritical.value(degrees)).isEqualTo(expected);
  }

  @Test
  void critical_everyDegree_isFarFromARoundingBorder() {
    // So that a last-bit difference of the library on another processor cannot change a summary.
    for (int degrees = 1; degrees <= 1_000; degrees++) {
      double scaled = StudentCritical.unrounded(degrees) * 1e6;
      double fromBorder = Math.abs(scaled - Math.floor(scaled) - 0.5);
      assertThat(fromBorder).as("degrees %s", degrees).isGreaterThan(1e-5);
    }
  }
}
