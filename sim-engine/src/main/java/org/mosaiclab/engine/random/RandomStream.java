package org.mosaiclab.engine.random;

/// Draws of one named stream ([RandomStreams]): xoshiro256++ under the usual distributions.
///
/// Only IEEE arithmetic, square roots and `StrictMath` are used, so the draws are the same on every
/// host. `StrictMath.log` takes some 20 ns: fine for arrivals and mining, too slow for every
/// message, which draws by tables instead ([Distribution#sampler], the network's jitter).
public final class RandomStream {
  private static final double TWO_TO_MINUS_52 = 0x1.0p-52;

  private final long[] state;

  RandomStream(long[] state) {
    this.state = state;
  }

  /// Next 64 uniform bits.
  public long nextLong() {
    return Xoshiro.next(state, 0);
  }

  /// Uniform integer in `[0, bound)`, without bias (Lemire, 2019: multiply, reject the remainder).
  ///
  /// @throws IllegalArgumentException if `bound` is not positive
  public long nextBelow(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be > 0, was " + bound);
    }
    long draw = nextLong();
    if (Long.compareUnsigned(draw * bound, bound) < 0) {
      long rejectedBelow = Long.remainderUnsigned(-bound, bound);
      while (Long.compareUnsigned(draw * bound, rejectedBelow) < 0) {
        draw = nextLong();
      }
    }
    return Math.unsignedMultiplyHigh(draw, bound);
  }

  /// Uniform number in the open interval (0, 1): odd multiples of 2^-53.
  public double nextUnit() {
    return unitOf(nextLong());
  }

  static double unitOf(long bits) {
    return ((bits >>> 12) + 0.5) * TWO_TO_MINUS_52;
  }

  long[] state() {
    return state;
  }

  /// True with this probability.
  ///
  /// @throws IllegalArgumentException if `probability` is not in `[0, 1]`
  public boolean nextBernoulli(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], was " + probability);
    }
    return nextUnit() < probability;
  }

  /// Exponential time, rounded to the nearest nanosecond (zero is possible).
  ///
  /// @param meanNanos mean, in `[0, 2^56]`
  /// @throws IllegalArgumentException if `meanNanos` is out of range
  public long nextExponentialNanos(long meanNanos) {
    if (meanNanos < 0 || meanNanos > 1L << 56) {
      throw new IllegalArgumentException("meanNanos must be in [0, 2^56], was " + meanNanos);
    }
    return Math.round(-StrictMath.log(nextUnit()) * meanNanos);
  }

  /// Standard normal number by inversion: one draw each, monotone in it.
  public double nextStandardNormal() {
    return NormalQuantile.compute(nextUnit());
  }

  /// Log-normal number of this median, whose logarithm has standard deviation `sigma`.
  ///
  /// @throws IllegalArgumentException if `median` or `sigma` is negative or not finite
  public double nextLogNormal(double median, double sigma) {
    if (!(median >= 0 && median < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("median must be finite and >= 0, was " + median);
    }
    if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sigma must be finite and >= 0, was " + sigma);
    }
    return median * StrictMath.exp(sigma * nextStandardNormal());
  }

  /// Puts the values in random order, every order equally likely (Fisher and Yates).
  public void shuffle(int[] values) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = (int) nextBelow(last + 1L);
      int value = values[last];
      values[last] = values[other];
      values[other] = value;
    }
  }
}
