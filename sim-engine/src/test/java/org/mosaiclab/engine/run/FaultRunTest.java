package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.fault.FaultPlan;
import org.mosaiclab.engine.fault.LocalClock;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.engine.random.RandomStreams;

/// Crashes, pauses and clocks, event by event: two actors at a distance of 3 ns, the second with
/// faults.
class FaultRunTest {
  private final List<String> log = new ArrayList<>();
  private final IncidentTotals totals = new IncidentTotals();

  /// Logs what happens to it.
  private class Logger extends ScriptedActor {
    @Override
    public void onStart(Context context) {
      log(context, "start");
    }

    @Override
    public void onRecover(Context context) {
      log(context, "recover");
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      log(context, "note " + ((Note) message).number());
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      log(context, "tick " + argument);
    }

    final void log(Context context, String what) {
      if (context.self() == 1) {
        log.add(context.nowNanos() + " " + what);
      }
    }
  }

  /// Sends a note to the second actor every ten, numbered by the time of sending.
  private final class Sender extends Logger {
    @Override
    public void onStart(Context context) {
      for (long at = 0; at < 60; at += 10) {
        context.startTimerAt(at, TICK, at);
      }
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      context.send(1, note(argument));
    }
  }

  private RunOutcome run(FaultPlan.Builder plan, ScriptedActor second, RunLimits limits) {
    var network = Network.builder(2, LatencyFunction.constant(3)).build();
    Engine engine =
        Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network)
            .faults(plan.build())
            .incidents(totals)
            .build();
    engine.addActor("sender", new Sender());
    engine.addActor("second", second);
    return engine.run(limits);
  }

  private RunOutcome run(FaultPlan.Builder plan, ScriptedActor second) {
    return run(plan, second, RunLimits.until(Long.MAX_VALUE));
  }

  /// Starts timers for 5, 15, ... 55 at the beginning.
  private final class Ticking extends Logger {
    @Override
    public void onStart(Context context) {
      for (long at = 5; at < 60; at += 10) {
        context.startTimerAt(at, TICK, at);
      }
    }
  }

  /// The note of 30 arrives at 33, after recovery; the timers of 35 and later were lost at 13.
  @Test
  void crash_messagesAndTimers_areLostAlsoTimersAfterRecovery() {
    run(FaultPlan.builder().crash(1, 13, 33), new Ticking());

    assertThat(log)
        .containsExactly(
            "3 note 0", "5 tick 5", "33 recover", "33 note 30", "43 note 40", "53 note 50");
    assertThat(totals.count(Incident.MISSED)).as("at 13 and 23").isEqualTo(2);
    assertThat(totals.count(Incident.TIMER_LOST)).as("15 to 55").isEqualTo(5);
  }

  @Test
  void crash_forEver_losesAllThatFollows() {
    RunOutcome outcome = run(FaultPlan.builder().crash(1, 13), new Ticking());

    assertThat(log).containsExactly("3 note 0", "5 tick 5");
    assertThat(totals.count(Incident.MISSED)).isEqualTo(5);
    assertThat(outcome).isInstanceOf(RunOutcome.Completed.class);
  }

  /// A handle of before the crash is dead, and does not hit a timer started since.
  @Test
  void recover_newTimers_fireAndOldHandlesAreDead() {
    run(
        FaultPlan.builder().crash(1, 1, 2),
        new Logger() {
          private long handle;

          @Override
          public void onStart(Context context) {
            handle = context.startTimer(100, TICK, 1);
          }

          @Override
          public void onRecover(Context context) {
            long fresh = context.startTimer(5, TICK, 2);
            log(context, "old cancelled " + context.cancelTimer(handle));
            assertThat(fresh).isNotEqualTo(handle);
          }
        });

    assertThat(log).contains("2 old cancelled false", "7 tick 2").doesNotContain("100 tick 1");
  }

  @Test
  void crash_beforeTheStart_startsAtRecovery() {
    run(FaultPlan.builder().crash(1, 0, 20).crash(1, 30, 40), new Logger());

    assertThat(log)
        .containsExactly("20 start", "23 note 20", "40 recover", "43 note 40", "53 note 50");
  }

  /// Ticks of 15 and 25 and notes of 13 and 23 wait until 33, then come in their order and before
  /// the note of that instant, although its source is the smaller.
  @Test
  void pause_events_areDeferredInOrderAndNoneIsLost() {
    run(FaultPlan.builder().pause(1, 13, 33), new Ticking());

    assertThat(log)
        .containsExactly(
            "3 note 0",
            "5 tick 5",
            "33 note 10",
            "33 tick 15",
            "33 note 20",
            "33 tick 25",
            "33 note 30",
            "35 tick 35",
            "43 note 40",
            "45 tick 45",
            "53 note 50",
            "55 tick 55");
    assertThat(totals.count(Incident.DEFERRED)).isEqualTo(4);
  }

  @Test
  void pause_atTheStart_startsLaterAndBeforeWhatWaited() {
    run(FaultPlan.builder().pause(1, 0, 20), new Logger());

    assertThat(log).startsWith("20 start", "20 note 0", "20 note 10", "23 note 20");
  }

  /// The timer of 15 has fired into the pause; the note before it in the queue cancels it.
  @Test
  void pause_timerCancelledByAnEarlierDeferredEvent_doesNotFire() {
    run(
        FaultPlan.builder().pause(1, 6, 33),
        new Logger() {
          private long handle;

          @Override
          public void onStart(Context context) {
            handle = context.startTimer(15, TICK, 15);
          }

          @Override
          public void onMessage(int fromActor, Message message, Context context) {
            if (((Note) message).number() == 10) {
              log(
                  context,
                  "cancelled %s %s"
                      .formatted(context.cancelTimer(handle), context.cancelTimer(handle)));
            }
          }
        });

    assertThat(log).containsExactly("33 cancelled true false");
  }

  /// The run ends after the deferred event that asks for it.
  @Test
  void pause_deferredEventStopsTheRun_handlesNoFurtherOne() {
    RunOutcome outcome =
        run(
            FaultPlan.builder().pause(1, 1, 33),
            new Logger() {
              @Override
              public void onMessage(int fromActor, Message message, Context context) {
                super.onMessage(fromActor, message, context);
                if (((Note) message).number() == 10) {
                  context.stop("seen enough");
                }
              }
            });

    assertThat(log).containsExactly("0 start", "33 note 0", "33 note 10");
    assertThat(outcome).isInstanceOf(RunOutcome.Stopped.class);
  }

  @Test
  void pauseThenCrash_oneNanoLater_handlesWhatWaitedAndThenFalls() {
    run(FaultPlan.builder().pause(1, 1, 25).crash(1, 26, 45), new Ticking());

    assertThat(log)
        .containsExactly(
            "25 note 0",
            "25 tick 5",
            "25 note 10",
            "25 tick 15",
            "25 note 20",
            "25 tick 25",
            "45 recover",
            "53 note 50");
  }

  @Test
  void clock_offsetAndDrift_isWhatTheActorReads() {
    run(
        FaultPlan.builder().clock(1, new LocalClock(1_000, 500_000_000)),
        new Logger() {
          @Override
          public void onStart(Context context) {
            log(context, "shows " + context.localNanos());
            context.startLocalTimer(30, TICK, 1);
            context.startLocalTimerAt(1_044, TICK, 2);
            context.startTimer(30, TICK, 3);
            assertThatThrownBy(() -> context.startLocalTimerAt(999, TICK, 4))
                .hasMessage("localNanos must not lie before the local clock (1000 ns), was 999 ns");
            assertThatThrownBy(() -> context.startLocalTimer(-1, TICK, 4))
                .hasMessage("localDelayNanos must be >= 0, was -1");
          }

          @Override
          public void onMessage(int fromActor, Message message, Context context) {}

          @Override
          public void onTimer(EventName name, long argument, Context context) {
            log(context, "tick %d shows %d".formatted(argument, context.localNanos()));
          }
        });

    assertThat(log)
        .containsExactly(
            "0 shows 1000", "20 tick 1 shows 1030", "30 tick 2 shows 1045", "30 tick 3 shows 1045");
  }

  @Test
  void clock_ofAnActorWithoutFaults_isTrue() {
    run(
        FaultPlan.builder(),
        new Logger() {
          @Override
          public void onStart(Context context) {
            context.startLocalTimer(7, TICK, 1);
            context.startLocalTimerAt(8, TICK, 2);
          }

          @Override
          public void onMessage(int fromActor, Message message, Context context) {}

          @Override
          public void onTimer(EventName name, long argument, Context context) {
            log(context, "tick %d shows %d".formatted(argument, context.localNanos()));
          }
        });

    assertThat(log).containsExactly("7 tick 1 shows 7", "8 tick 2 shows 8");
  }

  /// Nothing else is left when the actor recovers; what it starts then still runs.
  @Test
  void recover_afterTheLastEvent_stillHappens() {
    RunOutcome outcome =
        run(
            FaultPlan.builder().crash(1, 5, 1_000),
            new Logger() {
              @Override
              public void onRecover(Context context) {
                context.startTimer(1, TICK, 9);
              }
            });

    assertThat(log).endsWith("1001 tick 9");
    assertThat(outcome).isEqualTo(new RunOutcome.Completed(1_001, 6 + 6 + 1, true));
  }

  @Test
  void run_endsBeforeTheRecovery_isNotDrained() {
    RunOutcome outcome =
        run(FaultPlan.builder().crash(1, 5, 1_000), new Logger(), RunLimits.until(999));

    assertThat(outcome).isEqualTo(new RunOutcome.Completed(999, 12, false));
    assertThat(log).doesNotContain("1000 recover");
  }

  @Test
  void recover_throws_namesTheActor() {
    assertThatThrownBy(
            () ->
                run(
                    FaultPlan.builder().crash(1, 5, 7),
                    new Logger() {
                      @Override
                      public void onRecover(Context context) {
                        throw new IllegalStateException("disk lost");
                      }
                    }))
        .isInstanceOf(ActorFailure.class)
        .hasMessageStartingWith("actor 'second' failed at 0.000000007 s")
        .hasMessageEndingWith("disk lost");
  }

  @Test
  void plan_forAnUnknownActor_isRefused() {
    assertThatThrownBy(() -> run(FaultPlan.builder().crash(2, 5), new Logger()))
        .hasMessage("actor of a fault must be in [0, 2), was 2");
  }
}
