package org.mosaiclab.protocol.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A 20-byte account or contract address; *left*-padded in an ABI word. **Spec**: `v0 §0 Addr`.
///
/// @param word0 bytes 0 to 7, big-endian
/// @param word1 bytes 8 to 15, big-endian
/// @param word2 bytes 16 to 19, big-endian
public record Address(long word0, long word1, int word2) implements Comparable<Address> {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle HALF_WORDS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /// Length of every value.
  public static final int BYTES = 20;

  /// Twenty zero bytes.
  public static final Address ZERO = new Address(0, 0, 0);

  /// @param bytes exactly 20 bytes
  /// @throws IllegalArgumentException for any other length
  public static Address of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("an address has 20 bytes, was " + bytes.length);
    }
    return new Address(
        (long) WORDS.get(bytes, 0), (long) WORDS.get(bytes, 8), (int) HALF_WORDS.get(bytes, 16));
  }

  /// @param hex 40 hexadecimal digits, with or without `0x`
  public static Address parse(String hex) {
    return of(Hex.parse(hex));
  }

  /// Copies the 20 bytes into `target` from `offset` on.
  public void writeTo(byte[] target, int offset) {
    WORDS.set(target, offset, word0);
    WORDS.set(target, offset + 8, word1);
    HALF_WORDS.set(target, offset + 16, word2);
  }

  /// @return the 20 bytes, a new array
  public byte[] bytes() {
    var bytes = new byte[BYTES];
    writeTo(bytes, 0);
    return bytes;
  }

  public boolean isZero() {
    return word0 == 0 && word1 == 0 && word2 == 0;
  }

  @Override
  public int compareTo(Address other) {
    int order = Long.compareUnsigned(word0, other.word0);
    order = order != 0 ? order : Long.compareUnsigned(word1, other.word1);
    return order != 0 ? order : Integer.compareUnsigned(word2, other.word2);
  }

  @Override
  public String toString() {
    return Hex.of(bytes());
  }
}
