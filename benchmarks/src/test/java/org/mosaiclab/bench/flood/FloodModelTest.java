package org.mosaiclab.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.model.EventSink;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.model.LambdaRunner;
import org.mosaiclab.engine.random.RandomStreams;

final class FloodModelTest {
  private static final long MILLI = 1_000_000;

  /// 0 - 1 - 2 in a row on one line of the torus, 100 points apart.
  private static FloodGraph line() {
    return new FloodGraph(
        new int[] {0, 100, 200}, new int[] {7, 7, 7}, new int[][] {{1}, {0, 2}, {1}});
  }

  @ParameterizedTest
  @CsvSource({"64,1,5,1,1", "64,64,5,1,0", "100,7,9,10,5", "2,2,1,0,0"})
  void run_wholeFlood_countsMessagesByTheFormula(
      int nodes, int messages, int minPeers, int before, int between) {
    var settings = new FloodSettings(nodes, messages, minPeers, before, between);
    for (long seed = 1; seed <= 5; seed++) {
      var model = new FloodModel(settings, seed);
      assertThat(KernelRunner.of(model).runWhole()).isEqualTo(model.expectedMessages());
      assertThat(Arrays.stream(model.doneAtNanos()).allMatch(at -> at >= 0)).isTrue();
    }
  }

  // From node 0 the message takes one hop after the other: each 11 ms of waiting and the latency of
  // 100 points (a round trip of 23.905 + 4.862 ms) with the next draw of the jitter.
  @Test
  void run_line_arrivesExactlyAfterWaitAndLatencyOfEachHop() {
    var settings = new FloodSettings(3, 1, 1, 10, 0);
    long seed = seedWhereOriginIs(0, settings, line());
    var jitter = RandomStreams.of(seed, 0).stream("flood/jitter");
    long first = 11L + oneWayMillis(100, (int) jitter.nextBelow(100));
    long second = first + 11L + oneWayMillis(100, (int) jitter.nextBelow(100));
    var model = new FloodModel(settings, line(), seed);
    assertThat(KernelRunner.of(model).runWhole()).isEqualTo(2);
    assertThat(model.doneAtNanos()).containsExactly(0, first * MILLI, second * MILLI);
  }

  private static long oneWayMillis(int distance, int delta) {
    double jitter = -0.3 + 0.35 / 1.4 * (StrictMath.pow(1 - delta / 100.0, -1.4) - 1);
    return Math.max(1, (int) ((0.022 * distance * 12_430 / 1_144 + 4.862 + jitter) / 2));
  }

  @Test
  void run_spacedSends_areTwoMillisecondsApart() {
    // A star whose leaves lie on one point: the same distance, so arrivals differ by jitter and
    // turn.
    var star =
        new FloodGraph(
            new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 0}, new int[][] {{1, 2, 3}, {0}, {0}, {0}});
    long seed = seedWhereOriginIs(0, new FloodSettings(4, 1, 1, 0, 1), star);
    var recorded = new Recording(new FloodModel(new FloodSettings(4, 1, 1, 0, 1), star, seed));
    recorded.run();
    // Round trip at distance 0: 4.862 ms with jitter; the quickest, -0.3, gives 2 ms one way.
    long[] sorted = recorded.hops().stream().mapToLong(Hop::atNanos).sorted().toArray();
    assertThat(sorted).hasSize(3);
    for (int turn = 0; turn < 3; turn++) {
      assertThat(sorted[turn]).isGreaterThanOrEqualTo((1 + 2 * turn + 2) * MILLI);
    }
  }

  private static long seedWhereOriginIs(int node, FloodSettings settings, FloodGraph graph) {
    for (long seed = 0; ; seed++) {
      var model = new FloodModel(settings, graph, seed);
      new LambdaRunner(model).runWhole();
      if (model.doneAtNanos()[node] == 0) {
        return seed;
      }
    }
  }

  @Test
  void latency_everyJitter_isTheFormulaInDoubles() {
    var latency = new FloodLatency();
    for (int distance = 0; distance <= 1_144; distance++) {
      for (int delta = 0; delta < 100; delta++) {
        assertThat((long) latency.oneWayMillis(FloodLatency.roundTripFixed(distance), delta))
            .as("distance %d, delta %d", distance, delta)
            .isEqualTo(oneWayMillis(distance, delta));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"200,1,8,1,1", "100,100,6,1,0", "300,16,10,10,5"})
  void run_sameSeedOnEveryEventList_givesOneDigest(
      int nodes, int messages, int minPeers, int before, int between) {
    var settings = new FloodSettings(nodes, messages, minPeers, before, between);
    var digests =
        Stream.<EventRunner.Factory>of(KernelRunner::of, KernelRunner::onHeap, LambdaRunner::new)
            .map(
                factory -> {
                  var model = new FloodModel(settings, 42);
                  factory.create(model).runWhole();
                  return model.digest();
                })
            .distinct()
            .toList();
    assertThat(digests).hasSize(1);
    var other = new FloodModel(settings, 43);
    KernelRunner.of(other).runWhole();
    assertThat(other.digest()).isNotEqualTo(digests.getFirst());
  }

  @Test
  void graph_random_isSymmetricSimpleAndHasEnoughPeers() {
    var settings = new FloodSettings(500, 1, 12, 1, 1);
    var graph = FloodGraph.random(settings, RandomStreams.of(9, 0));
    for (int node = 0; node < 500; node++) {
      int self = node;
      int[] peers = graph.peers()[node];
      assertThat(peers)
          .hasSizeGreaterThanOrEqualTo(12)
          .doesNotContain(node)
          .doesNotHaveDuplicates();
      assertThat(Arrays.stream(peers).allMatch(peer -> contains(graph.peers()[peer], self)))
          .isTrue();
    }
  }

  @Test
  void settings_outOfBounds_areRefusedWithNameAndBound() {
    assertThatThrownBy(() -> new FloodSettings(10, 11, 3, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("messages must be in [1, 10], was 11");
    assertThatThrownBy(() -> new FloodSettings(10, 1, 10, 0, 0))
        .hasMessage("minPeers must be in [1, 9], was 10");
  }

  private static boolean contains(int[] values, int value) {
    return Arrays.stream(values).anyMatch(each -> each == value);
  }

  private record Hop(int from, int to, long atNanos) {}

  /// Runs a flood and writes down every arrival.
  private static final class Recording implements EventModel {
    private final FloodModel flood;
    private final List<Hop> hops = new ArrayList<>();

    Recording(FloodModel flood) {
      this.flood = flood;
    }

    void run() {
      new LambdaRunner(this).runWhole();
    }

    List<Hop> hops() {
      return hops;
    }

    @Override
    public int targetCount() {
      return flood.targetCount();
    }

    @Override
    public int pendingAbout() {
      return flood.pendingAbout();
    }

    @Override
    public void start(EventSink sink) {
      flood.start(sink);
    }

    @Override
    public void on(int kind, long atNanos, int target, long argument, EventSink sink) {
      hops.add(new Hop((int) (argument >>> 32), target, atNanos));
      flood.on(kind, atNanos, target, argument, sink);
    }
  }
}
