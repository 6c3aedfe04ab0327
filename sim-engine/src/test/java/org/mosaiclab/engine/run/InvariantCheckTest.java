package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.random.RandomStreams;

class InvariantCheckTest {
  /// Counts one up per nanosecond, up to 20.
  private static final class Counter extends ScriptedActor implements InvariantChecker {
    private final long allowedMax;
    private final List<Long> checkedAt = new ArrayList<>();
    private long count;

    Counter(long allowedMax) {
      this.allowedMax = allowedMax;
    }

    @Override
    public void onStart(Context context) {
      context.startTimer(1, TICK, 0);
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      count++;
      if (count < 20) {
        context.startTimer(1, TICK, 0);
      }
    }

    @Override
    public String name() {
      return "count-bounded";
    }

    @Override
    public Optional<String> check(long nowNanos) {
      checkedAt.add(nowNanos);
      return count > allowedMax
          ? Optional.of("count %d > %d".formatted(count, allowedMax))
          : Optional.empty();
    }
  }

  private static RunOutcome run(Counter counter, long checkEvery) {
    var network = Network.builder(1, LatencyFunction.constant(0)).build();
    var engine =
        Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network)
            .checker(counter)
            .checkEvery(checkEvery)
            .build();
    engine.addActor("counter", counter);
    return engine.run(RunLimits.until(1_000));
  }

  @Test
  void run_propertyBroken_endsAsAValueAtTheFirstEventThatBrokeIt() {
    assertThat(run(new Counter(12), 1))
        .isEqualTo(new RunOutcome.InvariantViolated("count-bounded", "count 13 > 12", 13, 13));
  }

  @Test
  void run_checkedEveryFiveEvents_findsItAtTheNextCheck() {
    assertThat(run(new Counter(12), 5))
        .isEqualTo(new RunOutcome.InvariantViolated("count-bounded", "count 15 > 12", 15, 15));
  }

  @Test
  void run_checkedNowAndThen_isCheckedAtTheEndToo() {
    assertThat(run(new Counter(19), 7))
        .isEqualTo(new RunOutcome.InvariantViolated("count-bounded", "count 20 > 19", 20, 20));
  }

  @Test
  void run_propertyHolds_isCheckedAsOftenAsConfigured() {
    var counter = new Counter(20);

    assertThat(run(counter, 7)).isEqualTo(new RunOutcome.Completed(20, 20, true));
    assertThat(counter.checkedAt).containsExactly(7L, 14L, 20L);
  }

  @Test
  void run_checkerThrows_failureNamesTheChecker() {
    var counter =
        new InvariantChecker() {
          @Override
          public String name() {
            return "fragile";
          }

          @Override
          public Optional<String> check(long nowNanos) {
            throw new IllegalStateException("no state");
          }
        };
    var network = Network.builder(0, LatencyFunction.constant(0)).build();
    var engine =
        Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network)
            .checker(counter)
            .build();

    assertThatThrownBy(() -> engine.run(RunLimits.until(5)))
        .hasMessageStartingWith("invariant checker 'fragile' failed at 0.000000000 s, event 0");
  }
}
