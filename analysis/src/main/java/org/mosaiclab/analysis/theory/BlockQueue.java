package org.mosaiclab.analysis.theory;

import org.apache.commons.math3.complex.Complex;

/// The queue of a chain: transactions arrive as a Poisson stream, a block comes at every tick and
/// takes the first `c` that wait.
///
/// With `a` arrivals per block on average, `N` left behind by a block follows `N' = max(N + A - c,
/// 0)`. From its generating function
///
///     E[N] = sum_{k=1..c-1} 1 / (1 - z_k) - (c (c - 1) - a^2) / (2 (c - a))
///
/// where `z_k` are the roots of `z^c = exp(a (z - 1))` inside the unit circle. Arrivals are spread
/// evenly over a block's time, so the mean number waiting is `E[N] + a / 2`, and by Little's law
/// the mean wait until the including block is `(E[N] + a / 2) / a` block times. Exact.
///
/// **Source**: N. T. J. Bailey, On queueing processes with bulk service, J. Royal Statistical
/// Society B 16 (1954); the mean through the roots is derived here. **Units**: transactions and
/// block times.
///
/// @param arrivalsPerBlock `a`, above zero and below the capacity
/// @param capacity `c`, transactions of a block, at least 1
public record BlockQueue(double arrivalsPerBlock, int capacity) {
  private static final int STEPS_MAX = 100_000;
  private static final double PRECISION = 1e-15;

  /// @throws IllegalArgumentException if the queue has no steady state
  public BlockQueue {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be >= 1, was " + capacity);
    }
    if (!(arrivalsPerBlock > 0 && arrivalsPerBlock < capacity)) {
      throw new IllegalArgumentException(
          "arrivalsPerBlock must be in (0, capacity), was " + arrivalsPerBlock);
    }
  }

  /// `E[N]`.
  public double meanLeftBehind() {
    double a = arrivalsPerBlock;
    double c = capacity;
    double sum = 0;
    for (int k = 1; k < capacity; k++) {
      // The roots come in conjugate pairs: imaginary parts cancel in the sum.
      sum += Complex.ONE.divide(Complex.ONE.subtract(root(k))).getReal();
    }
    return sum - (c * (c - 1) - a * a) / (2 * (c - a));
  }

  /// Mean time from arrival to the block that includes it, in block times.
  public double meanWaitBlocks() {
    return (meanLeftBehind() + arrivalsPerBlock / 2) / arrivalsPerBlock;
  }

  // z = w^k exp(a (z - 1) / c) maps the unit disk into itself and contracts there: a < c.
  private Complex root(int k) {
    var unity = new Complex(0, 2 * Math.PI * k / capacity).exp();
    var z = Complex.ZERO;
    for (int step = 0; step < STEPS_MAX; step++) {
      var next = unity.multiply(z.subtract(1).multiply(arrivalsPerBlock / capacity).exp());
      if (next.subtract(z).abs() < PRECISION) {
        return next;
      }
      z = next;
    }
    throw new IllegalStateException("no root within " + STEPS_MAX + " steps: " + this);
  }
}
