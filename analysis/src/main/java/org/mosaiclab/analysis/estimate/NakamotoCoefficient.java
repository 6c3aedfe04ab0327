package org.mosaiclab.analysis.estimate;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/// How many validators must act together, at least.
final class NakamotoCoefficient {
  private NakamotoCoefficient() {}

  /// Fewest validators whose stake is strictly more than a third: without them there is no
  /// supermajority, so they can stop finality.
  ///
  /// @param stakes of all validators, each at least zero, at least one above zero
  static int aboveOneThird(List<Long> stakes) {
    return fewest(stakes, 1, 1);
  }

  /// Fewest validators whose stake is at least two thirds: a supermajority, so they can finalise
  /// alone.
  ///
  /// @param stakes of all validators, each at least zero, at least one above zero
  static int atLeastTwoThirds(List<Long> stakes) {
    return fewest(stakes, 2, 0);
  }

  /// Smallest number whose three-fold sum is at least `thirds` times the total, plus `excess`.
  private static int fewest(List<Long> stakes, int thirds, int excess) {
    BigInteger total = sum(stakes);
    if (total.signum() <= 0) {
      throw new IllegalArgumentException("the sum of stakes must be > 0, was " + total);
    }
    BigInteger needed = total.multiply(BigInteger.valueOf(thirds)).add(BigInteger.valueOf(excess));
    BigInteger held = BigInteger.ZERO;
    int count = 0;
    for (long stake : stakes.stream().sorted(Comparator.reverseOrder()).toList()) {
      if (held.compareTo(needed) >= 0) {
        break;
      }
      held = held.add(BigInteger.valueOf(stake).multiply(BigInteger.valueOf(3)));
      count++;
    }
    return count;
  }

  private static BigInteger sum(List<Long> stakes) {
    return stakes.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
