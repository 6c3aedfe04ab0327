package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mosaiclab.analysis.fixture.IdealRun.EPOCH;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.store.RunDataset;

class ChainLoadTest {
  private static ChainLoad load(RunDataset run) {
    ChainLoad load = RunEstimates.of(run).loads().get("alpha");
    assertThat(load).isNotNull();
    return Objects.requireNonNull(load);
  }

  private static MetricValue latency(RunDataset run) {
    return RunEstimates.of(run).find("alpha.finality.latency").orElseThrow();
  }

  @Test
  void of_steadyChains_areNotOverloaded() {
    for (int seed = 0; seed < 60; seed++) {
      ChainLoad load = load(new IdealRun().seed(seed).duration(30 * EPOCH).build());
      assertThat(load.isOverloaded()).as("seed %s: %s", seed, load.reason()).isFalse();
    }
  }

  @Test
  void of_dropped_isOverloadedAndHasNoInterval() {
    RunDataset run = new IdealRun().counter(Counters.transactionsDropped("alpha"), 7).build();
    assertThat(load(run).reason()).isEqualTo("7 transactions were dropped");
    assertThat(latency(run).interval()).isEmpty();
    assertThat(latency(run).note())
        .isEqualTo("no interval: overloaded, 7 transactions were dropped");
  }

  @Test
  void of_droppedElsewhere_isNotOverloaded() {
    RunDataset run = new IdealRun().counter(Counters.transactionsDropped("beta"), 7).build();
    assertThat(load(run).isOverloaded()).isFalse();
  }

  @Test
  void of_moreOfferedThanFits_isOverloaded() {
    // 8 M per 3 s is 53.3 transactions of 50,000 gas per second, 51.3 of them beside the protocol.
    assertThat(load(new IdealRun().duration(30 * EPOCH).rate(51).build()).isOverloaded()).isFalse();
    RunDataset run = new IdealRun().duration(30 * EPOCH).rate(53).build();
    assertThat(load(run).offeredRatio()).isCloseTo(1.00625, within(1e-9));
    assertThat(load(run).reason()).isEqualTo("offered gas is 100.6 % of capacity");
  }

  @Test
  void of_growingBacklog_isOverloaded() {
    RunDataset run = new IdealRun().included(0.9).build();
    // A tenth of 20 per second over 90 epochs of 60 s.
    assertThat(load(run).growth().growthCount()).isCloseTo(10_800, within(300.0));
    assertThat(load(run).reason()).startsWith("the backlog grew by ");
    assertThat(latency(run).interval()).isEmpty();
    assertThat(RunEstimates.of(run).find("alpha.backlog.transactions").orElseThrow().stats())
        .first()
        .satisfies(stat -> assertThat(stat.value()).isCloseTo(12_000, within(400.0)));
  }

  @Test
  void of_shortWindow_judgesNoTrend() {
    RunDataset run = new IdealRun().duration(12 * EPOCH).included(0.5).build();
    assertThat(load(run).growth()).isEqualTo(new BacklogTrend(0, 0, 0));
  }
}
