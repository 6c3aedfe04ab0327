package org.mosaiclab.engine.random;

import java.util.List;

/// Draws an index with probability proportional to its weight: one uniform draw and two array
/// reads, whatever the number of weights.
///
/// **Source**: alias method, A. J. Walker (1977), with the set-up of M. D. Vose (1991).
/// Probabilities are exact to about 2^-52.
public final class WeightedChoice {
  /// By column: share of it that stays, as a 64-bit fraction without sign; the rest goes to the
  /// alias. A column that keeps all is its own alias.
  private final long[] keep;

  private final int[] alias;

  private WeightedChoice(int size) {
    this.keep = new long[size];
    this.alias = new int[size];
  }

  /// Choice among the indices of this list.
  ///
  /// @param weights at least zero, with a positive finite sum
  /// @throws IllegalArgumentException if a weight is out of range or all are zero
  public static WeightedChoice of(List<Double> weights) {
    double total = requireWeights(weights);
    int size = weights.size();
    double[] share = weights.stream().mapToDouble(weight -> weight / total * size).toArray();
    var choice = new WeightedChoice(size);
    choice.fill(share);
    return choice;
  }

  static double requireWeights(List<Double> weights) {
    weights.forEach(weight -> Parameters.requireAtLeastZero("weight", weight));
    double total = weights.stream().mapToDouble(Double::doubleValue).reduce(0, Double::sum);
    Parameters.requirePositive("sum of weights", total);
    return total;
  }

  // Every column of width 1 holds one small share and the part of a large one that fills it.
  private void fill(double[] share) {
    int[] small = new int[share.length];
    int[] large = new int[share.length];
    int smallCount = 0;
    int largeCount = 0;
    for (int index = share.length - 1; index >= 0; index--) {
      if (share[index] < 1) {
        small[smallCount++] = index;
      } else {
        large[largeCount++] = index;
      }
    }
    while (smallCount > 0 && largeCount > 0) {
      int column = small[--smallCount];
      int donor = large[--largeCount];
      put(column, share[column], donor);
      share[donor] -= 1 - share[column];
      if (share[donor] < 1) {
        small[smallCount++] = donor;
      } else {
        large[largeCount++] = donor;
      }
    }
    // What is left is 1 but for rounding.
    while (smallCount > 0) {
      int column = small[--smallCount];
      put(column, 1, column);
    }
    while (largeCount > 0) {
      int column = large[--largeCount];
      put(column, 1, column);
    }
  }

  private void put(int column, double share, int other) {
    keep[column] = (long) (share * 0x1p53) << 11;
    alias[column] = other;
  }

  /// Number of indices.
  public int size() {
    return keep.length;
  }

  /// Next index from this stream, in `[0, size)`.
  public int next(RandomStream stream) {
    return at(stream.nextLong());
  }

  /// Index for 64 uniform bits: the product with the size has the column in its upper word and the
  /// position within it in its lower.
  int at(long bits) {
    int column = (int) Math.unsignedMultiplyHigh(bits, (long) keep.length);
    boolean isKept = Long.compareUnsigned(bits * keep.length, keep[column]) < 0;
    return isKept ? column : alias[column];
  }
}
