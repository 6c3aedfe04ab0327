package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class EventualSynchronyTest {
  private static final RandomStreams STREAMS = RandomStreams.of(14, 0);
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final long STABLE_NANOS = 1_000_000;
  private static final long BOUND_NANOS = 5_000;

  private static Transport open(long usualDelayNanos, Impairments.Builder impairments) {
    var network =
        Network.builder(3, LatencyFunction.constant(usualDelayNanos))
            .impairments(impairments.build())
            .build();
    return Transport.open(network, STREAMS, NAMES);
  }

  private static Impairments.Builder eventual(AsynchronyPolicy policy) {
    return Impairments.builder()
        .synchrony(new EventualSynchrony(STABLE_NANOS, BOUND_NANOS, policy));
  }

  @Test
  void holdUntil_stabilisation_deliversTheUsualDelayAfterIt() {
    Transport transport = open(700, eventual(AsynchronyPolicy.holdUntil(STABLE_NANOS)));

    assertThat(transport.arrivalNanos(0, 1, 0, 0)).isEqualTo(STABLE_NANOS + 700);
    assertThat(transport.arrivalNanos(0, 1, 0, 999_999)).isEqualTo(STABLE_NANOS + 700);
    assertThat(transport.arrivalNanos(0, 1, 0, 1_000_000)).isEqualTo(STABLE_NANOS + 700);
  }

  @Test
  void latest_anyMessage_arrivesAtTheBound() {
    Transport transport = open(700, eventual(AsynchronyPolicy.latest()));

    assertThat(transport.arrivalNanos(0, 1, 0, 3)).isEqualTo(STABLE_NANOS + BOUND_NANOS);
    assertThat(transport.arrivalNanos(0, 1, 0, 2_000_000)).isEqualTo(2_000_700);
  }

  @Test
  void afterStabilisation_usualDelayAboveTheBound_isCutToIt() {
    Transport transport = open(9_000, eventual(AsynchronyPolicy.uniformUpTo(10)));

    assertThat(transport.arrivalNanos(0, 1, 0, 2_000_000)).isEqualTo(2_005_000);
  }

  @Test
  void uniformUpTo_manyMessages_spreadOverTheWholeRange() {
    Transport transport = open(700, eventual(AsynchronyPolicy.uniformUpTo(99)));
    var stream = STREAMS.stream("link/a->b/asynchrony");
    long[] count = new long[100];

    for (int message = 0; message < 100_000; message++) {
      long delayNanos = transport.arrivalNanos(0, 1, 0, 50) - 50;
      assertThat(delayNanos).isEqualTo(Math.unsignedMultiplyHigh(stream.nextLong(), 100));
      count[(int) delayNanos]++;
    }

    assertThat(Arrays.stream(count)).allMatch(n -> n > 850 && n < 1_150);
  }

  /// Random policies that ask for anything, with every other impairment on, from any time on:
  /// nothing is later than `max(stabilisation, departure) + bound`, nothing is earlier than its
  /// departure, and after stabilisation nothing is lost.
  @Test
  void bound_randomPoliciesAndImpairments_alwaysHolds() {
    RandomStream chance = STREAMS.stream("test");
    int lateCount = 0;
    for (int round = 0; round < 200; round++) {
      long scale = 1L << chance.nextBelow(62);
      AsynchronyPolicy policy =
          (from, to, departureNanos, usualNanos, bits) ->
              bits % 7 == 0 ? scale : (bits >>> 1) % scale;
      var impairments =
          eventual(policy)
              .loss(LinkProbability.everywhere(0.1))
              .duplication(LinkProbability.everywhere(0.3), new Distribution.Exponential(1e5))
              .reordering(LinkProbability.everywhere(0.3), new Distribution.Pareto(1e4, 0.9));
      if (chance.nextBernoulli(0.5)) {
        long from = chance.nextBelow(900_000);
        var cutPolicy = chance.nextBernoulli(0.5) ? CutPolicy.HOLD : CutPolicy.DROP;
        impairments.partition(
            Partition.ofGroups(from, from + 100_000, List.of(List.of(0)), cutPolicy));
      }
      if (chance.nextBernoulli(0.5)) {
        impairments.fifo(LinkSet.all());
      }
      Transport transport = open(chance.nextBelow(20_000), impairments);
      long nowNanos = 0;
      for (int message = 0; message < 300; message++) {
        nowNanos += chance.nextBelow(10_000);
        lateCount += requireBound(transport, nowNanos);
      }
    }
    assertThat(lateCount).as("messages exactly at the bound").isGreaterThan(1_000);
  }

  private static int requireBound(Transport transport, long nowNanos) {
    long deadlineNanos = Math.max(STABLE_NANOS, nowNanos) + BOUND_NANOS;
    long arrivalNanos = transport.arrivalNanos(0, 1, 0, nowNanos);
    int copyCount = arrivalNanos == Transport.NOT_ONCE ? transport.copyCount() : 1;
    assertThat(copyCount > 0 || nowNanos < STABLE_NANOS).as("lost after stabilisation").isTrue();
    int atBoundCount = 0;
    for (int copy = 0; copy < copyCount; copy++) {
      long at =
          arrivalNanos == Transport.NOT_ONCE ? transport.copyArrivalNanos(copy) : arrivalNanos;
      assertThat(at).isBetween(nowNanos, deadlineNanos);
      atBoundCount += at == deadlineNanos ? 1 : 0;
    }
    return atBoundCount;
  }

  @Test
  void loss_always_endsAtStabilisation() {
    Transport transport =
        open(700, eventual(AsynchronyPolicy.latest()).loss(LinkProbability.everywhere(1)));

    assertThat(transport.arrivalNanos(0, 1, 0, 999_999)).isEqualTo(Transport.NOT_ONCE);
    assertThat(transport.arrivalNanos(0, 1, 0, 1_000_000)).isEqualTo(1_000_700);
  }

  @Test
  void synchrony_impossible_isRefused() {
    assertThatThrownBy(() -> new EventualSynchrony(-1, 0, AsynchronyPolicy.latest()))
        .hasMessage("stabilisationNanos must be >= 0, was -1");
    assertThatThrownBy(() -> new EventualSynchrony(0, -1, AsynchronyPolicy.latest()))
        .hasMessage("boundNanos must be >= 0, was -1");
    assertThatThrownBy(() -> new EventualSynchrony(1, Long.MAX_VALUE, AsynchronyPolicy.latest()))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> AsynchronyPolicy.uniformUpTo(-1))
        .hasMessage("delayNanosMax must be in [0, 2^63 - 1), was -1");
    var outlasting =
        eventual(AsynchronyPolicy.latest())
            .partition(
                Partition.ofGroups(0, STABLE_NANOS + 1, List.of(List.of(0)), CutPolicy.DROP));
    assertThatThrownBy(outlasting::build)
        .hasMessage("partitions must heal by stabilisation (1000000 ns), one heals at 1000001 ns");
    Transport negative = open(0, eventual((from, to, departure, usual, bits) -> -4));
    assertThatThrownBy(() -> negative.arrivalNanos(0, 1, 0, 0))
        .hasMessage("delay before stabilisation must be >= 0, was -4 ns");
  }
}
