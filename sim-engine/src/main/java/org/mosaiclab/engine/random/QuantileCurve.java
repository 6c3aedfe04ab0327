package org.mosaiclab.engine.random;

/// Inversion through a table of quantiles, monotone in its one uniform draw. A guide table gives
/// the row at which to begin the search, so a draw takes constant time on average.
final class QuantileCurve implements Draw {
  private final double[] probabilities;
  private final double[] quantiles;

  /// By equal cell of the unit interval: last row at or below its beginning.
  private final int[] guide;

  QuantileCurve(Distribution.Empirical table) {
    this.probabilities = table.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    this.quantiles = table.quantiles().stream().mapToDouble(Double::doubleValue).toArray();
    this.guide = new int[probabilities.length];
    int row = 0;
    for (int cell = 0; cell < guide.length; cell++) {
      row = rowOf((double) cell / guide.length, row);
      guide[cell] = row;
    }
  }

  @Override
  public double next(long[] state, int offset) {
    return quantile(Draw.unit(state, offset));
  }

  /// Value below which this share lies.
  ///
  /// @param probability in `[0, 1)`
  double quantile(double probability) {
    int row = rowOf(probability, guide[(int) (probability * guide.length)]);
    double position =
        (probability - probabilities[row]) / (probabilities[row + 1] - probabilities[row]);
    return quantiles[row] + position * (quantiles[row + 1] - quantiles[row]);
  }

  private int rowOf(double probability, int from) {
    int row = from;
    while (row + 2 < probabilities.length && probabilities[row + 1] <= probability) {
      row++;
    }
    return row;
  }
}
