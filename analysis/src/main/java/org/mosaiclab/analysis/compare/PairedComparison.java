package org.mosaiclab.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.mosaiclab.analysis.estimate.Bootstrap;
import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.ReplicationMean;

/// Difference between two settings, replication by replication.
///
/// Both runs of a pair carry the same replication number. Under common random numbers they share
/// their streams, what both have in common cancels and the interval is narrower than that of
/// independent runs (Law, Simulation Modeling and Analysis, section 11.2); without them it is still
/// valid, because the pairs are independent of each other either way.
public final class PairedComparison {
  private final ReplicationMean references = new ReplicationMean();
  private final ReplicationMean values = new ReplicationMean();
  private final ReplicationMean differences = new ReplicationMean();
  private final SimpleRegression joint = new SimpleRegression();
  private final List<Double> all = new ArrayList<>();

  /// Compares two settings of which some replications may lack a value; those pairs are left out.
  ///
  /// @param references values of the first setting by replication
  /// @param values of the other, in the same order; what one list has more is left out
  public static PairedComparison of(List<OptionalDouble> references, List<OptionalDouble> values) {
    var comparison = new PairedComparison();
    for (int i = 0; i < Math.min(references.size(), values.size()); i++) {
      if (references.get(i).isPresent() && values.get(i).isPresent()) {
        comparison.add(references.get(i).getAsDouble(), values.get(i).getAsDouble());
      }
    }
    return comparison;
  }

  /// Takes one pair.
  ///
  /// @param reference value under the first setting, finite
  /// @param value under the other, same unit
  public void add(double reference, double value) {
    references.add(reference);
    values.add(value);
    differences.add(value - reference);
    joint.addData(reference, value);
    all.add(value - reference);
  }

  /// Pairs so far.
  public long n() {
    return differences.n();
  }

  /// Mean under the first setting, over the pairs; NaN for none.
  public double referenceMean() {
    return references.mean();
  }

  /// Mean under the other setting, over the pairs; NaN for none.
  public double valueMean() {
    return values.mean();
  }

  /// Mean of value minus reference; NaN for no pair.
  public double mean() {
    return differences.mean();
  }

  /// Variance of the differences, with n - 1 below; NaN for fewer than two pairs.
  public double variance() {
    return differences.variance();
  }

  /// Student interval at 95 % for the mean difference; empty for fewer than two pairs.
  public Optional<Interval> interval() {
    return differences.interval();
  }

  /// Bootstrap interval at 95 % for the mean difference ([Bootstrap]).
  ///
  /// @param nextBelow draws a uniform whole number in `[0, argument)`, from a stream of its own
  /// @return empty for fewer than five pairs, or if the differences do not vary
  public Optional<Bounds> bootstrap(LongUnaryOperator nextBelow) {
    double[] values = all.stream().mapToDouble(Double::doubleValue).toArray();
    return Bootstrap.ofMean(values, nextBelow);
  }

  /// Whether the interval excludes zero.
  public boolean isClear() {
    return interval().filter(found -> found.low() > 0 || found.high() < 0).isPresent();
  }

  /// Correlation between the two values of a pair: what common random numbers are for.
  ///
  /// @return in `[-1, 1]`; NaN for fewer than two pairs, or if one setting does not vary
  public double correlation() {
    return n() < 2 ? Double.NaN : joint.getR();
  }

  /// Variance of the difference of unpaired runs over that of the pairs: so many times the runs
  /// would be needed without common random numbers.
  ///
  /// @return at least 0; NaN for fewer than two pairs, infinite if the differences do not vary
  public double varianceRatio() {
    return (references.variance() + values.variance()) / variance();
  }
}
