package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class PartitionTest {
  private static final RandomStreams STREAMS = RandomStreams.of(13, 0);
  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final long DELAY_NANOS = 100;

  private final IncidentTotals totals = new IncidentTotals();

  private Transport open(long delayNanos, Partition... partitions) {
    var impairments = Impairments.builder();
    List.of(partitions).forEach(impairments::partition);
    var network =
        Network.builder(4, LatencyFunction.constant(delayNanos))
            .impairments(impairments.build())
            .build();
    return Transport.open(network, STREAMS, NAMES, totals);
  }

  private static Partition cut(long from, long until, CutPolicy policy) {
    return Partition.ofGroups(from, until, List.of(List.of(0, 1), List.of(2)), policy);
  }

  @Test
  void drop_messagesAroundTheCut_onlyThoseOnTheWireDuringItAreLost() {
    Transport transport = open(DELAY_NANOS, cut(1_000, 2_000, CutPolicy.DROP));

    assertThat(transport.arrivalNanos(0, 2, 0, 899)).isEqualTo(999);
    for (long sentNanos : new long[] {900, 950, 1_000, 1_500, 1_999}) {
      assertThat(transport.arrivalNanos(0, 2, 0, sentNanos)).isEqualTo(Transport.NOT_ONCE);
      assertThat(transport.copyCount()).isZero();
    }
    assertThat(transport.arrivalNanos(0, 2, 0, 2_000)).isEqualTo(2_100);
    assertThat(totals.count(Incident.CUT)).isEqualTo(5);
  }

  @Test
  void drop_flightLongerThanTheCut_isLostToo() {
    Transport transport = open(5_000, cut(1_000, 2_000, CutPolicy.DROP));

    assertThat(transport.arrivalNanos(0, 2, 0, 0)).isEqualTo(Transport.NOT_ONCE);
  }

  @Test
  void groups_sameGroupAndTheRest_areNotSeparated() {
    Transport transport = open(DELAY_NANOS, cut(0, 2_000, CutPolicy.DROP));

    assertThat(transport.arrivalNanos(0, 1, 0, 500)).isEqualTo(600);
    assertThat(transport.arrivalNanos(0, 3, 0, 500)).as("d is the rest").isNegative();
    assertThat(transport.arrivalNanos(3, 2, 0, 500)).isNegative();
  }

  /// Held, a message stands still: what is left of its delay follows after healing.
  @Test
  void hold_messagesAroundTheCut_arriveAfterHealing() {
    Transport transport = open(DELAY_NANOS, cut(1_000, 2_000, CutPolicy.HOLD));

    assertThat(transport.arrivalNanos(0, 2, 0, 899)).isEqualTo(999);
    assertThat(transport.arrivalNanos(0, 2, 0, 900)).isEqualTo(2_000);
    assertThat(transport.arrivalNanos(0, 2, 0, 940)).isEqualTo(2_040);
    assertThat(transport.arrivalNanos(0, 2, 0, 1_700)).isEqualTo(2_100);
    assertThat(transport.arrivalNanos(0, 2, 0, 2_000)).isEqualTo(2_100);
    assertThat(totals.count(Incident.HELD)).isEqualTo(3);
  }

  @Test
  void hold_overlappingCuts_standStillForTheirUnion() {
    Transport transport =
        open(
            DELAY_NANOS,
            cut(1_500, 3_000, CutPolicy.HOLD),
            cut(1_000, 2_000, CutPolicy.HOLD),
            cut(3_050, 4_000, CutPolicy.HOLD));

    assertThat(transport.arrivalNanos(0, 2, 0, 940)).isEqualTo(3_040);
    assertThat(transport.arrivalNanos(0, 2, 0, 960)).isEqualTo(4_010);
    assertThat(transport.arrivalNanos(0, 2, 0, 2_500)).isEqualTo(4_050);
  }

  @Test
  void oneWay_cut_letsTheOtherDirectionPass() {
    var deaf =
        new Partition(0, 1_000, LinkSet.oneWay(List.of(0, 1), List.of(2, 3)), CutPolicy.DROP);
    Transport transport = open(DELAY_NANOS, deaf);

    assertThat(transport.arrivalNanos(0, 2, 0, 10)).isNegative();
    assertThat(transport.arrivalNanos(2, 0, 0, 10)).isEqualTo(110);
    assertThat(transport.arrivalNanos(0, 1, 0, 10)).isEqualTo(110);
  }

  /// Random partitions of both kinds, random delays, random times: nothing arrives over a cut link
  /// while it is cut, and what meets no cut is not touched.
  @Test
  void partitions_random_nothingCrossesACut() {
    RandomStream chance = STREAMS.stream("test");
    for (int round = 0; round < 300; round++) {
      List<Partition> partitions = new ArrayList<>();
      for (long number = chance.nextBelow(6); number >= 0; number--) {
        long from = chance.nextBelow(5_000);
        var policy = chance.nextBernoulli(0.5) ? CutPolicy.HOLD : CutPolicy.DROP;
        partitions.add(cutBetween(chance, from, from + 1 + chance.nextBelow(2_000), policy));
      }
      long delayNanos = chance.nextBelow(800);
      Transport transport = open(delayNanos, partitions.toArray(Partition[]::new));
      for (int message = 0; message < 200; message++) {
        int from = (int) chance.nextBelow(4);
        int to = (from + 1 + (int) chance.nextBelow(3)) % 4;
        long sentNanos = chance.nextBelow(8_000);
        long arrivalNanos = transport.arrivalNanos(from, to, 0, sentNanos);
        requireNoCrossing(partitions, from, to, sentNanos, delayNanos, arrivalNanos);
      }
    }
    assertThat(totals.count(Incident.CUT)).isGreaterThan(1_000);
    assertThat(totals.count(Incident.HELD)).isGreaterThan(1_000);
  }

  private static Partition cutBetween(
      RandomStream chance, long from, long until, CutPolicy policy) {
    int alone = (int) chance.nextBelow(4);
    return Partition.ofGroups(from, until, List.of(List.of(alone)), policy);
  }

  private static void requireNoCrossing(
      List<Partition> partitions,
      int from,
      int to,
      long sentNanos,
      long delayNanos,
      long arrivalNanos) {
    boolean isMet = false;
    for (Partition cut : partitions) {
      if (cut.links().contains(from, to)) {
        isMet |= sentNanos < cut.untilNanos() && sentNanos + delayNanos >= cut.fromNanos();
        assertThat(arrivalNanos >= cut.fromNanos() && arrivalNanos < cut.untilNanos())
            .as("%s, sent at %d, arrived at %d", cut, sentNanos, arrivalNanos)
            .isFalse();
      }
    }
    if (!isMet) {
      assertThat(arrivalNanos).isEqualTo(sentNanos + delayNanos);
    }
  }

  @Test
  void partition_impossible_isRefused() {
    assertThatThrownBy(() -> cut(5, 5, CutPolicy.DROP))
        .hasMessage(
            "partition must begin at 0 or later and heal after it began, was from 5 ns until 5 ns");
    assertThatThrownBy(() -> cut(-1, 5, CutPolicy.DROP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cut(0, Long.MAX_VALUE, CutPolicy.HOLD))
        .hasMessage("a partition that holds messages must heal, never does");
    assertThatThrownBy(() -> LinkSet.crossing(List.of(List.of(1), List.of(2, 1))))
        .hasMessage("actor must be >= 0 and in one group, was 1 in [[1], [2, 1]]");
    assertThatThrownBy(() -> LinkSet.crossing(List.of(List.of(-1))))
        .hasMessage("actor must be >= 0 and in one group, was -1 in [[-1]]");
    assertThatThrownBy(() -> LinkSet.crossing(List.of(List.of())))
        .hasMessage("group must not be empty, was [[]]");
  }
}
