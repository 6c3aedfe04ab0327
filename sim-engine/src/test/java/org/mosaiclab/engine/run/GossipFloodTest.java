package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class GossipFloodTest {
  private static final long NEVER = -1;

  /// Relays a note on first receipt and remembers when that was.
  private static final class Relay extends ScriptedActor {
    private final boolean isOrigin;
    private long firstAtNanos = NEVER;
    private int receivedCount;

    Relay(boolean isOrigin) {
      this.isOrigin = isOrigin;
    }

    @Override
    public void onStart(Context context) {
      if (isOrigin) {
        firstAtNanos = 0;
        context.gossip(0, -1, note(1));
      }
    }

    @Override
    public void onMessage(int fromActor, Message message, Context context) {
      receivedCount++;
      if (firstAtNanos == NEVER) {
        firstAtNanos = context.nowNanos();
        context.gossip(0, fromActor, message);
      }
    }
  }

  private static List<Relay> flood(int[][] neighbours, LatencyFunction latency, long bandwidth) {
    var network =
        Network.builder(neighbours.length, latency)
            .bandwidthBitsPerSecond(bandwidth)
            .overlay(neighbours)
            .build();
    var engine = Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network).build();
    List<Relay> relays = new ArrayList<>();
    for (int actor = 0; actor < neighbours.length; actor++) {
      relays.add(new Relay(actor == 0));
      engine.addActor("relay" + actor, relays.getLast());
    }
    engine.run(RunLimits.until(Long.MAX_VALUE));
    return relays;
  }

  private static long[] firstArrivals(List<Relay> relays) {
    return relays.stream().mapToLong(relay -> relay.firstAtNanos).toArray();
  }

  /// The corners of a cube: distance is the number of ones, and a corner gets one copy from each
  /// neighbour that did not get its first copy from it.
  @Test
  void gossip_cubeWithEqualLatency_arrivesAfterTheNumberOfHops() {
    int[][] cube = new int[8][];
    Arrays.setAll(cube, corner -> new int[] {corner ^ 1, corner ^ 2, corner ^ 4});

    List<Relay> relays = flood(cube, LatencyFunction.constant(100), 0);

    assertThat(firstArrivals(relays)).containsExactly(0, 100, 100, 200, 100, 200, 200, 300);
    int copies = relays.stream().mapToInt(relay -> relay.receivedCount).sum();
    assertThat(copies).as("3 from the origin, 2 from each other").isEqualTo(3 + 7 * 2);
  }

  @ParameterizedTest(name = "seed={0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void gossip_randomGraphAndLatencies_arrivesBySomeShortestPath(long seed) {
    RandomStream stream = RandomStreams.of(seed, 0).stream("graph");
    int[][] neighbours = randomGraph(60, 4, stream);
    long salt = stream.nextLong();
    LatencyFunction latency =
        (from, to) -> 1_000 + Math.floorMod((from * 71L + to * 1_009L) * salt, 100_000L);

    assertThat(firstArrivals(flood(neighbours, latency, 0)))
        .isEqualTo(shortestPaths(neighbours, latency));
  }

  /// Each actor's row: its successor on a ring, so that all are reached, and random others.
  private static int[][] randomGraph(int size, int degree, RandomStream stream) {
    int[][] neighbours = new int[size][];
    for (int actor = 0; actor < size; actor++) {
      int[] steps = new int[size - 2];
      Arrays.setAll(steps, i -> i + 2);
      stream.shuffle(steps);
      steps[0] = 1;
      int self = actor;
      neighbours[actor] =
          Arrays.stream(steps).limit(degree).map(step -> (self + step) % size).toArray();
    }
    return neighbours;
  }

  /// Bellman and Ford: relax every edge as often as there are actors.
  private static long[] shortestPaths(int[][] neighbours, LatencyFunction latency) {
    long[] distance = new long[neighbours.length];
    Arrays.fill(distance, Long.MAX_VALUE / 2);
    distance[0] = 0;
    for (int round = 0; round < neighbours.length; round++) {
      for (int from = 0; from < neighbours.length; from++) {
        for (int to : neighbours[from]) {
          distance[to] = Math.min(distance[to], distance[from] + latency.medianNanos(from, to));
        }
      }
    }
    return distance;
  }

  /// 125 bytes at 1 Mbit/s: 1 ms per copy, in neighbour order; the middle one relays nothing back.
  @Test
  void gossip_starWithBandwidth_copiesLeaveInNeighbourOrder() {
    int[][] star = {{3, 1, 2}, {0}, {0}, {0}};

    List<Relay> relays = flood(star, LatencyFunction.constant(10), 1_000_000);

    assertThat(firstArrivals(relays)).containsExactly(0, 2_000_010, 3_000_010, 1_000_010);
    assertThat(relays.getFirst().receivedCount).isZero();
  }
}
