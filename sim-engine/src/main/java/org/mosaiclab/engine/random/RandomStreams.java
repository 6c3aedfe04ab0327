package org.mosaiclab.engine.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.mosaiclab.engine.StableHash;

/// The streams of one replication: a stream depends on (seed, replication, name) and on nothing
/// else.
///
/// The 256-bit state of a stream is the SHA-256 of a domain tag, seed, replication (8 bytes each,
/// big-endian) and the name in UTF-8. Adding a stream or creating them in another order changes no
/// draw, and two policies compared under one seed share theirs.
public final class RandomStreams {
  private static final byte[] DOMAIN = "mosaiclab/stream/1/".getBytes(StandardCharsets.US_ASCII);

  private final long seed;
  private final long replication;

  private RandomStreams(long seed, long replication) {
    this.seed = seed;
    this.replication = replication;
  }

  /// Streams of a replication under a seed; any two values are valid.
  public static RandomStreams of(long seed, long replication) {
    return new RandomStreams(seed, replication);
  }

  /// The stream of this name, from its first draw. Two calls give two generators with the same
  /// draws: give every use a name of its own.
  public RandomStream stream(String name) {
    long[] state = new long[Xoshiro.STATE_WORDS];
    fillState(name, state, 0);
    return new RandomStream(state);
  }

  /// Writes the state of the stream of this name, before its first draw, into four words: for a
  /// model that keeps the streams of many parts in one array and draws with [Ziggurat].
  ///
  /// @param offset index of the first of the four words
  public void fillState(String name, long[] state, int offset) {
    MessageDigest sha256 = StableHash.sha256();
    sha256.update(DOMAIN);
    sha256.update(ByteBuffer.allocate(16).putLong(seed).putLong(replication).flip());
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    ByteBuffer.wrap(sha256.digest()).asLongBuffer().get(state, offset, Xoshiro.STATE_WORDS);
  }
}
