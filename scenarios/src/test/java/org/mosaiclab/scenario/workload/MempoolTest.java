package org.mosaiclab.scenario.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MempoolTest {
  private static final int GAS = 100;

  /// Two regions; sealer 0 is where region 0 enters, 50 from where region 1 does; sealer 1 the
  /// other way round.
  private final Mempool mempool = new Mempool(new long[][] {{0, 50}, {50, 0}}, 3);

  @Test
  void select_twoRegions_takesByArrivalAtTheSealer() {
    mempool.offer(0, 10, 10, 1);
    mempool.offer(1, 0, 0, 2);
    var atFirst = mempool.select(new int[2], 0, 20, GAS);
    assertThat(atFirst.prefixes()).as("region 1 is still on its way").containsExactly(1, 0);
    var atSecond = mempool.select(new int[2], 1, 20, GAS);
    assertThat(atSecond.prefixes()).containsExactly(0, 1);
    var later = mempool.select(new int[2], 0, 50, 2);
    assertThat(later.prefixes())
        .as("region 0 arrived first and leaves no gas")
        .containsExactly(1, 0);
  }

  @Test
  void select_afterPrefix_takesOnlyWhatTheBranchLacks() {
    mempool.offer(0, 0, 0, 30);
    mempool.offer(0, 1, 1, 40);
    var selection = mempool.select(new int[] {1, 0}, 0, 10, GAS);
    assertThat(selection.prefixes()).containsExactly(2, 0);
    assertThat(selection.count()).isEqualTo(1);
    assertThat(selection.gas()).isEqualTo(40);
  }

  @Test
  void select_nextDoesNotFit_stopsThere() {
    mempool.offer(0, 0, 0, 60);
    mempool.offer(0, 1, 1, 60);
    mempool.offer(0, 2, 2, 10);
    var selection = mempool.select(new int[2], 0, 10, GAS);
    assertThat(selection.count()).as("nobody overtakes").isEqualTo(1);
  }

  @Test
  void offer_fullPool_dropsAndCounts() {
    for (int i = 0; i < 5; i++) {
      mempool.offer(0, i, i, 1);
    }
    assertThat(mempool.accepted()).isEqualTo(3);
    assertThat(mempool.dropped()).isEqualTo(2);
    mempool.onObserved(new int[] {2, 0});
    assertThat(mempool.waiting()).isEqualTo(1);
    mempool.offer(0, 9, 9, 1);
    assertThat(mempool.accepted()).isEqualTo(4);
  }

  @Test
  void offer_manyTransactions_keepsEveryOne() {
    var large = new Mempool(new long[][] {{0}}, 100_000);
    for (int i = 0; i < 20_000; i++) {
      large.offer(0, i, 2L * i, i % 7);
    }
    assertThat(large.region(0).count()).isEqualTo(20_000);
    assertThat(large.region(0).submittedAtNanos(19_999)).isEqualTo(19_999);
    assertThat(large.region(0).enteredAtNanos(12_345)).isEqualTo(24_690);
    assertThat(large.region(0).gas(12_345)).isEqualTo(12_345 % 7);
  }
}
