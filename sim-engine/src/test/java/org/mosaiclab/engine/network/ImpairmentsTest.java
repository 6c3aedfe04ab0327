package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStreams;

/// Loss, duplication, reordering and FIFO, message by message.
class ImpairmentsTest {
  private static final RandomStreams STREAMS = RandomStreams.of(12, 0);
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final long LATENCY_NANOS = 1_000_000;
  private static final LinkProbability ALWAYS = LinkProbability.everywhere(1);

  private final IncidentTotals totals = new IncidentTotals();

  private Transport open(UnaryOperator<Impairments.Builder> impairments) {
    var network =
        Network.builder(3, LatencyFunction.constant(LATENCY_NANOS))
            .jitter(Jitter.logNormal(0.4))
            .impairments(impairments.apply(Impairments.builder()).build())
            .build();
    return Transport.open(network, STREAMS, NAMES, totals);
  }

  /// Arrivals of the next message from a to b: none, one or two.
  private static List<Long> send(Transport transport, long nowNanos) {
    long arrivalNanos = transport.arrivalNanos(0, 1, 0, nowNanos);
    if (arrivalNanos != Transport.NOT_ONCE) {
      return List.of(arrivalNanos);
    }
    List<Long> arrivals = new ArrayList<>();
    for (int copy = 0; copy < transport.copyCount(); copy++) {
      arrivals.add(transport.copyArrivalNanos(copy));
    }
    return arrivals;
  }

  private static List<List<Long>> sendAll(Transport transport, int messageCount) {
    List<List<Long>> arrivals = new ArrayList<>();
    for (int message = 0; message < messageCount; message++) {
      arrivals.add(send(transport, 10_000L * message));
    }
    return arrivals;
  }

  @Test
  void loss_threePerCent_liesInTheBinomialInterval() {
    Transport transport = open(it -> it.loss(LinkProbability.everywhere(0.03)));

    long lostCount = sendAll(transport, 100_000).stream().filter(List::isEmpty).count();

    assertThat(lostCount).as("3,000 within 4 standard deviations of 54").isBetween(2_784L, 3_216L);
    assertThat(totals.count(Incident.LOST)).isEqualTo(lostCount);
  }

  @Test
  void loss_ofOneLink_leavesTheOthersAlone() {
    Transport transport =
        open(it -> it.loss(LinkProbability.on(LinkSet.oneWay(List.of(0), List.of(1)), 1)));

    for (int message = 0; message < 100; message++) {
      assertThat(send(transport, 0)).isEmpty();
      assertThat(transport.arrivalNanos(1, 0, 0, 0)).isPositive();
      assertThat(transport.arrivalNanos(0, 2, 0, 0)).isPositive();
    }
  }

  @Test
  void probability_zeroEverywhere_isTheRunWithoutImpairments() {
    LinkProbability never = LinkProbability.everywhere(0);
    var time = new Distribution.Exponential(1e6);

    assertThat(
            sendAll(
                open(it -> it.loss(never).duplication(never, time).reordering(never, time)), 1_000))
        .isEqualTo(sendAll(open(it -> it), 1_000));
  }

  /// What is not lost arrives when it would have arrived without loss; likewise the other parts.
  @Test
  void impairments_oneSwitchedOn_changesNoDrawOfTheOthers() {
    LinkProbability some = LinkProbability.everywhere(0.3);
    var time = new Distribution.Exponential(1e6);
    var clean = sendAll(open(it -> it), 2_000);
    var reordered = sendAll(open(it -> it.reordering(some, time)), 2_000);
    var doubled = sendAll(open(it -> it.reordering(some, time).duplication(some, time)), 2_000);
    var lossy =
        sendAll(open(it -> it.loss(some).reordering(some, time).duplication(some, time)), 2_000);

    for (int message = 0; message < 2_000; message++) {
      assertThat(reordered.get(message).getFirst())
          .isGreaterThanOrEqualTo(clean.get(message).getFirst());
      assertThat(doubled.get(message).getFirst()).isEqualTo(reordered.get(message).getFirst());
      assertThat(lossy.get(message)).isIn(List.of(), doubled.get(message));
    }
    assertThat(lossy.stream().filter(List::isEmpty).count()).isBetween(500L, 700L);
  }

  /// The streams by name: a message is lost where the first draw of `link/a->b/loss` says so.
  @Test
  void loss_decision_isThatOfTheNamedStream() {
    Transport transport = open(it -> it.loss(LinkProbability.everywhere(0.5)));
    var stream = STREAMS.stream("link/a->b/loss");

    for (int message = 0; message < 200; message++) {
      assertThat(send(transport, 0).isEmpty()).isEqualTo(stream.nextBernoulli(0.5));
    }
  }

  @Test
  void duplication_tenPerCent_isCountedAndTheCopyLags() {
    Transport transport =
        open(
            it ->
                it.duplication(LinkProbability.everywhere(0.1), new Distribution.Constant(7_000)));

    List<List<Long>> arrivals = sendAll(transport, 40_000);

    long twice = arrivals.stream().filter(copies -> copies.size() == 2).count();
    assertThat(arrivals).allMatch(copies -> !copies.isEmpty());
    assertThat(twice).as("4,000 within 4 standard deviations of 60").isBetween(3_760L, 4_240L);
    assertThat(totals.count(Incident.DUPLICATED)).isEqualTo(twice);
    assertThat(arrivals.stream().filter(copies -> copies.size() == 2))
        .allMatch(copies -> copies.get(1) - copies.get(0) == 7_000);
  }

  @Test
  void reordering_always_addsTheExtraDelay() {
    var clean = sendAll(open(it -> it), 100);
    var late = sendAll(open(it -> it.reordering(ALWAYS, new Distribution.Constant(5_000))), 100);

    for (int message = 0; message < 100; message++) {
      assertThat(late.get(message).getFirst()).isEqualTo(clean.get(message).getFirst() + 5_000);
    }
    assertThat(totals.count(Incident.REORDERED)).isEqualTo(100);
  }

  private static long overtakingCount(List<List<Long>> arrivals) {
    List<Long> inOrder = arrivals.stream().flatMap(List::stream).toList();
    long count = 0;
    for (int next = 1; next < inOrder.size(); next++) {
      count += inOrder.get(next) < inOrder.get(next - 1) ? 1 : 0;
    }
    return count;
  }

  @Test
  void fifo_withEverythingElseOn_isNeverViolated() {
    UnaryOperator<Impairments.Builder> wild =
        it ->
            it.loss(LinkProbability.everywhere(0.1))
                .duplication(LinkProbability.everywhere(0.2), new Distribution.Exponential(2e6))
                .reordering(LinkProbability.everywhere(0.3), new Distribution.Pareto(1e5, 1.5))
                .synchrony(
                    new EventualSynchrony(
                        30_000_000, 4_000_000, AsynchronyPolicy.uniformUpTo(50_000_000)))
                .partition(
                    Partition.ofGroups(5_000_000, 9_000_000, List.of(List.of(0)), CutPolicy.HOLD));

    assertThat(overtakingCount(sendAll(open(wild), 5_000))).isGreaterThan(1_000);
    assertThat(overtakingCount(sendAll(open(it -> wild.apply(it).fifo(LinkSet.all())), 5_000)))
        .isZero();
  }

  @Test
  void fifo_ofOneLink_leavesTheOthersAlone() {
    LinkSet other = LinkSet.oneWay(List.of(1), List.of(0));

    assertThat(sendAll(open(it -> it.fifo(other)), 500)).isEqualTo(sendAll(open(it -> it), 500));
  }

  @Test
  void ownMessages_everythingOn_areNotTouched() {
    Transport transport =
        open(
            it ->
                it.loss(ALWAYS)
                    .partition(new Partition(0, Long.MAX_VALUE, LinkSet.all(), CutPolicy.DROP)));

    assertThat(transport.arrivalNanos(1, 1, 0, 0)).isPositive();
  }

  @Test
  void probability_outOfRange_isRefused() {
    assertThatThrownBy(() -> LinkProbability.everywhere(1.5))
        .hasMessage("probability must be in [0, 1], was 1.5");
    Transport transport = open(it -> it.loss((from, to) -> -0.1));
    assertThatThrownBy(() -> send(transport, 0))
        .hasMessage("probability must be in [0, 1], was -0.1");
  }

  @Test
  void copyCount_withoutImpairments_isAnError() {
    assertThat(Impairments.none().isNone()).isTrue();
    assertThatThrownBy(() -> open(it -> it).copyCount()).isInstanceOf(IllegalStateException.class);
  }
}
