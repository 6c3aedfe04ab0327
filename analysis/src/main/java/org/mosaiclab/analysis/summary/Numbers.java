package org.mosaiclab.analysis.summary;

import java.util.Locale;

/// Numbers as the text summary shows them, the same in every locale.
final class Numbers {
  private static final double NANOS_PER_SECOND = 1e9;

  private static final int DECIMALS_MAX = 9;

  private Numbers() {}

  /// Nanoseconds as seconds with about four digits.
  static String seconds(double nanos) {
    return decimals(nanos / NANOS_PER_SECOND, decimalsFor(nanos / NANOS_PER_SECOND));
  }

  /// Nanoseconds as seconds, with the decimals of another number of nanoseconds, or as many as it
  /// takes not to show something as nothing.
  static String secondsLike(double nanos, double exampleNanos) {
    double seconds = nanos / NANOS_PER_SECOND;
    int decimals = decimalsFor(exampleNanos / NANOS_PER_SECOND);
    while (decimals < DECIMALS_MAX && seconds * Math.pow(10, decimals) < 0.5 && seconds > 0) {
      decimals++;
    }
    return decimals(seconds, decimals);
  }

  /// A plain number with about four digits.
  static String plain(double value) {
    return decimals(value, decimalsFor(value));
  }

  /// A share in per cent, one decimal.
  static String percent(double ratio) {
    return decimals(100 * ratio, 1) + " %";
  }

  /// A large number with a suffix: `1.97 M`.
  static String scaled(double value) {
    if (value >= 1e9) {
      return plain(value / 1e9) + " G";
    }
    if (value >= 1e6) {
      return plain(value / 1e6) + " M";
    }
    return value >= 1e4 ? plain(value / 1e3) + " k" : plain(value);
  }

  /// A whole number with groups of three.
  static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// Simulated time in hours, minutes and seconds.
  static String duration(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    long hours = seconds / 3600;
    long minutes = seconds % 3600 / 60;
    StringBuilder text = new StringBuilder();
    if (hours > 0) {
      text.append(hours).append(" h ");
    }
    if (minutes > 0) {
      text.append(minutes).append(" min ");
    }
    double rest = nanos % 60_000_000_000L / NANOS_PER_SECOND;
    if (rest > 0 || text.isEmpty()) {
      text.append(rest == Math.rint(rest) ? decimals(rest, 0) : decimals(rest, 3)).append(" s");
    }
    return text.toString().strip();
  }

  private static int decimalsFor(double value) {
    double size = Math.abs(value);
    if (size >= 1000) {
      return 0;
    }
    return size >= 100 ? 1 : size >= 10 ? 2 : 3;
  }

  private static String decimals(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
