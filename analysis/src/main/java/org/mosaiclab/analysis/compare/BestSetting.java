package org.mosaiclab.analysis.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.mosaiclab.analysis.estimate.StudentCritical;

/// The best of several settings: which may be it, and how much worse the chosen one can be.
///
/// Chosen is the setting with the best mean. Each other one is compared with it replication by
/// replication, and the 5 % of error are shared out among these comparisons: so the statements hold
/// with 95 % confidence all at once, whether the settings share their random numbers or not. They
/// are those of multiple comparisons with the best (Hsu, Annals of Statistics 12, 1984) with the
/// bounds of Clark and Yang (WSC 1986) for common random numbers; exact for normal differences.
/// Decide once: whoever looks after every further run and stops when it suits errs more often.
///
/// @param chosen index of the setting with the best mean
/// @param n replications of the chosen setting
/// @param possible indices of the settings that may be the best, the chosen one included,
///   ascending: the best one is among them with 95 % confidence
/// @param missing indices of the settings that could not be compared, ascending: nothing is known
///   of them
/// @param deficitMax how much worse the chosen setting is than the best one at most, with 95 %
///   confidence, in the metric's unit; 0 if it is the only possible one
/// @param runsNeeded replications at which the chosen setting would be the only possible one, if
///   means and variances stay as they are; empty if it is, or if means are too close for any number
public record BestSetting(
    int chosen,
    long n,
    List<Integer> possible,
    List<Integer> missing,
    double deficitMax,
    OptionalLong runsNeeded) {
  private static final int PAIRS_MIN = 2;
  // More runs than these nobody makes: such means are equal for all purposes.
  private static final double RATIO_MAX = 1e5;

  public BestSetting {
    possible = List.copyOf(possible);
    missing = List.copyOf(missing);
  }

  /// Whether more runs are needed to know the best one.
  public boolean isOpen() {
    return possible.size() > 1;
  }

  /// Selects among settings.
  ///
  /// @param values of each setting, by replication; empty where a replication lacks one
  /// @param isLeast whether small values are good
  /// @throws IllegalArgumentException if no setting has two values
  public static BestSetting of(List<List<OptionalDouble>> values, boolean isLeast) {
    var signed = isLeast ? values : values.stream().map(BestSetting::negated).toList();
    int chosen = least(signed);
    if (chosen < 0) {
      throw new IllegalArgumentException("no setting has two values");
    }
    return new Comparisons(signed, chosen).selection();
  }

  private static List<OptionalDouble> negated(List<OptionalDouble> values) {
    return values.stream()
        .map(value -> value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value)
        .toList();
  }

  private static int least(List<List<OptionalDouble>> values) {
    int least = -1;
    double leastMean = Double.POSITIVE_INFINITY;
    for (int setting = 0; setting < values.size(); setting++) {
      var known = values.get(setting).stream().flatMapToDouble(OptionalDouble::stream);
      var statistics = known.summaryStatistics();
      if (statistics.getCount() >= PAIRS_MIN && statistics.getAverage() < leastMean) {
        least = setting;
        leastMean = statistics.getAverage();
      }
    }
    return least;
  }

  /// The chosen setting beside each other one; small values are good.
  private static final class Comparisons {
    private final List<List<OptionalDouble>> values;
    private final int chosen;
    private final int count;

    Comparisons(List<List<OptionalDouble>> values, int chosen) {
      this.values = values;
      this.chosen = chosen;
      this.count = (int) others().filter(setting -> with(setting).n() >= PAIRS_MIN).count();
    }

    private IntStream others() {
      return IntStream.range(0, values.size()).filter(setting -> setting != chosen);
    }

    private PairedComparison with(int setting) {
      return PairedComparison.of(values.get(chosen), values.get(setting));
    }

    BestSetting selection() {
      var possible = new ArrayList<>(List.of(chosen));
      var missing = new ArrayList<Integer>();
      var runs = new ArrayList<OptionalLong>();
      double deficit = 0;
      for (int setting : others().toArray()) {
        var pairs = with(setting);
        if (pairs.n() < PAIRS_MIN) {
          missing.add(setting);
        } else if (pairs.mean() <= reach(pairs, pairs.n())) {
          possible.add(setting);
          deficit = Math.max(deficit, reach(pairs, pairs.n()) - pairs.mean());
          runs.add(runsNeeded(pairs));
        }
      }
      Collections.sort(possible);
      long n = values.get(chosen).stream().filter(OptionalDouble::isPresent).count();
      return new BestSetting(chosen, n, possible, missing, deficit, most(runs));
    }

    // How far the mean of so many differences may lie from the truth.
    private double reach(PairedComparison pairs, long n) {
      int degreesOfFreedom = Math.toIntExact(pairs.n() - 1);
      return StudentCritical.oneSided(degreesOfFreedom, count) * Math.sqrt(pairs.variance() / n);
    }

    private OptionalLong runsNeeded(PairedComparison pairs) {
      double ratio = reach(pairs, 1) / pairs.mean();
      return pairs.mean() > 0 && ratio < RATIO_MAX
          ? OptionalLong.of(Math.max(pairs.n() + 1, (long) Math.ceil(ratio * ratio)))
          : OptionalLong.empty();
    }

    private static OptionalLong most(List<OptionalLong> runs) {
      return runs.stream().allMatch(OptionalLong::isPresent)
          ? runs.stream().flatMapToLong(OptionalLong::stream).max()
          : OptionalLong.empty();
    }
  }
}
