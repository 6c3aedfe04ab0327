package org.mosaiclab.bench.gossip;

import org.mosaiclab.engine.random.RandomStream;

/// Latency between two regions: Pareto, rounded to whole milliseconds.
///
/// **Source**: SimBlock's Network: `round((m - 5) / U^(1 / (0.2 m)))` for mean m. Exact, and
/// without a power for most draws: where a cell of the probability axis lies in one millisecond,
/// the cell knows it.
final class LatencyTable {
  private static final int CELL_BITS = 11;
  private static final int CELLS = 1 << CELL_BITS;
  private static final int UNIT_BITS = 52;
  private static final double UNIT = 0x1.0p-52;
  private static final double SHAPE_PER_MILLI = 0.2;
  private static final double BELOW_MEAN_MILLIS = 5;
  private static final short UNKNOWN = -1;

  private final double scale;
  private final double exponent;
  private final short[] millis = new short[CELLS];

  LatencyTable(int meanMillis) {
    this.scale = meanMillis - BELOW_MEAN_MILLIS;
    this.exponent = 1 / (SHAPE_PER_MILLI * meanMillis);
    for (int cell = 0; cell < CELLS; cell++) {
      long longest = millis(unit((long) cell << (UNIT_BITS - CELL_BITS)));
      long shortest = millis(unit(((cell + 1L) << (UNIT_BITS - CELL_BITS)) - 1));
      boolean isOne = longest == shortest && longest <= Short.MAX_VALUE;
      millis[cell] = isOne ? (short) longest : UNKNOWN;
    }
  }

  /// Uniform in (0, 1) from 52 bits, the same numbers as [RandomStream#nextUnit].
  private static double unit(long bits) {
    return (bits + 0.5) * UNIT;
  }

  private long millis(double unit) {
    return Math.round(scale / StrictMath.pow(unit, exponent));
  }

  /// One latency.
  long draw(RandomStream stream) {
    long bits = stream.nextLong() >>> (Long.SIZE - UNIT_BITS);
    short known = millis[(int) (bits >>> (UNIT_BITS - CELL_BITS))];
    return known == UNKNOWN ? millis(unit(bits)) : known;
  }

  /// The latency of a uniform number, computed without the table.
  long compute(double unit) {
    return millis(unit);
  }
}
