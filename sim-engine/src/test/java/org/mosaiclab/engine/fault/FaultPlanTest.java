package org.mosaiclab.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStreams;

class FaultPlanTest {
  @Test
  void outages_anyOrderOfAdding_areByActorThenTime() {
    FaultPlan plan =
        FaultPlan.builder().pause(1, 5, 9).crash(0, 7).crash(1, 1, 4).crash(1, 10, 11).build();

    assertThat(plan.outages())
        .containsExactly(
            new Outage(0, Outage.Kind.CRASH, 7, Long.MAX_VALUE),
            new Outage(1, Outage.Kind.CRASH, 1, 4),
            new Outage(1, Outage.Kind.PAUSE, 5, 9),
            new Outage(1, Outage.Kind.CRASH, 10, 11));
    assertThat(plan.isNone()).isFalse();
    assertThat(FaultPlan.none().isNone()).isTrue();
    assertThat(FaultPlan.builder().clock(0, LocalClock.TRUE).build().isNone()).isFalse();
  }

  @Test
  void plan_impossible_isRefused() {
    assertThatThrownBy(() -> FaultPlan.builder().crash(0, 1, 5).pause(0, 5, 6).build())
        .hasMessageStartingWith(
            "outages of an actor must not overlap or touch, were Outage[actor=0");
    assertThatThrownBy(() -> FaultPlan.builder().crash(0, 1).crash(0, 2, 3).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultPlan.builder().crash(0, 5, 5))
        .hasMessage(
            "outage must begin at 0 or later and end after it began, was from 5 ns until 5 ns");
    assertThatThrownBy(() -> FaultPlan.builder().crash(-1, 5))
        .hasMessage("actor must be >= 0, was -1");
    assertThatThrownBy(() -> FaultPlan.builder().clock(-2, LocalClock.TRUE))
        .hasMessage("actor must be >= 0, was -2");
  }

  /// Up 9 s and down 1 s on average: down for a tenth of the time, once in 10 s.
  @Test
  void crashes_renewalProcess_hasTheExpectedShare() {
    long horizonNanos = 100_000_000_000_000L;
    FaultPlan plan =
        FaultPlan.builder()
            .crashes(
                3,
                new Distribution.Exponential(9e9).sampler(),
                new Distribution.Gamma(2, 0.5e9).sampler(),
                RandomStreams.of(4, 0).stream("fault/3/outages"),
                horizonNanos)
            .build();

    List<Outage> outages = plan.outages();
    long downNanos = outages.stream().mapToLong(it -> it.untilNanos() - it.fromNanos()).sum();
    assertThat(outages).hasSizeBetween(9_600, 10_400);
    assertThat(downNanos / (double) horizonNanos).isBetween(0.096, 0.104);
    assertThat(outages).allMatch(it -> it.actor() == 3 && it.fromNanos() < horizonNanos);
  }
}
