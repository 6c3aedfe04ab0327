package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /// Points after each addition, from zero at time zero; join them with [Curve#steps].
  Curve curve(TimeUnitScale time, AmountScale amount) {
    additions.sort(Comparator.comparingLong(Addition::atNanos));
    var xs = new double[additions.size() + 1];
    var ys = new double[additions.size() + 1];
    double sum = 0;
    for (int i = 0; i < additions.size(); i++) {
      sum += additions.get(i).amount();
      xs[i + 1] = time.of(additions.get(i).atNanos());
      ys[i + 1] = sum / amount.divisor();
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
