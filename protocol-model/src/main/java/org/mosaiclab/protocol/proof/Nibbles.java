package org.mosaiclab.protocol.proof;

import org.mosaiclab.protocol.value.Bytes;

/// A path in a trie: half bytes, high half first. Immutable; parts share the storage of the whole.
final class Nibbles {
  static final Nibbles EMPTY = new Nibbles(Bytes.EMPTY, 0, 0);

  private static final int ODD = 1;
  private static final int LEAF = 2;

  private final Bytes packed;
  private final int start;
  private final int size;

  private Nibbles(Bytes packed, int start, int size) {
    this.packed = packed;
    this.start = start;
    this.size = size;
  }

  /// @return two nibbles per byte
  static Nibbles of(Bytes bytes) {
    return new Nibbles(bytes, 0, Math.multiplyExact(2, bytes.size()));
  }

  /// @param nibble in `[0, 15]`
  static Nibbles ofOne(int nibble) {
    return new Nibbles(Bytes.of((byte) nibble), 1, 1);
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// @param index in `[0, size)`
  int at(int index) {
    assert index >= 0 && index < size : index + " of " + size;
    int position = start + index;
    int pair = packed.at(position >> 1);
    return (position & 1) == 0 ? pair >> 4 : pair & 15;
  }

  /// @param from in `[0, size]`
  /// @return everything from there on
  Nibbles from(int from) {
    assert from >= 0 && from <= size : from + " of " + size;
    return new Nibbles(packed, start + from, size - from);
  }

  /// @param count in `[0, size]`
  /// @return the first nibbles
  Nibbles first(int count) {
    assert count >= 0 && count <= size : count + " of " + size;
    return new Nibbles(packed, start, count);
  }

  /// @return how many nibbles both open with
  int commonPrefix(Nibbles other) {
    int limit = Math.min(size, other.size);
    int count = 0;
    while (count < limit && at(count) == other.at(count)) {
      count++;
    }
    return count;
  }

  boolean startsWith(Nibbles prefix) {
    return commonPrefix(prefix) == prefix.size;
  }

  boolean isSame(Nibbles other) {
    return size == other.size && startsWith(other);
  }

  /// @return this path, then the other
  Nibbles append(Nibbles other) {
    int total = size + other.size;
    var bytes = new byte[Math.ceilDiv(total, 2)];
    for (int i = 0; i < total; i++) {
      int nibble = i < size ? at(i) : other.at(i - size);
      bytes[i >> 1] |= (byte) ((i & 1) == 0 ? nibble << 4 : nibble);
    }
    return new Nibbles(Bytes.adopt(bytes), 0, total);
  }

  /// The hex-prefix form in which a node keeps its path: a flag nibble (1 odd, 2 leaf), a zero
  /// nibble if the path is even, then the path.
  Bytes toHexPrefix(boolean isLeaf) {
    boolean isOdd = (size & 1) == 1;
    int flag = (isOdd ? ODD : 0) + (isLeaf ? LEAF : 0);
    var head = isOdd ? ofOne(flag) : of(Bytes.of((byte) (flag << 4)));
    return head.append(this).packed;
  }
}
