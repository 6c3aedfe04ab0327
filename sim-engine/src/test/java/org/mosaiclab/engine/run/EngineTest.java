package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.random.RandomStreams;

class EngineTest {
  private static final RunLimits TO_THE_END = RunLimits.until(Long.MAX_VALUE);

  private final List<String> log = new ArrayList<>();

  private static EngineBuilder builder(int actorCount, long latencyNanos) {
    var network = Network.builder(actorCount, LatencyFunction.constant(latencyNanos)).build();
    return Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network);
  }

  /// Logs everything that happens to it.
  private class Logger extends ScriptedActor {
    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      log(context, "note %d from %d".formatted(((Note) message).number(), fromActor));
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      log(context, name + " " + argument);
    }

    final void log(Context context, String what) {
      log.add("%d@%d %s".formatted(context.self(), context.nowNanos(), what));
    }
  }

  @Test
  void run_actorsWithoutEvents_startInIdOrderAndDrain() {
    Engine engine = builder(3, 0).build();
    for (String name : List.of("z", "a", "m")) {
      int id =
          engine.addActor(
              name,
              new Logger() {
                @Override
                public void onStart(Context context) {
                  log(context, name);
                }
              });
      assertThat(id).isEqualTo(List.of("z", "a", "m").indexOf(name));
    }

    RunOutcome outcome = engine.run(TO_THE_END);

    assertThat(log).containsExactly("0@0 z", "1@0 a", "2@0 m");
    assertThat(outcome).isEqualTo(new RunOutcome.Completed(0, 0, true));
  }

  /// All at 10 ns: the order is that of the sources, and within one that of its own doings, timers
  /// and messages alike.
  @Test
  void run_simultaneousEvents_orderedBySourceThenSequence() {
    Engine engine = builder(3, 10).build();
    for (int actor = 0; actor < 3; actor++) {
      int to = 2 - actor;
      engine.addActor(
          "a" + actor,
          new Logger() {
            @Override
            public void onStart(Context context) {
              context.startTimer(10, TICK, 1);
              context.send(to, note(2));
              context.startTimerAt(10, TICK, 3);
            }
          });
    }

    engine.run(TO_THE_END);

    assertThat(log)
        .containsExactly(
            "0@10 tick 1",
            "2@10 note 2 from 0",
            "0@10 tick 3",
            "1@10 tick 1",
            "1@10 note 2 from 1",
            "1@10 tick 3",
            "2@10 tick 1",
            "0@10 note 2 from 2",
            "2@10 tick 3");
  }

  @Test
  void startTimer_zeroDelay_firesAtTheSameInstantAfterTheEvent() {
    Engine engine = builder(1, 0).build();
    engine.addActor(
        "a",
        new Logger() {
          @Override
          public void onStart(Context context) {
            context.startTimer(5, TICK, 2);
          }

          @Override
          public void onTimer(EventName name, long argument, Context context) {
            super.onTimer(name, argument, context);
            if (argument > 0) {
              context.startTimer(0, name, argument - 1);
              log(context, "started");
            }
          }
        });

    engine.run(TO_THE_END);

    assertThat(log)
        .containsExactly("0@5 tick 2", "0@5 started", "0@5 tick 1", "0@5 started", "0@5 tick 0");
  }

  @Test
  void cancelTimer_pendingFiredOrCancelled_firesOnlyWhatWasNotCancelled() {
    Engine engine = builder(1, 0).build();
    engine.addActor(
        "a",
        new Logger() {
          private long fired;

          @Override
          public void onStart(Context context) {
            fired = context.startTimer(1, TICK, 1);
            long cancelled = context.startTimer(2, TICK, 2);
            context.startTimer(3, TICK, 3);
            log(context, "cancel " + context.cancelTimer(cancelled));
            log(context, "again " + context.cancelTimer(cancelled));
            context.startTimer(4, TICK, 4);
            log(context, "slot reused " + context.cancelTimer(cancelled));
          }

          @Override
          public void onTimer(EventName name, long argument, Context context) {
            super.onTimer(name, argument, context);
            log(context, "fired " + context.cancelTimer(fired));
          }
        });

    engine.run(TO_THE_END);

    assertThat(log)
        .containsExactly(
            "0@0 cancel true",
            "0@0 again false",
            "0@0 slot reused false",
            "0@1 tick 1",
            "0@1 fired false",
            "0@3 tick 3",
            "0@3 fired false",
            "0@4 tick 4",
            "0@4 fired false");
  }

  /// A timer every 10 ns without end.
  private static final class Metronome extends ScriptedActor {
    private long count;

    @Override
    public void onStart(Context context) {
      context.startTimer(10, TICK, 0);
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      count++;
      if (count == 1_000) {
        context.stop("a thousand");
        context.stop("another reason");
      }
      context.startTimer(10, TICK, 0);
    }
  }

  private static RunOutcome runMetronome(RunLimits limits) {
    Engine engine = builder(1, 0).build();
    engine.addActor("metronome", new Metronome());
    return engine.run(limits);
  }

  @Test
  void run_untilAnInstant_handlesItsEventsAndNoLater() {
    assertThat(runMetronome(RunLimits.until(100)))
        .isEqualTo(new RunOutcome.Completed(100, 10, false));
    assertThat(runMetronome(RunLimits.until(99))).isEqualTo(new RunOutcome.Completed(99, 9, false));
    assertThat(runMetronome(RunLimits.until(0))).isEqualTo(new RunOutcome.Completed(0, 0, false));
  }

  @Test
  void run_eventsUsedUp_endsWithLimitReached() {
    assertThat(runMetronome(RunLimits.until(100).withEventCountMax(7)))
        .isEqualTo(new RunOutcome.LimitReached(70, 7));
    assertThat(runMetronome(RunLimits.until(100).withEventCountMax(10)))
        .as("the tenth event is the last before the instant: both limits, the instant wins")
        .isEqualTo(new RunOutcome.Completed(100, 10, false));
  }

  @Test
  void stop_byAnActor_endsAfterTheEventWithItsFirstReason() {
    assertThat(runMetronome(TO_THE_END))
        .isEqualTo(new RunOutcome.Stopped("a thousand", 10_000, 1_000));
  }

  @Test
  void stop_inOnStart_startsNoFurtherActor() {
    Engine engine = builder(2, 0).build();
    engine.addActor(
        "a",
        new Logger() {
          @Override
          public void onStart(Context context) {
            context.stop("at once");
          }
        });
    engine.addActor(
        "b",
        new Logger() {
          @Override
          public void onStart(Context context) {
            log(context, "started");
          }
        });

    assertThat(engine.run(TO_THE_END)).isEqualTo(new RunOutcome.Stopped("at once", 0, 0));
    assertThat(log).isEmpty();
  }

  @Test
  void run_actorThrows_failureSaysWhoWhenAndWhere() {
    Engine engine = builder(2, 1_500_000_000L).build();
    engine.addActor(
        "sender",
        new ScriptedActor() {
          @Override
          public void onStart(Context context) {
            context.startTimer(1, TICK, 0);
            context.send(1, note(4));
          }
        });
    engine.addActor(
        "receiver",
        new ScriptedActor() {
          @Override
          public void onMessage(int fromActor, Message message, Context context) {
            throw new IllegalArgumentException("height must be >= 0, was -1");
          }
        });

    assertThatThrownBy(() -> engine.run(TO_THE_END))
        .isInstanceOfSatisfying(
            ActorFailure.class,
            failure -> {
              assertThat(failure.actorName()).isEqualTo("receiver");
              assertThat(failure.atNanos()).isEqualTo(1_500_000_000L);
              assertThat(failure.eventIndex()).isEqualTo(2);
            })
        .hasMessage(
            "actor 'receiver' failed at 1.500000000 s, event 2: "
                + "java.lang.IllegalArgumentException: height must be >= 0, was -1")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void run_assertionFailsInOnStart_failureNamesTheActor() {
    Engine engine = builder(1, 0).build();
    engine.addActor(
        "starter",
        new ScriptedActor() {
          @Override
          public void onStart(Context context) {
            throw new AssertionError("broken");
          }
        });

    assertThatThrownBy(() -> engine.run(TO_THE_END))
        .hasMessageStartingWith("actor 'starter' failed at 0.000000000 s, event 0");
  }

  private static void assertRefused(String message, Consumer<Context> misuse) {
    Engine engine = builder(1, 0).build();
    engine.addActor(
        "a",
        new ScriptedActor() {
          @Override
          public void onStart(Context context) {
            context.startTimer(7, TICK, 0);
          }

          @Override
          public void onTimer(EventName name, long argument, Context context) {
            misuse.accept(context);
          }
        });
    assertThatThrownBy(() -> engine.run(TO_THE_END))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasRootCauseMessage(message);
  }

  @Test
  void context_argumentsOutOfRange_areRefused() {
    assertRefused(
        "delayNanos must be >= 0, was -1",
        context -> context.startTimer(-1, ScriptedActor.TICK, 0));
    assertRefused(
        "event must not lie before now (7 ns), was at 6 ns",
        context -> context.startTimerAt(6, ScriptedActor.TICK, 0));
    assertRefused(
        "toActor must be in [0, 1), was 1", context -> context.send(1, ScriptedActor.note(0)));
    assertRefused(
        "overlay must be in [0, 0), was 0",
        context -> context.gossip(0, -1, ScriptedActor.note(0)));
    assertRefused(
        "sizeBytes must be >= 0, was -4",
        context -> context.send(0, new ScriptedActor.Note(0, -4)));
    EventName foreign = EventNames.of("tick").name("tick");
    assertRefused(
        "event name must be declared to the engine, was 'tick'",
        context -> context.startTimer(1, foreign, 0));
  }

  @Test
  void addActor_nameTakenBlankOrWithArrow_isRefused() {
    Engine engine = builder(2, 0).build();
    engine.addActor("a", new ScriptedActor());

    assertThatThrownBy(() -> engine.addActor("a", new ScriptedActor()))
        .hasMessage("actor name must be unique, was 'a' again");
    assertThatThrownBy(() -> engine.addActor("a->b", new ScriptedActor()))
        .hasMessageContaining("'a->b'");
    assertThatThrownBy(() -> engine.addActor("", new ScriptedActor()))
        .hasMessageContaining("blank");
  }

  @Test
  void run_twiceOrWithTooFewActors_isRefused() {
    Engine engine = builder(0, 0).build();
    engine.run(TO_THE_END);

    assertThatThrownBy(() -> engine.run(TO_THE_END)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder(1, 0).build().run(TO_THE_END))
        .hasMessage("network must have as many actors as the run (0), had 1");
  }
}
