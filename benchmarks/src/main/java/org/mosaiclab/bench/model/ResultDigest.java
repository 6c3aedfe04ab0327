package org.mosaiclab.bench.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mosaiclab.engine.StableHash;

/// SHA-256 over the numbers that a run ended with: equal digests, equal results.
public final class ResultDigest {
  private static final int SHOWN_BYTES = 8;

  private final MessageDigest sha256 = StableHash.sha256();

  /// Adds one number.
  public ResultDigest add(long value) {
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    return this;
  }

  /// Adds numbers in their order, and how many they are.
  public ResultDigest add(long[] values) {
    add(values.length);
    var bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES));
    bytes.asLongBuffer().put(values);
    sha256.update(bytes);
    return this;
  }

  /// Adds numbers in their order, and how many they are.
  public ResultDigest add(int[] values) {
    add(values.length);
    var bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Integer.BYTES));
    bytes.asIntBuffer().put(values);
    sha256.update(bytes);
    return this;
  }

  /// First eight bytes, in lower-case hex; the digest is finished.
  public String toHex() {
    return HexFormat.of().formatHex(sha256.digest(), 0, SHOWN_BYTES);
  }
}
