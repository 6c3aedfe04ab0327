package org.mosaiclab.engine.network;

import org.mosaiclab.engine.random.NormalQuantile;

/// Log-normal factors of median 1 by inversion through a table, in fixed point: a draw costs two
/// array reads and integer arithmetic.
///
/// The probability axis is cut into octaves towards both ends (`[1/4, 1/2)`, `[1/8, 1/4)` ...),
/// each into equal cells, with linear interpolation in a cell: as fine in the tails as in the
/// middle. The outermost 2^-33 of either side is cut off, at 6.3 standard deviations. Relative
/// error below 1e-5 for sigma up to 1, beyond that plus the rounding to 2^-32.
final class LogNormalTable {
  /// Binary places of a factor.
  static final int FRACTION_BITS = 32;

  private static final int OCTAVES = 32;
  private static final int CELL_BITS = 7;
  private static final int CELLS = 1 << CELL_BITS;
  private static final int POSITION_BITS = 24;
  private static final int SIDE = OCTAVES * CELLS;

  /// Corner values, two per cell of both sides (lower half first); a corner is stored with each of
  /// its cells, so that an octave needs no special case at its end.
  private final long[] low = new long[2 * SIDE];

  private final long[] rise = new long[2 * SIDE];

  LogNormalTable(double sigma) {
    for (int octave = 0; octave < OCTAVES; octave++) {
      for (int cell = 0; cell < CELLS; cell++) {
        int index = octave * CELLS + cell;
        double begin = probability(octave, cell);
        double end = probability(octave, cell + 1);
        fill(index, factor(begin, sigma), factor(end, sigma));
        fill(SIDE + index, 1 / factor(begin, sigma), 1 / factor(end, sigma));
      }
    }
  }

  private void fill(int index, double begin, double end) {
    low[index] = fixed(begin);
    rise[index] = fixed(end) - low[index];
  }

  /// `2^-(octave + 2) * (1 + cell / CELLS)`: exact.
  private static double probability(int octave, int cell) {
    return (CELLS + cell) * StrictMath.scalb(1.0, -(octave + 2 + CELL_BITS));
  }

  private static double factor(double probability, double sigma) {
    return StrictMath.exp(sigma * NormalQuantile.compute(probability));
  }

  private static long fixed(double factor) {
    return Math.round(StrictMath.scalb(factor, FRACTION_BITS));
  }

  /// Factor for 64 uniform bits: the highest chooses the side, the others are the probability.
  long factorOf(long bits) {
    int side = (int) (bits >>> 63) * SIDE;
    // What lies beyond the last octave counts as its outer end: the cut-off tail.
    long mantissa = Math.max(bits & Long.MAX_VALUE, 1L << (63 - OCTAVES));
    int octave = Long.numberOfLeadingZeros(mantissa) - 1;
    long afterMarker = mantissa << (octave + 2);
    int cell = (int) (afterMarker >>> (64 - CELL_BITS));
    long position = (afterMarker << CELL_BITS) >>> (64 - POSITION_BITS);
    int index = side + octave * CELLS + cell;
    return low[index] + interpolate(rise[index], position);
  }

  private static long interpolate(long rise, long position) {
    long high = Math.multiplyHigh(rise, position);
    return (high << (64 - POSITION_BITS)) | ((rise * position) >>> POSITION_BITS);
  }
}
