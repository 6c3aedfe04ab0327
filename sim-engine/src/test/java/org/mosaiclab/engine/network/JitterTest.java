package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.random.Sampler;

/// Delays of any distribution, from the stream of the link.
class JitterTest {
  private static final RandomStreams STREAMS = RandomStreams.of(15, 0);
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final Distribution GAMMA = new Distribution.Gamma(2, 1_000);

  private static Transport open(Jitter jitter) {
    return Transport.open(
        Network.builder(3, (from, to) -> 1_000_000L * (from + to)).jitter(jitter).build(),
        STREAMS,
        NAMES);
  }

  private static double[] draws(Distribution distribution) {
    var stream = STREAMS.stream("link/a->b/delay");
    Sampler sampler = distribution.sampler();
    double[] draws = new double[100];
    Arrays.setAll(draws, _ -> sampler.next(stream));
    return draws;
  }

  @Test
  void factor_anyDistribution_scalesTheMedian() {
    var factor = new Distribution.Gamma(4, 0.25);
    Transport transport = open(new Jitter.Factor(factor));
    for (double draw : draws(factor)) {
      assertThat(transport.arrivalNanos(0, 1, 0, 0)).isEqualTo(Math.round(1_000_000 * draw));
    }
  }

  @Test
  void added_anyDistribution_followsTheMedian() {
    Transport transport = open(new Jitter.Added(GAMMA));
    for (double draw : draws(GAMMA)) {
      assertThat(transport.arrivalNanos(0, 1, 0, 0)).isEqualTo(Math.round(1_000_000 + draw));
    }
  }

  @Test
  void delay_anyDistribution_isTheDelayItself() {
    Transport transport = open(new Jitter.Delay(GAMMA));
    for (double draw : draws(GAMMA)) {
      assertThat(transport.arrivalNanos(0, 1, 0, 5)).isEqualTo(5 + Math.round(draw));
    }
  }

  @Test
  void delay_normalBelowZero_arrivesAtOnce() {
    Transport transport = open(new Jitter.Delay(new Distribution.Normal(-1e9, 1)));

    assertThat(transport.arrivalNanos(0, 1, 0, 5)).isEqualTo(5);
  }

  @Test
  void perLink_classes_haveTheirOwnJitter() {
    var jitter =
        new Jitter.PerLink(
            List.of(Jitter.none(), new Jitter.Delay(GAMMA)), (from, to) -> from == 0 ? 1 : 0);
    Transport transport = open(jitter);
    for (double draw : draws(GAMMA)) {
      assertThat(transport.arrivalNanos(0, 1, 0, 0)).isEqualTo(Math.round(draw));
      assertThat(transport.arrivalNanos(1, 2, 0, 0)).isEqualTo(3_000_000);
    }
  }

  @Test
  void perLink_impossible_isRefused() {
    assertThatThrownBy(() -> new Jitter.PerLink(List.of(), (from, to) -> 0))
        .hasMessage("kinds must be at least one jitter without classes, were []");
    Transport transport = open(new Jitter.PerLink(List.of(Jitter.none()), (from, to) -> 1));
    assertThatThrownBy(() -> transport.arrivalNanos(0, 1, 0, 0))
        .hasMessage("class of link 0->1 must be in [0, 1), was 1");
  }

  /// Against a closed form: of ten exponential delays of mean 1 ms the seventh takes `1/10 + 1/9 +
  /// ... + 1/4` ms on average (Renyi), with variance `1/100 + ... + 1/16`.
  @Test
  void delay_seventhOfTenExponentials_hasTheMeanOfTheOrderStatistic() {
    double meanNanos = 0;
    double variance = 0;
    for (int left = 10; left > 3; left--) {
      meanNanos += 1e6 / left;
      variance += 1e12 / (left * left);
    }
    var names = IntStream.range(0, 11).mapToObj(actor -> "node" + actor).toList();
    var network =
        Network.builder(11, LatencyFunction.constant(0))
            .jitter(new Jitter.Delay(new Distribution.Exponential(1e6)));
    Transport transport = Transport.open(network.build(), STREAMS, names);
    int roundCount = 20_000;
    double sum = 0;
    for (int round = 0; round < roundCount; round++) {
      sum +=
          IntStream.range(0, 10)
              .mapToLong(from -> transport.arrivalNanos(from, 10, 0, 0))
              .sorted()
              .skip(6)
              .findFirst()
              .orElseThrow();
    }

    assertThat(sum / roundCount)
        .as("four standard errors")
        .isCloseTo(meanNanos, within(4 * Math.sqrt(variance / roundCount)));
  }
}
