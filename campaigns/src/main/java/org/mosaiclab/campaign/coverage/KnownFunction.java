package org.mosaiclab.campaign.coverage;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A function on the unit cube whose Sobol indices are known.
///
/// @param name of the function
/// @param value at a point with one share in [0, 1] for each field
/// @param first index of each field alone
/// @param total index of each field with all others
record KnownFunction(
    String name, ToDoubleFunction<double[]> value, List<Double> first, List<Double> total) {
  private static final double A = 7;
  private static final double B = 0.1;

  KnownFunction {
    first = List.copyOf(first);
    total = List.copyOf(total);
  }

  int fields() {
    return first.size();
  }

  List<String> fieldNames() {
    return IntStream.range(0, fields()).mapToObj(field -> "x" + (field + 1)).toList();
  }

  /// Ishigami and Homma's: `sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1` on `[-pi, pi]^3` (1990).
  static KnownFunction ishigami() {
    double pi4 = StrictMath.pow(Math.PI, 4);
    double one = StrictMath.pow(1 + B * pi4 / 5, 2) / 2;
    double two = A * A / 8;
    double oneThree = B * B * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    double all = one + two + oneThree;
    return new KnownFunction(
        "Ishigami",
        KnownFunction::ishigamiAt,
        List.of(one / all, two / all, 0.0),
        List.of((one + oneThree) / all, two / all, oneThree / all));
  }

  private static double ishigamiAt(double[] shares) {
    double sine = StrictMath.sin(angle(shares[0]));
    double second = StrictMath.sin(angle(shares[1]));
    double third = angle(shares[2]);
    return sine + A * second * second + B * third * third * third * third * sine;
  }

  private static double angle(double share) {
    return Math.PI * (2 * share - 1);
  }

  /// Sobol's g: the product of `(|4 x - 2| + a) / (1 + a)` (Saltelli and Sobol, 1995).
  static KnownFunction g(double... weights) {
    double[] parts = new double[weights.length];
    double product = 1;
    for (int i = 0; i < weights.length; i++) {
      parts[i] = 1 / (3 * (1 + weights[i]) * (1 + weights[i]));
      product *= 1 + parts[i];
    }
    double all = product - 1;
    double whole = product;
    return new KnownFunction(
        "g of " + weights.length,
        shares -> gAt(shares, weights),
        IntStream.range(0, weights.length).mapToObj(i -> parts[i] / all).toList(),
        IntStream.range(0, weights.length)
            .mapToObj(i -> parts[i] * whole / (1 + parts[i]) / all)
            .toList());
  }

  private static double gAt(double[] shares, double[] weights) {
    double product = 1;
    for (int i = 0; i < shares.length; i++) {
      product *= (Math.abs(4 * shares[i] - 2) + weights[i]) / (1 + weights[i]);
    }
    return product;
  }
}
