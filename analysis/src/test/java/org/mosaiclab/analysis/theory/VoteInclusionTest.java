package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoteInclusionTest {
  private static final List<List<Long>> UNIFORM =
      List.of(List.of(0L, 50L, 50L), List.of(50L, 0L, 50L), List.of(50L, 50L, 0L));

  /// `tendermint §8.1`: over a uniform delay d every vote is with the next at 2 d, by hand.
  @Test
  void uniformDelay_isDecidedByTwoDelays() {
    assertThat(new VoteInclusion(UNIFORM, List.of(1, 1, 1), 100, 0).blocksToQuorum()).isEqualTo(1);
    // At 99 only node 0 (50) and node 1 itself (50) have voted: two of three is enough.
    assertThat(new VoteInclusion(UNIFORM, List.of(1, 1, 1), 99, 0).weightWithin(1)).isEqualTo(2);
    // With another weight they are not.
    var heavy = new VoteInclusion(UNIFORM, List.of(1, 1, 4), 99, 0);
    assertThat(heavy.weightWithin(1)).isEqualTo(2);
    assertThat(heavy.blocksToQuorum()).isEqualTo(2);
  }

  /// By hand: the first block at 100, from node 1 to node 0 in 50, 7 to validate.
  @Test
  void justified_isWhenItsBlockIsExecuted() {
    assertThat(new VoteInclusion(UNIFORM, List.of(1, 1, 1), 100, 7).justifiedNanos())
        .isEqualTo(157);
  }

  @Test
  void validation_comesBeforeTheVote() {
    var law = new VoteInclusion(UNIFORM, List.of(1, 1, 1), 100, 7);
    assertThat(law.castNanos(0)).isZero();
    assertThat(law.castNanos(2)).isEqualTo(57);
    assertThat(law.weightWithin(1)).isEqualTo(2);
  }

  @Test
  void weightsOfOthers_areRefused() {
    assertThatThrownBy(() -> new VoteInclusion(UNIFORM, List.of(1), 100, 0))
        .hasMessageContaining("weights");
  }
}
