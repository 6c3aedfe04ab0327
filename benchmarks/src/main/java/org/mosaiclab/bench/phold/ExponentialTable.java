package org.mosaiclab.bench.phold;

/// Exponential times from uniform bits through a table of logarithms, in fixed point: the same on
/// every host, and cheap enough not to hide what the event list costs.
///
/// `-ln U` for U in an octave `[2^-(k+1), 2^-k)` is `k ln 2` plus the logarithm of the mantissa,
/// interpolated in one of 512 cells: relative error below 1e-6. The tail ends at 44 means.
final class ExponentialTable {
  private static final int CELL_BITS = 9;
  private static final int CELLS = 1 << CELL_BITS;
  private static final int POSITION_BITS = 22;
  private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;

  private final long octaveNanos;
  private final long[] low = new long[CELLS + 1];

  ExponentialTable(long meanNanos) {
    octaveNanos = Math.round(StrictMath.log(2) * meanNanos);
    for (int cell = 0; cell <= CELLS; cell++) {
      // Mantissas run from 1 to 2 while the time runs down from ln 2 to 0.
      double mantissa = 1 + cell / (double) CELLS;
      low[cell] = Math.round((StrictMath.log(2) - StrictMath.log(mantissa)) * meanNanos);
    }
  }

  /// The time of 64 uniform bits.
  long nanos(long bits) {
    int octave = Long.numberOfLeadingZeros(bits | 1);
    long mantissa = (bits | 1) << octave;
    int cell = (int) (mantissa >>> (Long.SIZE - 1 - CELL_BITS)) & (CELLS - 1);
    long position = (mantissa >>> (Long.SIZE - 1 - CELL_BITS - POSITION_BITS)) & POSITION_MASK;
    long fall = low[cell] - low[cell + 1];
    return octave * octaveNanos + low[cell] - ((fall * position) >>> POSITION_BITS);
  }
}
