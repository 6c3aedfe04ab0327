package org.mosaiclab.analysis.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.mosaiclab.analysis.compare.PairedComparison;
import org.mosaiclab.analysis.compare.WelchComparison;
import org.mosaiclab.analysis.estimate.Interval;

/// How one quantity differs between two settings.
///
/// @param quantity what was measured
/// @param first mean of the first setting over the runs that count; NaN if there is none
/// @param second mean of the other
/// @param mean of second minus first
/// @param low lower end of the 95 % interval; NaN where there is none
/// @param high upper end; NaN where there is none
/// @param method how the interval was made
/// @param firstRuns runs of the first setting that count
/// @param secondRuns runs of the other that count
public record Contrast(
    Quantity quantity,
    double first,
    double second,
    double mean,
    double low,
    double high,
    Method method,
    int firstRuns,
    int secondRuns) {
  /// How a difference was estimated.
  public enum Method {
    /// Run by run: both have the same random streams.
    PAIRED,
    /// Mean against mean: the runs share no stream.
    WELCH
  }

  /// Whether there is an interval.
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }

  /// Whether the interval excludes zero.
  public boolean isClear() {
    return low > 0 || high < 0;
  }

  /// Whether the means are the same to the last bit.
  public boolean isNone() {
    return mean == 0 && (!hasInterval() || low == high);
  }

  /// Every quantity that both settings measured.
  ///
  /// @return in the order of the first
  public static List<Contrast> between(Sample first, Sample second) {
    var contrasts = new ArrayList<Contrast>();
    first
        .values()
        .forEach(
            (quantity, values) ->
                Optional.ofNullable(second.values().get(quantity))
                    .flatMap(others -> of(quantity, values, others))
                    .ifPresent(contrasts::add));
    return List.copyOf(contrasts);
  }

  private static Optional<Contrast> of(
      Quantity quantity, SortedMap<Draws, Double> first, SortedMap<Draws, Double> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    var common = new TreeSet<>(first.keySet());
    common.retainAll(second.keySet());
    return Optional.of(
        common.isEmpty()
            ? welch(quantity, first, second)
            : paired(quantity, first, second, common));
  }

  private static Contrast paired(
      Quantity quantity,
      SortedMap<Draws, Double> first,
      SortedMap<Draws, Double> second,
      TreeSet<Draws> common) {
    var comparison = new PairedComparison();
    common.forEach(
        draws ->
            comparison.add(
                first.getOrDefault(draws, Double.NaN), second.getOrDefault(draws, Double.NaN)));
    return of(
        quantity,
        comparison.referenceMean(),
        comparison.valueMean(),
        comparison.mean(),
        comparison.interval(),
        Method.PAIRED,
        common.size(),
        common.size());
  }

  private static Contrast welch(
      Quantity quantity, SortedMap<Draws, Double> first, SortedMap<Draws, Double> second) {
    var comparison = new WelchComparison();
    first.values().forEach(comparison::addReference);
    second.values().forEach(comparison::addValue);
    return of(
        quantity,
        mean(first),
        mean(second),
        comparison.mean(),
        comparison.interval(),
        Method.WELCH,
        first.size(),
        second.size());
  }

  private static double mean(SortedMap<Draws, Double> values) {
    return values.values().stream().mapToDouble(value -> value).average().orElse(Double.NaN);
  }

  private static Contrast of(
      Quantity quantity,
      double first,
      double second,
      double mean,
      Optional<Interval> interval,
      Method method,
      int firstRuns,
      int secondRuns) {
    return new Contrast(
        quantity,
        first,
        second,
        mean,
        interval.map(Interval::low).orElse(Double.NaN),
        interval.map(Interval::high).orElse(Double.NaN),
        method,
        firstRuns,
        secondRuns);
  }
}
