package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class QuorumLawTest {
  private static double uniform(double time) {
    return Math.clamp(time, 0.0, 1.0);
  }

  /// Equal weights: the order statistic, P(at least k of n) and mean k / (n + 1) of uniforms.
  @Test
  void equalWeights_isTheOrderStatistic() {
    var law =
        new QuorumLaw(Collections.nCopies(9, new QuorumLaw.Voter(1, QuorumLawTest::uniform)), 6);
    assertThat(law.cumulative(0.4))
        .isCloseTo(BinomialDistribution.of(9, 0.4).survivalProbability(5), within(1e-12));
    assertThat(law.mean(1)).isCloseTo(0.6, within(1e-6));
  }

  /// Every subset of the voters, its probability and its weight.
  @Test
  void unequalWeights_isTheSumOverSubsets() {
    int[] weights = {3, 2, 5, 1, 4};
    var voters = List.of(voter(3, 1.0), voter(2, 0.5), voter(5, 2.0), voter(1, 0.1), voter(4, 0.7));
    double[] here = voters.stream().mapToDouble(each -> each.law().applyAsDouble(0.8)).toArray();
    double sum = 0;
    for (int subset = 0; subset < 1 << weights.length; subset++) {
      double probability = 1;
      int weight = 0;
      for (int i = 0; i < weights.length; i++) {
        boolean isIn = ((subset >> i) & 1) == 1;
        probability *= isIn ? here[i] : 1 - here[i];
        weight += isIn ? weights[i] : 0;
      }
      sum += weight >= 10 ? probability : 0;
    }
    assertThat(new QuorumLaw(voters, 10).cumulative(0.8)).isCloseTo(sum, within(1e-12));
  }

  private static QuorumLaw.Voter voter(int weight, double mean) {
    return new QuorumLaw.Voter(weight, new ExponentialLaw(mean)::cumulative);
  }

  @Test
  void noQuorumPossible_isRefused() {
    var voters = List.of(new QuorumLaw.Voter(2, QuorumLawTest::uniform));
    assertThatThrownBy(() -> new QuorumLaw(voters, 3)).hasMessageContaining("[1, 2], was 3");
  }
}
