package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class TransportTest {
  private static final RandomStreams STREAMS = RandomStreams.of(11, 0);
  private static final List<String> THREE = List.of("a", "b", "c");
  private static final int[][] TRIANGLE = {{1, 2}, {2, 0}, {0, 1}};

  private static Transport open(Network.Builder network) {
    return Transport.open(network.build(), STREAMS, THREE);
  }

  @Test
  void arrival_unlimitedBandwidthNoJitter_isTheMedianLater() {
    LatencyFunction latency = (from, to) -> 1_000L * from + to;
    Transport transport = open(Network.builder(3, latency).overlay(TRIANGLE));

    assertThat(transport.arrivalNanos(2, 1, 1_000_000, 50)).isEqualTo(50 + 2_001);
    assertThat(transport.arrivalNanos(2, 1, 1_000_000, 50)).isEqualTo(50 + 2_001);
    int edge = transport.edgeBegin(0, 1) + 1;
    assertThat(transport.edgeTarget(0, edge)).isEqualTo(0);
    assertThat(transport.arrivalNanosOnEdge(0, edge, 1, 1_000_000, 50)).isEqualTo(50 + 1_000);
  }

  /// 125 bytes at 1 Mbit/s take 1 ms; the third is handed over when the uplink is idle again.
  @Test
  void arrival_messagesOnOneUplink_leaveOneAfterTheOther() {
    Transport transport =
        open(Network.builder(3, LatencyFunction.constant(7)).bandwidthBitsPerSecond(1_000_000));

    assertThat(transport.arrivalNanos(0, 1, 125, 100)).isEqualTo(1_000_100 + 7);
    assertThat(transport.arrivalNanos(0, 2, 250, 200)).isEqualTo(3_000_100 + 7);
    assertThat(transport.arrivalNanos(0, 1, 125, 4_000_000)).isEqualTo(5_000_000 + 7);
    assertThat(transport.arrivalNanos(0, 1, 0, 4_000_000)).isEqualTo(5_000_000 + 7);
    assertThat(transport.arrivalNanos(1, 0, 125, 100))
        .as("another actor has its own uplink")
        .isEqualTo(1_000_100 + 7);
  }

  @Test
  void arrival_sizeThatDoesNotDivide_isRoundedUp() {
    Transport transport =
        open(Network.builder(3, LatencyFunction.constant(0)).bandwidthBitsPerSecond(3));

    assertThat(transport.arrivalNanos(0, 1, 1, 0)).isEqualTo(2_666_666_667L);
  }

  @Test
  void arrival_directAndOverEdges_shareUplinkAndLinkStream() {
    Transport transport =
        open(
            Network.builder(3, LatencyFunction.constant(1_000_000))
                .jitter(Jitter.logNormal(0.3))
                .bandwidthBitsPerSecond(8_000_000_000L)
                .overlay(TRIANGLE)
                .overlay(TRIANGLE));
    var table = new LogNormalTable(0.3);
    RandomStream stream = STREAMS.stream("link/a->b/delay");

    for (int round = 0; round < 100; round += 3) {
      long direct = transport.arrivalNanos(0, 1, 1, 0);
      long first = transport.arrivalNanosOnEdge(0, transport.edgeBegin(0, 0), 0, 1, 0);
      long second = transport.arrivalNanosOnEdge(1, transport.edgeBegin(1, 0), 0, 1, 0);
      assertThat(direct).isEqualTo(round + 1 + delay(table, stream));
      assertThat(first).isEqualTo(round + 2 + delay(table, stream));
      assertThat(second).isEqualTo(round + 3 + delay(table, stream));
    }
  }

  private static long delay(LogNormalTable table, RandomStream stream) {
    return (1_000_000 * table.factorOf(stream.nextLong())) >>> LogNormalTable.FRACTION_BITS;
  }

  @Test
  void arrival_oneActorMore_changesNoDelayBetweenTheOthers() {
    var jitter = Jitter.logNormal(0.3);
    var three = open(Network.builder(3, LatencyFunction.constant(1_000_000)).jitter(jitter));
    var four =
        Transport.open(
            Network.builder(4, LatencyFunction.constant(1_000_000)).jitter(jitter).build(),
            STREAMS,
            List.of("new", "a", "b", "c"));

    for (int message = 0; message < 50; message++) {
      four.arrivalNanos(0, 1, 1, 0);
      assertThat(four.arrivalNanos(1, 3, 1, 0)).isEqualTo(three.arrivalNanos(0, 2, 1, 0));
    }
  }

  @Test
  void open_namesDoNotMatch_isRefused() {
    var two = Network.builder(2, LatencyFunction.constant(0)).build();
    assertThatThrownBy(() -> Transport.open(two, STREAMS, THREE))
        .hasMessage("network must have as many actors as the run (3), had 2");
  }

  @Test
  void arrival_negativeLatency_isRefused() {
    assertThatThrownBy(() -> LatencyFunction.constant(-1))
        .isInstanceOf(IllegalArgumentException.class);
    Transport transport = open(Network.builder(3, (from, to) -> -5));
    assertThatThrownBy(() -> transport.arrivalNanos(0, 1, 1, 0))
        .hasMessage("latency must be >= 0, was -5 ns from actor 0 to 1");
  }

  @Test
  void arrival_delayBeyondTheRange_isAnErrorNotAWrap() {
    Transport transport =
        open(
            Network.builder(3, LatencyFunction.constant(Long.MAX_VALUE / 2))
                .jitter(Jitter.logNormal(3)));
    assertThatThrownBy(
            () -> {
              for (int message = 0; message < 100; message++) {
                transport.arrivalNanos(0, 1, 1, 0);
              }
            })
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void overlay_brokenNeighbourRows_areRefused() {
    var network = Network.builder(2, LatencyFunction.constant(0));
    assertThatThrownBy(() -> network.overlay(new int[][] {{1}}))
        .hasMessage("neighbours must have 2 rows, had 1");
    assertThatThrownBy(() -> network.overlay(new int[][] {{1}, {1}}))
        .hasMessage("neighbour of actor 1 must be another actor below 2, was 1");
    assertThatThrownBy(() -> network.overlay(new int[][] {{2}, {0}}))
        .hasMessage("neighbour of actor 0 must be another actor below 2, was 2");
    assertThatThrownBy(() -> network.overlay(new int[][] {{1, 1}, {}}))
        .hasMessage("neighbours of actor 0 must be distinct, were [1, 1]");
  }

  @Test
  void logNormal_sigmaOutOfRange_isRefused() {
    assertThat(Jitter.logNormal(0)).isEqualTo(Jitter.none());
    assertThatThrownBy(() -> Jitter.logNormal(-0.1))
        .hasMessage("sigma must be in (0, 3], was -0.1");
    assertThatThrownBy(() -> Jitter.logNormal(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
