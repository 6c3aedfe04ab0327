package org.mosaiclab.protocol.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A 32-byte word: a Keccak-256 hash, a storage word, a bytes32. **Spec**: `v0 §0 B32`.
///
/// Kept as four big-endian words so that equality and hashing cost a few instructions: these are
/// the keys of every protocol map.
///
/// @param word0 bytes 0 to 7, big-endian
/// @param word1 bytes 8 to 15, big-endian
/// @param word2 bytes 16 to 23, big-endian
/// @param word3 bytes 24 to 31, big-endian
public record Hash32(long word0, long word1, long word2, long word3) implements Comparable<Hash32> {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /// Length of every value.
  public static final int BYTES = 32;

  /// The all-zero word, what an absent map entry reads as.
  public static final Hash32 ZERO = new Hash32(0, 0, 0, 0);

  /// @param bytes exactly 32 bytes
  /// @throws IllegalArgumentException for any other length
  public static Hash32 of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, was " + bytes.length);
    }
    return at(bytes, 0);
  }

  /// @param bytes a buffer
  /// @param offset where the 32 bytes start
  /// @throws IndexOutOfBoundsException if the buffer ends before them
  public static Hash32 at(byte[] bytes, int offset) {
    return new Hash32(
        (long) WORDS.get(bytes, offset),
        (long) WORDS.get(bytes, offset + 8),
        (long) WORDS.get(bytes, offset + 16),
        (long) WORDS.get(bytes, offset + 24));
  }

  /// @param hex 64 hexadecimal digits, with or without `0x`
  public static Hash32 parse(String hex) {
    return of(Hex.parse(hex));
  }

  /// Copies the 32 bytes into `target` from `offset` on.
  public void writeTo(byte[] target, int offset) {
    WORDS.set(target, offset, word0);
    WORDS.set(target, offset + 8, word1);
    WORDS.set(target, offset + 16, word2);
    WORDS.set(target, offset + 24, word3);
  }

  /// @return the 32 bytes, a new array
  public byte[] bytes() {
    var bytes = new byte[BYTES];
    writeTo(bytes, 0);
    return bytes;
  }

  public boolean isZero() {
    return (word0 | word1 | word2 | word3) == 0;
  }

  /// First eight hexadecimal digits, for people.
  public String brief() {
    return toString().substring(2, 10);
  }

  @Override
  public int compareTo(Hash32 other) {
    int order = Long.compareUnsigned(word0, other.word0);
    order = order != 0 ? order : Long.compareUnsigned(word1, other.word1);
    order = order != 0 ? order : Long.compareUnsigned(word2, other.word2);
    return order != 0 ? order : Long.compareUnsigned(word3, other.word3);
  }

  @Override
  public int hashCode() {
    // Hashes are uniform already, but test values and storage words are not: fold and mix once.
    long folded = word0 ^ word1 * 31 ^ word2 * 961 ^ word3 * 29_791;
    return (int) (folded ^ folded >>> 32);
  }

  @Override
  public String toString() {
    return Hex.of(bytes());
  }
}
