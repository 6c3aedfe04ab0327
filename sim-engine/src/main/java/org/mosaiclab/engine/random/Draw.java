package org.mosaiclab.engine.random;

/// One draw from the four words of a stream at an offset: what a [Sampler] is inside.
@FunctionalInterface
interface Draw {
  double next(long[] state, int offset);

  /// Uniform number in the open interval (0, 1), as [RandomStream#nextUnit].
  static double unit(long[] state, int offset) {
    return RandomStream.unitOf(Xoshiro.next(state, offset));
  }
}
