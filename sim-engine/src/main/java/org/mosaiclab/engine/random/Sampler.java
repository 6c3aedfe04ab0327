package org.mosaiclab.engine.random;

/// A [Distribution] made ready for drawing: its tables are computed, a draw allocates nothing.
///
/// It keeps no state of its own and may serve any number of streams. The number of uniform draws
/// per result may vary, so a stream should serve one sampler only.
public final class Sampler {
  private final Draw draw;

  Sampler(Draw draw) {
    this.draw = draw;
  }

  /// Next number of the distribution from this stream.
  public double next(RandomStream stream) {
    return draw.next(stream.state(), 0);
  }

  /// Next number as a time in nanoseconds: rounded to the nearest, and 0 where it is negative (cut
  /// off, not drawn again: a normal delay has an atom at 0).
  ///
  /// @throws ArithmeticException if the number is beyond the range of simulated time
  public long nextNanos(RandomStream stream) {
    return nanos(next(stream));
  }

  double next(long[] state, int offset) {
    return draw.next(state, offset);
  }

  /// A time in nanoseconds as [#nextNanos] rounds it.
  ///
  /// @throws ArithmeticException if it is beyond the range of simulated time
  public static long nanos(double value) {
    if (value >= 0x1p63) {
      throw new ArithmeticException("time exceeds the range of simulated time: " + value + " ns");
    }
    return Math.max(0, Math.round(value));
  }
}
