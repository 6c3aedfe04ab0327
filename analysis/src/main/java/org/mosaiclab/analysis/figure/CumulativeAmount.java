package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mosaiclab.analysis.figure.draw.Curve;

/// A sum that changes as time passes.
final class CumulativeAmount {
  private record Addition(long atNanos, long amount) {}

  private final List<Addition> additions = new ArrayList<>();

  void add(long atNanos, long amount) {
    additions.add(new Addition(atNanos, amount));
  }

  double total() {
    return additions.stream().mapToDouble(Addition::amount).sum();
  }

  /// Sum of what was added before an instant, and of what was there at time zero.
  double totalBefore(long atNanos) {
    return additions.stream()
        .filter(addition -> addition.atNanos() == 0 || addition.atNanos() < atNanos)
        .mapToDouble(Addition::amount)
        .sum();
  }

  /// A point after each instant with additions, from zero at time zero; join them with
  /// [Curve#steps]. What is added and taken at one instant leaves no step between.
  Curve curve(TimeUnitScale time, AmountScale amount) {
    var changes = new TreeMap<Long, Long>();
    additions.forEach(addition -> changes.merge(addition.atNanos(), addition.amount(), Long::sum));
    var xs = new double[changes.size() + 1];
    var ys = new double[changes.size() + 1];
    double sum = 0;
    int point = 0;
    for (var change : changes.entrySet()) {
      sum += change.getValue();
      point++;
      xs[point] = time.of(change.getKey());
      ys[point] = sum / amount.divisor();
    }
    return new Curve(xs, ys);
  }

  /// Mean rate per second in consecutive windows of equal length.
  ///
  /// @param windowNanos length of a window, above zero
  /// @param windows number of windows from time zero on; additions behind the last are left out
  double[] ratesPerSecond(long windowNanos, int windows) {
    var rates = new double[windows];
    for (var addition : additions) {
      long window = addition.atNanos() / windowNanos;
      if (window < windows) {
        rates[(int) window] += addition.amount() / (windowNanos / 1e9);
      }
    }
    return rates;
  }
}
