package org.mosaiclab.analysis.sensitivity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.analysis.estimate.StudentCritical;

/// Shares of a metric's variance that one field is responsible for, alone (first) and together with
/// all others (total), when all fields vary independently over their ranges.
///
/// From two independent random samples of points, a and b, and the points of a with this field
/// taken from b. First: `mean((b - m) (mixed - a)) / variance` (Saltelli and others, Computer
/// Physics Communications 181, 2010); total: `mean((a - mixed)^2) / 2 / variance` (Jansen, Computer
/// Physics Communications 117, 1999). Both are smooth functions of means, so the jackknife gives
/// their standard errors (Efron and Stein, Annals of Statistics 9, 1981), and Student's law the
/// interval. Estimates may lie a little outside of `[0, 1]`.
///
/// @param n points of each sample
/// @param first share of the field alone
/// @param total share of the field and everything it takes part in
public record SobolIndices(int n, Estimate first, Estimate total) {
  /// A value and its interval at 95 %.
  public record Estimate(double value, Bounds bounds) {}

  /// Indices of one field.
  ///
  /// @param a metric at the points of the first sample
  /// @param b metric at the points of the second sample, in order
  /// @param mixed metric at the points of the first with this field from the second, in order
  /// @return empty for fewer than three points, or if the metric does not vary
  /// @throws IllegalArgumentException if the lengths differ
  public static Optional<SobolIndices> of(double[] a, double[] b, double[] mixed) {
    if (a.length != b.length || a.length != mixed.length) {
      throw new IllegalArgumentException(
          "lengths must be equal, were %d, %d, %d".formatted(a.length, b.length, mixed.length));
    }
    var rows = new Rows(centred(a, a, b), centred(b, a, b), centred(mixed, a, b));
    return a.length < 3 || rows.isFlat()
        ? Optional.empty()
        : Optional.of(new SobolIndices(a.length, rows.first(), rows.total()));
  }

  // The indices do not depend on where zero lies, but the variance of their estimates does.
  private static double[] centred(double[] values, double[] a, double[] b) {
    double mean = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).average().orElse(0);
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static final class Rows {
    private final double[] a;
    private final double[] b;
    private final double[] mixed;

    Rows(double[] a, double[] b, double[] mixed) {
      this.a = a;
      this.b = b;
      this.mixed = mixed;
    }

    boolean isFlat() {
      return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).allMatch(value -> value == 0);
    }

    Estimate first() {
      return estimate(i -> b[i] * (mixed[i] - a[i]));
    }

    Estimate total() {
      return estimate(i -> (a[i] - mixed[i]) * (a[i] - mixed[i]) / 2);
    }

    // A ratio of the mean of one term and the variance of all values of a and b.
    private Estimate estimate(Term term) {
      var whole = new Sums();
      for (int i = 0; i < a.length; i++) {
        whole.add(i, term, 1);
      }
      double value = whole.ratio();
      double[] left = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        whole.add(i, term, -1);
        left[i] = whole.ratio();
        whole.add(i, term, 1);
      }
      double halfWidth = StudentCritical.value(a.length - 1) * jackknifeError(left);
      return new Estimate(value, new Bounds(value - halfWidth, value + halfWidth));
    }

    private static double jackknifeError(double[] left) {
      double mean = Arrays.stream(left).average().orElseThrow();
      double squares = Arrays.stream(left).map(value -> (value - mean) * (value - mean)).sum();
      return Math.sqrt(squares * (left.length - 1) / left.length);
    }

    @FunctionalInterface
    private interface Term {
      double of(int row);
    }

    private final class Sums {
      private double rows;
      private double terms;
      private double values;
      private double squares;

      void add(int i, Term term, int sign) {
        rows += sign;
        terms += sign * term.of(i);
        values += sign * (a[i] + b[i]);
        squares += sign * (a[i] * a[i] + b[i] * b[i]);
      }

      double ratio() {
        double mean = values / (2 * rows);
        double variance = (squares - 2 * rows * mean * mean) / (2 * rows - 1);
        return terms / rows / variance;
      }
    }
  }
}
