package org.mosaiclab.engine.random;

import java.util.List;

/// Expected values of the distributions, in closed form.
final class Means {
  private Means() {}

  static double of(Distribution distribution) {
    return switch (distribution) {
      case Distribution.Constant(double value) -> value;
      case Distribution.Uniform(double low, double high) -> low + (high - low) / 2;
      case Distribution.Exponential(double mean) -> mean;
      case Distribution.Normal(double mean, double _) -> mean;
      case Distribution.LogNormal(double median, double sigma) ->
          median * StrictMath.exp(sigma * sigma / 2);
      case Distribution.Pareto(double minimum, double shape) ->
          shape <= 1 ? Double.POSITIVE_INFINITY : minimum * shape / (shape - 1);
      case Distribution.Gamma(double shape, double scale) -> shape * scale;
      case Distribution.Empirical(List<Double> probabilities, List<Double> quantiles) ->
          ofTable(probabilities, quantiles);
      case Distribution.Discrete(List<Double> values, List<Double> weights) ->
          ofWeighted(values, weights);
    };
  }

  private static double ofTable(List<Double> probabilities, List<Double> quantiles) {
    double sum = 0;
    for (int row = 1; row < quantiles.size(); row++) {
      double share = probabilities.get(row) - probabilities.get(row - 1);
      sum += share * (quantiles.get(row) + quantiles.get(row - 1)) / 2;
    }
    return sum;
  }

  private static double ofWeighted(List<Double> values, List<Double> weights) {
    double sum = 0;
    double total = 0;
    for (int row = 0; row < values.size(); row++) {
      sum += weights.get(row) * values.get(row);
      total += weights.get(row);
    }
    return sum / total;
  }
}
