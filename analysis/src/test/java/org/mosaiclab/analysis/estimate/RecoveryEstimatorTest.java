package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.RecoveryRow;

/// Claims on origin after a halt at 100 s of a run that ends after 6,000 s.
class RecoveryEstimatorTest {
  private static final long SECOND = IdealRun.SECOND;
  private static final long HALTED = 100 * SECOND;
  private static final long END = 6_000 * SECOND;
  private static final long NEVER = -1;

  private static RecoveryRow claim(String chain, long paidAtNanos, long gas) {
    long amount = paidAtNanos == NEVER ? 0 : 7;
    return new RecoveryRow(chain, "balance", "0a", -1, HALTED, paidAtNanos, amount, gas);
  }

  private static IdealRun halted() {
    return new IdealRun()
        .duration(END)
        .counter(Counters.halted("alpha"), HALTED)
        .counter(Counters.transfersHeld("alpha"), 0);
  }

  private static RunEstimates of(IdealRun run, List<RecoveryRow> claims) {
    var dataset = run.build();
    dataset.tables().recoveries().addAll(claims);
    return RunEstimates.of(dataset);
  }

  private static MetricValue metric(RunEstimates estimates, String name) {
    return estimates.find("alpha.recovery." + name).orElseThrow();
  }

  private static double stat(RunEstimates estimates, String name, String stat) {
    return metric(estimates, name).stat(stat).orElseThrow().value();
  }

  /// Paid 1, 2, ... seconds after the halt, the latest first, each with as much gas.
  private static List<RecoveryRow> paid(int count) {
    return LongStream.rangeClosed(1, count)
        .map(second -> count + 1 - second)
        .mapToObj(second -> claim("alpha", HALTED + second * SECOND, second))
        .toList();
  }

  @Test
  void time_isFromTheHaltToThePayment_ofTheSmallestThatSoManyDoNotExceed() {
    var estimates = of(halted(), paid(200));
    assertThat(stat(estimates, "time", "mean")).isEqualTo(100.5 * SECOND);
    assertThat(stat(estimates, "time", "min")).isEqualTo(SECOND);
    assertThat(stat(estimates, "time", "p50")).isEqualTo(100 * SECOND);
    assertThat(stat(estimates, "time", "p90")).isEqualTo(180 * SECOND);
    assertThat(stat(estimates, "time", "p99")).isEqualTo(198 * SECOND);
    assertThat(stat(estimates, "time", "max")).isEqualTo(200 * SECOND);
    assertThat(metric(estimates, "time").n()).isEqualTo(200);
    assertThat(metric(estimates, "time").note()).isEmpty();
    assertThat(metric(estimates, "time").stats()).noneMatch(Stat::lowerBound);
  }

  @Test
  void time_ofThree_hasQuantilesThatOccurred() {
    var estimates = of(halted(), paid(3));
    assertThat(stat(estimates, "time", "p50")).isEqualTo(2 * SECOND);
    assertThat(stat(estimates, "time", "p90")).isEqualTo(3 * SECOND);
  }

  @Test
  void unpaidClaims_waitUntilTheEnd_andMakeEverythingALowerBound() {
    var estimates =
        of(halted(), List.of(claim("alpha", HALTED + SECOND, 30), claim("alpha", NEVER, 900)));
    assertThat(stat(estimates, "claims", "value")).isEqualTo(2);
    assertThat(stat(estimates, "unpaid", "value")).isEqualTo(1);
    assertThat(stat(estimates, "time", "max")).isEqualTo(END - HALTED);
    assertThat(metric(estimates, "time").stats()).isNotEmpty().allMatch(Stat::lowerBound);
    assertThat(metric(estimates, "time").note())
        .isEqualTo("1 claims were not paid at the end: lower bounds");
  }

  @Test
  void gas_isOfPaidClaimsOfTheChainAlone() {
    var estimates =
        of(
            halted(),
            List.of(
                claim("alpha", HALTED + SECOND, 30),
                claim("alpha", HALTED, 50),
                claim("alpha", NEVER, 900),
                claim("beta", HALTED + SECOND, 7_000)));
    assertThat(stat(estimates, "claims", "value")).isEqualTo(3);
    assertThat(stat(estimates, "gas", "mean")).isEqualTo(40);
    assertThat(stat(estimates, "gas", "p50")).as("the lower of the two").isEqualTo(30);
    assertThat(stat(estimates, "gas", "max")).isEqualTo(50);
    assertThat(metric(estimates, "gas").n()).isEqualTo(2);
  }

  @Test
  void nobodyClaimed_saysSo() {
    var estimates = of(halted(), List.of());
    assertThat(stat(estimates, "claims", "value")).isZero();
    assertThat(metric(estimates, "time").stats()).isEmpty();
    assertThat(metric(estimates, "time").note()).isEqualTo("nobody claimed anything");
    assertThat(metric(estimates, "gas").note()).isEqualTo("no claim was paid");
  }

  @Test
  void withoutHaltOrGateway_thereIsNothingToMeasure() {
    var noHalt = new IdealRun().duration(END).counter(Counters.transfersHeld("alpha"), 0);
    var noGateway = new IdealRun().duration(END).counter(Counters.halted("alpha"), HALTED);
    for (var run : List.of(noHalt, noGateway)) {
      assertThat(of(run, paid(2)).find("alpha.recovery.claims")).isEmpty();
    }
  }
}
