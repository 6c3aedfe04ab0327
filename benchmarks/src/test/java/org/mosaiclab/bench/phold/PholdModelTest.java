package org.mosaiclab.bench.phold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.bench.measure.Meter;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.model.LambdaRunner;
import org.mosaiclab.engine.random.RandomStreams;

final class PholdModelTest {
  @Test
  void exponential_table_isTheLogarithm() {
    var table = new ExponentialTable(900_000_000);
    var stream = RandomStreams.of(1, 0).stream("bits");
    for (int i = 0; i < 200_000; i++) {
      long bits = stream.nextLong() >>> (int) stream.nextBelow(40);
      double unit = (bits >>> 11) * 0x1p-53 + ((bits & 0x7ff) | 1) * 0x1p-64;
      double expected = -StrictMath.log(unit) * 900_000_000;
      assertThat((double) table.nanos(bits)).isCloseTo(expected, within(1_000.0));
    }
    assertThat(table.nanos(-1)).isBetween(0L, 1L);
  }

  @Test
  void run_sameSeedOnEveryEventList_givesOneDigest() {
    var digests =
        Stream.<EventRunner.Factory>of(KernelRunner::of, KernelRunner::onHeap, LambdaRunner::new)
            .map(PholdModelTest::digest)
            .distinct()
            .toList();
    assertThat(digests).hasSize(1);
  }

  private static String digest(EventRunner.Factory factory) {
    var model = new PholdModel(new PholdSettings(500, 3), 5);
    var runner = factory.create(model);
    runner.start();
    assertThat(runner.run(100_000)).isEqualTo(100_000);
    return model.digest();
  }

  // After growing to its size the kernel needs nothing: what remains is the meter's own.
  @Test
  void run_kernel_allocatesNothingPerEvent() {
    var runner = KernelRunner.of(new PholdModel(new PholdSettings(1_024, 4), 1));
    runner.start();
    runner.run(500_000);
    var round = new Meter().measure(() -> runner.run(1_000_000));
    assertThat(round.allocatedBytes()).isLessThan(100_000);
  }

  @Test
  void bench_smallSizes_reportsEveryContenderAndOneDigestPerSize() {
    var size = new PholdSettings(64, 2);
    var bench = new PholdBench(List.of(size), 20_000, 1, 2, true, true);
    var report = bench.run(Steps.silent());
    assertThat(report.speeds()).hasSize(5);
    assertThat(report.ratios()).hasSize(1);
    assertThat(report.digests()).containsOnlyKeys("64x2");
    assertThat(bench.run(Steps.silent()).digests()).isEqualTo(report.digests());
  }
}
