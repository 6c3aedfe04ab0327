package org.mosaiclab.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.RandomStreams;

final class SampleTest {
  @Test
  void quantile_hundredNumbers_isTheNearestRank() {
    var sample = Sample.of(IntStream.rangeClosed(1, 100).asDoubleStream());
    assertThat(sample.quantile(0.5)).isEqualTo(50);
    assertThat(sample.quantile(0.99)).isEqualTo(99);
    assertThat(sample.quantile(1)).isEqualTo(100);
    assertThat(sample.median()).isEqualTo(50.5);
  }

  @Test
  void standardDeviation_handComputed() {
    var sample = Sample.of(DoubleStream.of(2, 4, 4, 4, 5, 5, 7, 9));
    assertThat(sample.mean()).isEqualTo(5);
    assertThat(sample.standardDeviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
  }

  // The share of further numbers inside the 99 % interval, over 20,000 trials: 0.99 with a standard
  // error of 0.0007.
  @Test
  void prediction_normalNumbers_coversOneFurtherNumber() {
    var stream = RandomStreams.of(1, 0).stream("normals");
    int inside = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      var sample = Sample.of(DoubleStream.generate(stream::nextStandardNormal).limit(10));
      double distance = Math.abs(stream.nextStandardNormal() - sample.mean());
      inside += distance <= sample.predictionHalfWidth(0.99) ? 1 : 0;
    }
    assertThat(inside / 20_000.0).isCloseTo(0.99, within(0.003));
  }

  @Test
  void prediction_singleNumber_isRefused() {
    var sample = Sample.of(DoubleStream.of(1));
    assertThatThrownBy(() -> sample.predictionHalfWidth(0.99))
        .isInstanceOf(IllegalStateException.class);
  }
}
