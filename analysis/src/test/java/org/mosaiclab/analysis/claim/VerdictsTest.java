package org.mosaiclab.analysis.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.RunEstimates;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.metric.MetricUnit;
import org.mosaiclab.dataset.store.RunDataset;

class VerdictsTest {
  private static final Check MEAN =
      new Check("alpha.finality.latency", "mean", 92e9, 94e9, "[92s, 94s]");

  private static Verdict decide(IdealRun run, Check check) {
    RunDataset dataset = run.checks(check).build();
    List<Verdict> verdicts = Verdicts.of(dataset.manifest(), RunEstimates.of(dataset));
    assertThat(verdicts).hasSize(1);
    return verdicts.getFirst();
  }

  @Test
  void of_valueWithin_passes() {
    // 1.5 epochs of 60 s and 3.2 s.
    Verdict verdict = decide(new IdealRun(), MEAN);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PASS);
    assertThat(verdict.found()).matches("93\\.[0-9]{1,3}s");
    assertThat(verdict.reason()).isEmpty();
  }

  @Test
  void of_intervalAcrossABound_passesAndSaysSo() {
    Interval interval =
        RunEstimates.of(new IdealRun().build())
            .find("alpha.finality.latency")
            .flatMap(MetricValue::interval)
            .orElseThrow();
    double high = interval.mean() + interval.halfWidth() / 2;
    Check tight = new Check("alpha.finality.latency", "mean", 0, high, "[0s, 94s]");
    Verdict verdict = decide(new IdealRun(), tight);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PASS);
    assertThat(verdict.reason()).isEqualTo("the 95 % interval reaches outside");
  }

  @Test
  void of_valueOutsideEitherSide_fails() {
    Check low = new Check("alpha.finality.latency", "max", 0, 100e9, "[0s, 100s]");
    Check high = new Check("alpha.finality.latency", "max", 130e9, 140e9, "[130s, 140s]");
    assertThat(decide(new IdealRun(), low).kind()).isEqualTo(Verdict.Kind.FAIL);
    assertThat(decide(new IdealRun(), high).kind()).isEqualTo(Verdict.Kind.FAIL);
  }

  @Test
  void of_boundItself_passes() {
    Check exact = new Check("metablock.committed", "value", 24, 24, "[24, 24]");
    assertThat(decide(new IdealRun(), exact).kind()).isEqualTo(Verdict.Kind.PASS);
    assertThat(decide(new IdealRun(), exact).found()).isEqualTo("24");
  }

  @Test
  void of_lowerBound_decidesOnlyAgainstTheUpperBound() {
    IdealRun stopped = new IdealRun().finalityStopsAt(0.5);
    Verdict open = decide(stopped, new Check("alpha.finality.latency", "p99", 0, 9e15, "[0s, 1h]"));
    assertThat(open.kind()).isEqualTo(Verdict.Kind.UNDECIDABLE);
    assertThat(open.reason()).startsWith("only a lower bound: ");
    assertThat(open.found()).startsWith(">= ");
    Verdict low =
        decide(stopped, new Check("alpha.finality.latency", "p99", 9e15, 1e16, "[0s, 1h]"));
    assertThat(low.kind()).isEqualTo(Verdict.Kind.UNDECIDABLE);
    Verdict above = decide(stopped, new Check("alpha.finality.latency", "p99", 0, 1e9, "[0s, 1s]"));
    assertThat(above.kind()).isEqualTo(Verdict.Kind.FAIL);
  }

  @Test
  void of_notMeasured_isUndecidableWithTheReason() {
    Verdict verdict =
        decide(
            new IdealRun().neverCommitted(),
            new Check("alpha.commit.latency", "mean", 0, 1, "[0s, 1s]"));
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDABLE);
    assertThat(verdict.reason()).contains("fewer than two commits");
    assertThat(verdict.found()).isEmpty();
  }

  @Test
  void of_unknownMetricOrStatistic_isUndecidable() {
    assertThat(decide(new IdealRun(), new Check("alpha.luck", "mean", 0, 1, "")).reason())
        .isEqualTo("the run has no metric alpha.luck");
    assertThat(decide(new IdealRun(), new Check("gas.rate", "p90", 0, 1, "")).reason())
        .isEqualTo("gas.rate has no statistic p90");
  }

  @Test
  void of_runEndedEarly_decidesNothing() {
    for (var kind : List.of(RunOutcome.Kind.STOPPED, RunOutcome.Kind.LIMIT_REACHED)) {
      Verdict verdict = decide(new IdealRun().outcome(kind), MEAN);
      assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNDECIDABLE);
      assertThat(verdict.reason()).isEqualTo("the run ended early: " + kind.label());
    }
    assertThat(decide(new IdealRun().outcome(RunOutcome.Kind.INVARIANT_VIOLATED), MEAN).kind())
        .isEqualTo(Verdict.Kind.PASS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "455312345678|4.5e11|4.6e11|[450s, 460s]|NANOSECONDS|455.31s",
        "455312345678|4.5e11|4.6e11|[7.5 min, 7.7 min]|NANOSECONDS|7.5885 min",
        "455312345678|0|1e12|[450_000ms, 460_000ms]|NANOSECONDS|455_312ms",
        "7200000000000|0|1e14|[1h, 3h]|NANOSECONDS|2h",
        "86400000000000|0|1e15|[0.5d, 3d]|NANOSECONDS|1d",
        "1500|0|1e15|[0, inf]|NANOSECONDS|0.0000015s",
        // Rounded it would lie on the bound, inside.
        "460000400000|4.5e11|4.6e11|[450s, 460s]|NANOSECONDS|460.0004s",
        "449999999999|4.5e11|4.6e11|[450s, 460s]|NANOSECONDS|449.999999999s",
        "1234567.8|0|1e9|[1_000_000 gas, 2_000_000 gas]|GAS|1_234_568 gas",
        "1234567|0|1e9|[1000000 gas, 2000000 gas]|GAS|1234567 gas",
        "0.0512341|0|1|[0.05, 0.06]|RATIO|0.051234",
        "0.0512341|0|1|[5%, 6%]|RATIO|5.1234%",
        "39.98765|0|1e9|[39/s, 41/s]|PER_SECOND|39.988/s",
        "0|0|0|[0, 0]|COUNT|0",
        "-12|-20|0|[-20, 0]|COUNT|-12",
      })
  void render_value_inTheStyleOfTheBounds(
      double value, double low, double high, String text, MetricUnit unit, String expected) {
    Check check = new Check("m", "mean", low, high, text);
    assertThat(BoundStyle.of(check, unit).render(value)).isEqualTo(expected);
  }
}
