package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.QuaternaryHeap;
import org.mosaiclab.engine.fault.FaultNames;
import org.mosaiclab.engine.fault.FaultPlan;
import org.mosaiclab.engine.fault.LocalClock;
import org.mosaiclab.engine.fault.Outage;
import org.mosaiclab.engine.network.CutPolicy;
import org.mosaiclab.engine.network.Impairments;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.LinkProbability;
import org.mosaiclab.engine.network.LinkSet;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.network.Partition;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.observe.TraceObserver;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// A gossiping model under random faults and impairments.
class FaultPropertyTest {
  private static final int ACTOR_COUNT = 12;
  private static final long END_NANOS = 200_000_000;

  /// One run and what it counted.
  private static final class Trial {
    private final RandomStreams streams;
    private final FaultPlan plan;
    private final Impairments impairments;
    private final IncidentTotals totals = new IncidentTotals();
    private long sentCount;
    private long handledCount;
    private long recoveredCount;

    Trial(long seed, FaultPlan plan, Impairments impairments) {
      this.streams = RandomStreams.of(seed, 0);
      this.plan = plan;
      this.impairments = impairments;
    }

    void run(TraceObserver trace, Supplier<FutureEventList> events) {
      var network =
          Network.builder(ACTOR_COUNT, LatencyFunction.constant(2_000_000))
              .jitter(Jitter.logNormal(0.3))
              .impairments(impairments)
              .overlay(ring())
              .build();
      Engine engine =
          Engine.builder(streams, ScriptedActor.NAMES, network)
              .faults(plan)
              .incidents(totals)
              .trace(trace)
              .eventList(events)
              .build();
      for (int actor = 0; actor < ACTOR_COUNT; actor++) {
        engine.addActor("a" + actor, new Beating(this, actor));
      }
      engine.run(RunLimits.until(Long.MAX_VALUE));
    }

    private static int[][] ring() {
      return IntStream.range(0, ACTOR_COUNT)
          .mapToObj(a -> new int[] {(a + 1) % ACTOR_COUNT, (a + 5) % ACTOR_COUNT})
          .toArray(int[][]::new);
    }

    boolean isOut(int actor, long nowNanos) {
      return plan.outages().stream()
          .filter(it -> it.actor() == actor)
          .anyMatch(it -> it.fromNanos() <= nowNanos && nowNanos < it.untilNanos());
    }
  }

  /// Gossips every few milliseconds of its own clock until the end; every fifth message is
  /// answered.
  private static final class Beating extends ScriptedActor {
    private final Trial trial;
    private final int self;
    private final RandomStream stream;

    Beating(Trial trial, int self) {
      this.trial = trial;
      this.self = self;
      this.stream = trial.streams.stream("actor/" + self);
    }

    @Override
    public void onStart(Context context) {
      context.startLocalTimer(stream.nextBelow(5_000_000), TICK, 0);
    }

    @Override
    public void onRecover(Context context) {
      trial.recoveredCount++;
      onStart(context);
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      trial.handledCount++;
      assertThat(trial.isOut(self, context.nowNanos())).isFalse();
      if (((Note) message).number() % 5 == 0) {
        trial.sentCount++;
        context.send(fromActor, note(1));
      }
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      assertThat(trial.isOut(self, context.nowNanos())).isFalse();
      if (context.nowNanos() < END_NANOS) {
        trial.sentCount += 2;
        context.gossip(0, -1, note(stream.nextBelow(100)));
        context.startLocalTimer(1_000_000 + stream.nextBelow(5_000_000), TICK, 0);
      }
    }
  }

  private static FaultPlan randomPlan(long seed, long lastNanos) {
    RandomStream chance = RandomStreams.of(seed, 0).stream("plan");
    var plan = FaultPlan.builder();
    for (int actor = 0; actor < ACTOR_COUNT; actor++) {
      long now = chance.nextBelow(3) * chance.nextBelow(40_000_000);
      while (now < lastNanos) {
        long until = now + 1 + chance.nextBelow(30_000_000);
        if (chance.nextBernoulli(0.5)) {
          plan.crash(actor, now, until);
        } else {
          plan.pause(actor, now, until);
        }
        now = until + 1 + chance.nextBelow(2) * chance.nextBelow(80_000_000);
      }
      if (chance.nextBernoulli(0.5)) {
        plan.clock(
            actor,
            new LocalClock(chance.nextBelow(1_000_000_000), chance.nextBelow(200_000) - 100_000));
      }
    }
    return plan.build();
  }

  private static Impairments wild() {
    return Impairments.builder()
        .loss(LinkProbability.everywhere(0.05))
        .duplication(LinkProbability.everywhere(0.05), new Distribution.Exponential(1e6))
        .reordering(LinkProbability.everywhere(0.1), new Distribution.Gamma(2, 1e6))
        .fifo(LinkSet.oneWay(List.of(0), List.of(1, 5)))
        .partition(
            Partition.ofGroups(
                50_000_000, 80_000_000, List.of(List.of(0, 1, 2), List.of(3, 4)), CutPolicy.DROP))
        .partition(Partition.ofGroups(70_000_000, 90_000_000, List.of(List.of(7)), CutPolicy.HOLD))
        .build();
  }

  /// What is sent is handled, missed by an actor that was down, or removed by the network; nobody
  /// handles anything while it is out.
  @Test
  void messages_randomFaultsAndImpairments_areAllAccountedFor() {
    for (long seed = 0; seed < 40; seed++) {
      var trial =
          new Trial(seed, randomPlan(seed, END_NANOS), seed % 2 == 0 ? Impairments.none() : wild());
      trial.run(TraceObserver.none(), () -> new BucketQueue(64));

      var totals = trial.totals;
      assertThat(trial.handledCount)
          .as("seed %d", seed)
          .isEqualTo(
              trial.sentCount
                  - totals.count(Incident.MISSED)
                  - totals.count(Incident.LOST)
                  - totals.count(Incident.CUT)
                  + totals.count(Incident.DUPLICATED))
          .isGreaterThan(300);
      assertThat(totals.count(Incident.MISSED)).isPositive();
      assertThat(totals.count(Incident.DEFERRED)).isPositive();
      assertThat(trial.recoveredCount).isPositive();
    }
  }

  @Test
  void digest_sameSeedAndAnotherEventList_isEqual() {
    for (long seed = 0; seed < 10; seed++) {
      assertThat(digest(seed, () -> new QuaternaryHeap(1)))
          .isEqualTo(digest(seed, () -> new BucketQueue(64)));
    }
  }

  private static String digest(long seed, Supplier<FutureEventList> events) {
    var trace = new TraceDigest();
    new Trial(seed, randomPlan(seed, END_NANOS), wild()).run(trace, events);
    return trace.toHex();
  }

  /// The digest of this model, to notice when results with faults change.
  @Test
  void digest_seed1_isTheGoldenValue() {
    assertThat(digest(1, () -> new BucketQueue(64)))
        .isEqualTo("b4a3ffce4fd169c01405f595b8bc51e2ea6a095887eba59e842834161333a1eb");
  }

  private static List<String> trace(long seed, FaultPlan plan, Impairments impairments) {
    List<String> events = new ArrayList<>();
    new Trial(seed, plan, impairments)
        .run(
            new TraceObserver() {
              @Override
              public void onEvent(
                  long atNanos,
                  int source,
                  long sourceSequence,
                  int target,
                  EventName name,
                  long payloadHash) {
                events.add(
                    "%d %d %d %d %s %x"
                        .formatted(atNanos, source, sourceSequence, target, name, payloadHash));
              }

              @Override
              public void onRunEnd() {}
            },
            () -> new BucketQueue(64));
    return events;
  }

  /// Faults without effect add their own records and change no other; the same for impairments of
  /// probability zero and for partitions after the end.
  @Test
  void trace_faultsWithoutEffect_hasTheSameEventsOfActors() {
    long late = 10 * END_NANOS;
    var plan = FaultPlan.builder();
    for (int actor = 0; actor < ACTOR_COUNT; actor++) {
      plan.crash(actor, late).clock(actor, LocalClock.TRUE);
    }
    var never = LinkProbability.everywhere(0);
    var impairments =
        Impairments.builder()
            .loss(never)
            .duplication(never, new Distribution.Constant(1))
            .reordering(never, new Distribution.Constant(1))
            .fifo((from, to) -> false)
            .partition(new Partition(late, late + 1, LinkSet.all(), CutPolicy.DROP))
            .build();
    List<String> clean = trace(3, FaultPlan.none(), Impairments.none());

    List<String> faulty = trace(3, plan.build(), impairments);

    String environment = " " + FaultNames.ENVIRONMENT + " ";
    assertThat(faulty.stream().filter(it -> !it.contains(environment))).isEqualTo(clean);
    assertThat(faulty).hasSize(clean.size() + 2 * ACTOR_COUNT + 2);
  }

  /// Faults are in the trace: one plan differs from another only where nothing else could show it.
  @Test
  void trace_faults_areNamedEventsBeforeTheOthersOfTheirInstant() {
    var plan =
        FaultPlan.builder()
            .crash(3, 5_000_000, 9_000_000)
            .pause(2, 9_000_000, 10_000_000)
            .clock(4, new LocalClock(5, 6))
            .build();
    var impairments =
        Impairments.builder()
            .partition(new Partition(5_000_000, 9_000_000, LinkSet.all(), CutPolicy.DROP))
            .build();

    assertThat(
            trace(3, plan, impairments).stream()
                .filter(it -> it.contains("fault.") || it.contains("network."))
                .map(it -> it.replaceAll(" [0-9a-f]{3,}$", " #")))
        .containsExactly(
            "0 -1 0 4 fault.clock #",
            "5000000 -1 1 -1 network.cut 0",
            "5000000 -1 2 3 fault.crash 0",
            "9000000 -1 3 -1 network.heal 0",
            "9000000 -1 4 3 fault.recover 0",
            "9000000 -1 5 2 fault.pause 0",
            "10000000 -1 6 2 fault.resume 0");
  }

  /// After the last outage everybody beats again and hears others, whatever happened before.
  @Test
  void liveness_afterTheLastOutage_everyActorSends() {
    for (long seed = 0; seed < 10; seed++) {
      FaultPlan plan = randomPlan(seed, END_NANOS / 2);
      long healedNanos = plan.outages().stream().mapToLong(Outage::untilNanos).max().orElse(0);
      List<String> after =
          trace(seed, plan, Impairments.none()).stream()
              .filter(it -> Long.parseLong(it.substring(0, it.indexOf(' '))) >= healedNanos)
              .toList();
      for (int actor = 0; actor < ACTOR_COUNT; actor++) {
        String ticks = " %d tick".formatted(actor);
        String notes = " %d note".formatted(actor);
        assertThat(after).anyMatch(it -> it.contains(ticks)).anyMatch(it -> it.contains(notes));
      }
    }
  }
}
