package org.mosaiclab.analysis.theory;

/// How long a message takes to reach the k-th other node of a complete graph in which everybody who
/// has it sends it to all at once and every copy takes an exponential time of its own.
///
/// With `i` nodes informed there are `i (n - i)` copies on the way to nodes that lack it, so the
/// next one is informed after an exponential time of mean `m / (i (n - i))`; exponential times have
/// no memory, so these times are independent:
///
///     E[T_k] = m * sum_{i=1..k} 1 / (i (n - i)),  1 <= k <= n - 1
///
/// Exact. **Source**: S. Janson, One, two and three times log n / n for paths in a complete graph
/// with random weights, Combinatorics, Probability and Computing 8 (1999). **Units**: those of the
/// mean.
///
/// @param nodes `n`, at least 2
/// @param meanDelay `m`, above zero
public record FirstPassage(int nodes, double meanDelay) {
  /// @throws IllegalArgumentException if a parameter is outside its range
  public FirstPassage {
    if (nodes < 2) {
      throw new IllegalArgumentException("nodes must be >= 2, was " + nodes);
    }
    if (!(meanDelay > 0)) {
      throw new IllegalArgumentException("meanDelay must be > 0, was " + meanDelay);
    }
  }

  /// `E[T_k]`.
  ///
  /// @param rank `k`, in [1, nodes - 1]; the sender itself is not counted
  public double mean(int rank) {
    if (rank < 1 || rank >= nodes) {
      throw new IllegalArgumentException("rank must be in [1, nodes - 1], was " + rank);
    }
    double sum = 0;
    for (int informed = 1; informed <= rank; informed++) {
      sum += 1.0 / ((double) informed * (nodes - informed));
    }
    return meanDelay * sum;
  }
}
