package org.mosaiclab.bench.flood;

import java.util.Arrays;

/// One-way delay of a message: by distance, with a jitter of a hundred equally likely values.
///
/// **Source**: Wittgenstein's NetworkLatencyByDistanceWJitter: half of a round trip of `0.022 x +
/// 4.862` ms over x miles plus a generalized Pareto variable (location -0.3, scale 0.35, shape
/// 1.4), cut to whole milliseconds, at least 1.
final class FloodLatency {
  /// Number of jitter values.
  static final int JITTER_COUNT = 100;

  private static final double MILES_PER_POINT = 12_430.0 / 1_144;
  private static final double MILLIS_PER_MILE = 0.022;
  private static final double MILLIS_FIXED = 4.862;
  private static final double JITTER_LOCATION = -0.3;
  private static final double JITTER_SCALE = 0.35;
  private static final double JITTER_SHAPE = 1.4;

  // Round trips in fixed point; the longest, 436 ms, fits an int with room.
  private static final int FRACTION_BITS = 20;

  private final int[] jitter = new int[JITTER_COUNT];

  FloodLatency() {
    Arrays.setAll(jitter, index -> fixed(jitterMillis(index)));
  }

  private static double jitterMillis(int index) {
    double upper = 1 - index / (double) JITTER_COUNT;
    return JITTER_LOCATION
        + JITTER_SCALE / JITTER_SHAPE * (StrictMath.pow(upper, -JITTER_SHAPE) - 1);
  }

  private static int fixed(double millis) {
    return (int) Math.round(StrictMath.scalb(millis, FRACTION_BITS));
  }

  /// Round trip over a distance without jitter, in the fixed point that [#oneWayMillis] takes.
  static int roundTripFixed(int distance) {
    return fixed(MILLIS_PER_MILE * MILES_PER_POINT * distance + MILLIS_FIXED);
  }

  /// Delay of one message.
  ///
  /// @param roundTripFixed of [#roundTripFixed]
  /// @param jitterIndex in `[0, JITTER_COUNT)`
  int oneWayMillis(int roundTripFixed, int jitterIndex) {
    return Math.max(1, (roundTripFixed + jitter[jitterIndex]) >> (FRACTION_BITS + 1));
  }
}
