package org.mosaiclab.protocol.value;

import java.util.Arrays;

/// An immutable byte string of any length. **Spec**: `v0 §0 Bytes`.
///
/// Slices share their storage, so cutting an encoding apart copies nothing.
public final class Bytes implements Comparable<Bytes> {
  /// No bytes.
  public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

  private final byte[] storage;
  private final int offset;
  private final int size;

  private Bytes(byte[] storage, int offset, int size) {
    this.storage = storage;
    this.offset = offset;
    this.size = size;
  }

  /// @return a copy
  public static Bytes of(byte... bytes) {
    return adopt(bytes.clone());
  }

  /// Wraps an array without copying it.
  ///
  /// @param bytes the caller gives it away and never writes to it again
  public static Bytes adopt(byte[] bytes) {
    return new Bytes(bytes, 0, bytes.length);
  }

  /// @return the 32 bytes
  public static Bytes of(Hash32 word) {
    return adopt(word.bytes());
  }

  /// @param hex an even number of hexadecimal digits, with or without `0x`
  public static Bytes parse(String hex) {
    return adopt(Hex.parse(hex));
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /// @param index in `[0, size)`
  /// @return the byte as an integer in `[0, 255]`
  /// @throws IndexOutOfBoundsException outside
  public int at(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("index must be in [0, " + size + "), was " + index);
    }
    return storage[offset + index] & 0xff;
  }

  /// @param from first byte, in `[0, to]`
  /// @param to one past the last byte, in `[from, size]`
  /// @throws IndexOutOfBoundsException outside
  public Bytes slice(int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw new IndexOutOfBoundsException(
          "a slice lies in [0, " + size + "), was [" + from + ", " + to + ")");
    }
    return new Bytes(storage, offset + from, to - from);
  }

  /// @return everything from `from` on
  public Bytes from(int from) {
    return slice(from, size);
  }

  /// Copies all bytes into `target` from `targetOffset` on.
  public void writeTo(byte[] target, int targetOffset) {
    System.arraycopy(storage, offset, target, targetOffset, size);
  }

  /// @return all bytes, a new array
  public byte[] toArray() {
    return Arrays.copyOfRange(storage, offset, offset + size);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(
        storage, offset, offset + size, other.storage, other.offset, other.offset + other.size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && size == that.size && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + storage[offset + i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return Hex.of(toArray());
  }
}
