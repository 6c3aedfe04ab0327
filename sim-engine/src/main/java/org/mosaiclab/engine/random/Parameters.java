package org.mosaiclab.engine.random;

import java.util.List;

/// Bounds of the parameters of distributions.
final class Parameters {
  private Parameters() {}

  static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, was " + value);
    }
  }

  static void requireAtLeastZero(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and >= 0, was " + value);
    }
  }

  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and > 0, was " + value);
    }
  }

  static void requireSameSize(String name, List<?> list, List<?> as) {
    if (list.size() != as.size()) {
      throw new IllegalArgumentException(
          "%s must have %d entries, had %d".formatted(name, as.size(), list.size()));
    }
  }

  static void requireQuantileTable(List<Double> probabilities, List<Double> quantiles) {
    requireSameSize("quantiles", quantiles, probabilities);
    if (probabilities.size() < 2 || probabilities.getFirst() != 0 || probabilities.getLast() != 1) {
      throw new IllegalArgumentException(
          "probabilities must begin with 0 and end with 1, were " + probabilities);
    }
    quantiles.forEach(quantile -> requireFinite("quantile", quantile));
    for (int row = 1; row < probabilities.size(); row++) {
      if (!(probabilities.get(row) > probabilities.get(row - 1))) {
        throw new IllegalArgumentException("probabilities must rise, were " + probabilities);
      }
      if (quantiles.get(row) < quantiles.get(row - 1)) {
        throw new IllegalArgumentException("quantiles must not fall, were " + quantiles);
      }
    }
  }
}
