package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkRatesTest {
  /// Simulation of `pow-and-pos A5` (400,000 blocks, seed 1): stale share of all blocks.
  @ParameterizedTest
  @CsvSource({"10, 0.1, 0.0828", "10, 0.2, 0.1510", "10, 0.5, 0.2996", "100, 0.2, 0.1654"})
  void staleShare_isThatOfTheSpecificationsSimulation(int miners, double delay, double share) {
    double stale = new ForkRates(miners, delay).stalePerMainBlock();
    // Three standard errors of a share of about 0.15 in 400,000, and what the law leaves out.
    assertThat(stale / (1 + stale)).isCloseTo(share, within(0.0022));
  }

  /// `pow-and-pos A5`, infinitely many equal miners: stale per main block = x.
  @Test
  void stalePerMainBlock_manyMiners_isTheDelayRatio() {
    assertThat(new ForkRates(10_000_000, 0.2).stalePerMainBlock()).isCloseTo(0.2, within(1e-6));
    assertThat(new ForkRates(10_000_000, 0.2).reorganisationsPerMainBlock())
        .isCloseTo(0, within(1e-7));
  }

  @Test
  void oneMiner_neverForks() {
    var alone = new ForkRates(1, 0.5);
    assertThat(alone.stalePerMainBlock()).isCloseTo(0, within(1e-12));
    assertThat(alone.reorganisationsPerMainBlock()).isZero();
  }

  /// Another simulation, of heights and branches only: 600,000 blocks of ten miners, x = 0.2.
  @Test
  void rates_areThoseOfAnIndependentSimulation() {
    var rates = new ForkRates(10, 0.2);
    var found = new Race(10, 0.2, new Random(7)).run(600_000);
    assertThat(rates.stalePerMainBlock()).isCloseTo(found.stale(), within(0.002));
    assertThat(rates.reorganisationsPerMainBlock())
        .isCloseTo(found.reorganisations(), within(0.0006));
  }

  @Test
  void outsideItsRange_isRefused() {
    assertThatThrownBy(() -> new ForkRates(0, 0.1)).hasMessageContaining("miners");
    assertThatThrownBy(() -> new ForkRates(2, 1.5)).hasMessageContaining("delayRatio");
  }

  private record Found(double stale, double reorganisations) {}

  /// Miners who hear of a block one time unit after it was found; an observer hears of all.
  private static final class Race {
    private record Block(int parent, int height) {}

    private record News(double at, int block) {}

    private final double rate;
    private final Random random;
    private final int[] heads;
    private final java.util.List<Block> blocks = new java.util.ArrayList<>();
    private final Deque<News> news = new ArrayDeque<>();

    Race(int miners, double rate, Random random) {
      this.rate = rate;
      this.random = random;
      this.heads = new int[miners];
      blocks.add(new Block(-1, 0));
    }

    Found run(int count) {
      double now = 0;
      int observed = 0;
      int reorganisations = 0;
      for (int i = 0; i < count; i++) {
        now -= Math.log(1 - random.nextDouble()) / rate;
        while (!news.isEmpty() && news.getFirst().at() <= now) {
          hear(news.removeFirst().block());
        }
        int miner = random.nextInt(heads.length);
        blocks.add(new Block(heads[miner], blocks.get(heads[miner]).height() + 1));
        int block = blocks.size() - 1;
        heads[miner] = block;
        news.addLast(new News(now + 1, block));
        if (blocks.get(block).height() > blocks.get(observed).height()) {
          reorganisations += blocks.get(block).parent() == observed ? 0 : 1;
          observed = block;
        }
      }
      double main = blocks.get(observed).height();
      return new Found((count - main) / main, reorganisations / main);
    }

    private void hear(int block) {
      Arrays.setAll(
          heads,
          miner ->
              blocks.get(block).height() > blocks.get(heads[miner]).height()
                  ? block
                  : heads[miner]);
    }
  }
}
