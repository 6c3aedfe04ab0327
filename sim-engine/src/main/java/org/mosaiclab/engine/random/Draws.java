package org.mosaiclab.engine.random;

/// How each distribution is drawn.
final class Draws {
  private Draws() {}

  static Draw of(Distribution distribution) {
    return switch (distribution) {
      case Distribution.Constant(double value) -> (_, _) -> value;
      case Distribution.Uniform(double low, double high) -> uniform(low, high - low);
      case Distribution.Exponential(double mean) ->
          (state, offset) -> mean * Ziggurat.nextExponential(state, offset);
      case Distribution.Normal(double mean, double deviation) ->
          (state, offset) -> mean + deviation * Ziggurat.nextNormal(state, offset);
      case Distribution.LogNormal(double median, double sigma) ->
          (state, offset) ->
              median * ExponentialFunction.compute(sigma * Ziggurat.nextNormal(state, offset));
      case Distribution.Pareto(double minimum, double shape) -> pareto(minimum, 1 / shape);
      case Distribution.Gamma(double shape, double scale) -> gamma(shape, scale);
      case Distribution.Empirical table -> new QuantileCurve(table);
      case Distribution.Discrete table -> discrete(table);
    };
  }

  private static Draw uniform(double low, double width) {
    return (state, offset) -> low + width * Draw.unit(state, offset);
  }

  // The logarithm of a Pareto number is exponential.
  private static Draw pareto(double minimum, double inverseShape) {
    return (state, offset) ->
        minimum
            * ExponentialFunction.compute(inverseShape * Ziggurat.nextExponential(state, offset));
  }

  // Below shape 1: a gamma of shape + 1 times the (1/shape)-th power of a uniform number.
  private static Draw gamma(double shape, double scale) {
    if (shape >= 1) {
      return new GammaSqueeze(shape, scale);
    }
    Draw above = new GammaSqueeze(shape + 1, scale);
    return (state, offset) -> {
      double exponent = -Ziggurat.nextExponential(state, offset) / shape;
      return above.next(state, offset) * ExponentialFunction.compute(exponent);
    };
  }

  private static Draw discrete(Distribution.Discrete table) {
    double[] values = table.values().stream().mapToDouble(Double::doubleValue).toArray();
    WeightedChoice choice = WeightedChoice.of(table.weights());
    return (state, offset) -> values[choice.at(Xoshiro.next(state, offset))];
  }
}
