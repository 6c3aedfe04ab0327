package org.mosaiclab.engine.run;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.PriorityQueue;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.observe.TraceObserver;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// Prints events per second of simple workloads, beside the same model on `java.util.PriorityQueue`
/// with a lambda per event. A program to read figures from, not a test.
public final class EngineThroughput {
  private static final EventNames NAMES = EventNames.of("tick", "ball", "block");
  private static final EventName TICK = NAMES.name("tick");
  private static final EventName BALL = NAMES.name("ball");
  private static final EventName BLOCK = NAMES.name("block");
  private static final int ROUNDS = 5;

  private EngineThroughput() {}

  /// Runs every workload [#ROUNDS] times and prints each round, the first being warm-up.
  public static void main(String[] arguments) {
    System.out.printf("%s, %s%n", System.getProperty("java.vm.name"), Runtime.version());
    for (int pending : new int[] {1_024, 65_536}) {
      String label = "timers, %,d pending: ".formatted(pending);
      report(label + "lambdas in a PriorityQueue", () -> lambdaTimers(pending));
      report(label + "engine", () -> timers(pending, TraceObserver.none()));
      report(label + "engine, digest", () -> timers(pending, new TraceDigest()));
    }
    report("balls, 1,024 pending: engine", () -> balls(1_024, Jitter.none(), TraceObserver.none()));
    report(
        "balls, 1,024 pending: engine, jitter",
        () -> balls(1_024, Jitter.logNormal(0.1), TraceObserver.none()));
    report("gossip, 2,100 x 8: engine", () -> gossip(TraceObserver.none()));
    report("gossip, 2,100 x 8: engine, digest", () -> gossip(new TraceDigest()));
  }

  private interface Workload {
    /// Handles some millions of events and returns how many.
    long run();
  }

  /// Wall-clock rate of each round, and the best rate per second of the thread's own CPU time: on a
  /// shared host the latter is the steadier figure, but it leaves out garbage collection.
  private static void report(String label, Workload workload) {
    System.out.printf("%-55s", label);
    double bestCpuRate = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long beginNanos = System.nanoTime();
      long beginCpuNanos = cpuNanos();
      long eventCount = workload.run();
      double cpuRate = eventCount * 1e3 / (cpuNanos() - beginCpuNanos);
      double wallRate = eventCount * 1e3 / (System.nanoTime() - beginNanos);
      bestCpuRate = Math.max(bestCpuRate, cpuRate);
      System.out.printf(Locale.ROOT, "  %6.2f", wallRate);
    }
    System.out.printf(Locale.ROOT, "  (CPU %6.2f)  M events/s%n", bestCpuRate);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long delayNanos(RandomStream stream) {
    return 100_000_000 + (stream.nextLong() >>> 34);
  }

  // Timers: every actor restarts its own after 0.1 s + uniform 0..1.07 s.

  private static long timers(int actorCount, TraceObserver trace) {
    var streams = RandomStreams.of(1, 0);
    var network = Network.builder(actorCount, LatencyFunction.constant(0)).build();
    var engine = Engine.builder(streams, NAMES, network).trace(trace).build();
    var stream = streams.stream("delays");
    for (int actor = 0; actor < actorCount; actor++) {
      engine.addActor("a" + actor, new Ticker(stream));
    }
    return engine.run(RunLimits.until(Long.MAX_VALUE).withEventCountMax(5_000_000)).eventCount();
  }

  private record Ticker(RandomStream stream) implements Actor {
    @Override
    public void onStart(Context context) {
      context.startTimer(delayNanos(stream), TICK, 0);
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {}

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      context.startTimer(delayNanos(stream), TICK, argument + 1);
    }
  }

  private record LambdaEvent(long atNanos, int source, long sequence, Runnable action)
      implements Comparable<LambdaEvent> {
    @Override
    public int compareTo(LambdaEvent other) {
      int byTime = Long.compare(atNanos, other.atNanos);
      if (byTime != 0) {
        return byTime;
      }
      int bySource = Integer.compare(source, other.source);
      return bySource != 0 ? bySource : Long.compare(sequence, other.sequence);
    }
  }

  private static final class LambdaModel {
    private final PriorityQueue<LambdaEvent> events = new PriorityQueue<>();
    private final RandomStream stream = RandomStreams.of(1, 0).stream("delays");
    private final long[] sequence;
    private long nowNanos;

    LambdaModel(int actorCount) {
      sequence = new long[actorCount];
      for (int actor = 0; actor < actorCount; actor++) {
        start(actor, 0);
      }
    }

    private void start(int actor, long argument) {
      long atNanos = nowNanos + delayNanos(stream);
      events.add(
          new LambdaEvent(atNanos, actor, sequence[actor]++, () -> start(actor, argument + 1)));
    }

    long run(long eventCountMax) {
      for (long count = 0; count < eventCountMax; count++) {
        LambdaEvent event = events.remove();
        nowNanos = event.atNanos();
        event.action().run();
      }
      return eventCountMax;
    }
  }

  private static long lambdaTimers(int actorCount) {
    return new LambdaModel(actorCount).run(5_000_000);
  }

  // Balls: who receives one throws it to a random actor.

  private enum Ball implements Message {
    INSTANCE;

    @Override
    public EventName eventName() {
      return BALL;
    }

    @Override
    public int sizeBytes() {
      return 100;
    }

    @Override
    public long payloadHash() {
      return 1;
    }
  }

  private record Thrower(RandomStream stream, int actorCount) implements Actor {
    @Override
    public void onStart(Context context) {
      context.send((int) stream.nextBelow(actorCount), Ball.INSTANCE);
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      context.send((int) stream.nextBelow(actorCount), message);
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {}
  }

  private static long balls(int actorCount, Jitter jitter, TraceObserver trace) {
    var streams = RandomStreams.of(1, 0);
    LatencyFunction latency = (from, to) -> 50_000_000L + 1_000L * (from % 7) * (to % 11);
    var network =
        Network.builder(actorCount, latency)
            .jitter(jitter)
            .bandwidthBitsPerSecond(100_000_000)
            .build();
    var engine = Engine.builder(streams, NAMES, network).trace(trace).build();
    var stream = streams.stream("targets");
    for (int actor = 0; actor < actorCount; actor++) {
      engine.addActor("a" + actor, new Thrower(stream, actorCount));
    }
    return engine.run(RunLimits.until(Long.MAX_VALUE).withEventCountMax(5_000_000)).eventCount();
  }

  // Gossip: a block every second, relayed on first receipt to all neighbours but the sender.

  private record Block(long height) implements Message {
    @Override
    public EventName eventName() {
      return BLOCK;
    }

    @Override
    public int sizeBytes() {
      return 20_000;
    }

    @Override
    public long payloadHash() {
      return height;
    }
  }

  private static final class Relay implements Actor {
    private long height;

    @Override
    public void onStart(Context context) {
      if (context.self() == 0) {
        context.startTimer(1_000_000_000, TICK, 1);
      }
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      if (((Block) message).height() > height) {
        height = ((Block) message).height();
        context.gossip(0, fromActor, message);
      }
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      height = argument;
      context.gossip(0, -1, new Block(argument));
      context.startTimer(1_000_000_000, TICK, argument + 1);
    }
  }

  private static long gossip(TraceObserver trace) {
    int actorCount = 2_100;
    LatencyFunction latency = (from, to) -> 20_000_000L + 1_000L * (from % 7) * (to % 11);
    var network =
        Network.builder(actorCount, latency)
            .jitter(Jitter.logNormal(0.1))
            .bandwidthBitsPerSecond(100_000_000)
            .overlay(circulant(actorCount, 1, 13, 170, 911))
            .build();
    var engine = Engine.builder(RandomStreams.of(1, 0), NAMES, network).trace(trace).build();
    for (int actor = 0; actor < actorCount; actor++) {
      engine.addActor("a" + actor, new Relay());
    }
    return engine.run(RunLimits.until(Long.MAX_VALUE).withEventCountMax(5_000_000)).eventCount();
  }

  private static int[][] circulant(int actorCount, int... strides) {
    int[][] neighbours = new int[actorCount][2 * strides.length];
    for (int actor = 0; actor < actorCount; actor++) {
      for (int k = 0; k < strides.length; k++) {
        neighbours[actor][2 * k] = (actor + strides[k]) % actorCount;
        neighbours[actor][2 * k + 1] = (actor + actorCount - strides[k]) % actorCount;
      }
    }
    return neighbours;
  }
}
