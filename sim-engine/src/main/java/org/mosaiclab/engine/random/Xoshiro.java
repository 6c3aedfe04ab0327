package org.mosaiclab.engine.random;

/// xoshiro256++ 1.0 (Blackman and Vigna, 2019): period 2^256 - 1, passes BigCrush, about a
/// nanosecond per draw.
///
/// The state is four words in an array, so that one stream and a table of thousands share this
/// code.
final class Xoshiro {
  /// Words of state per stream.
  static final int STATE_WORDS = 4;

  private Xoshiro() {}

  /// Advances the state at `offset` and returns its draw.
  static long next(long[] state, int offset) {
    long s0 = state[offset];
    long s1 = state[offset + 1];
    long s3 = state[offset + 3];
    long draw = Long.rotateLeft(s0 + s3, 23) + s0;
    long mixed2 = state[offset + 2] ^ s0;
    long mixed3 = s3 ^ s1;
    state[offset] = s0 ^ mixed3;
    state[offset + 1] = s1 ^ mixed2;
    state[offset + 2] = mixed2 ^ (s1 << 17);
    state[offset + 3] = Long.rotateLeft(mixed3, 45);
    return draw;
  }
}
