package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Bytes;

/// The first bytes of an RLP item, which say what it is and how long. **Spec**: `v0 §2.1`.
final class RlpHeader {
  /// First byte of the empty string; added to the length of a short one.
  static final int EMPTY_STRING = 0x80;

  /// First byte of the empty list; added to the length of a short one.
  static final int EMPTY_LIST = 0xc0;

  /// Longest content that the first byte alone can state, in bytes.
  static final int SHORT_MAX = 55;

  /// A declared length that no buffer has.
  static final long BEYOND = Long.MAX_VALUE;

  private RlpHeader() {}

  /// @param first first byte of an item, in `[0, 255]`
  /// @return bytes before the content, in `[0, 9]`; 0 where the byte is its own content
  static int sizeOf(int first) {
    return first < EMPTY_STRING ? 0 : 1 + lengthBytesOf(first);
  }

  /// @return bytes that state the length, in `[0, 8]`
  static int lengthBytesOf(int first) {
    int start = first < EMPTY_LIST ? EMPTY_STRING : EMPTY_LIST;
    return Math.max(0, first - start - SHORT_MAX);
  }

  /// @param bytes buffer
  /// @param at where an item starts, inside the buffer
  /// @return size of the item with its header as declared, or [#BEYOND] where it exceeds every
  ///   buffer or its header runs past the end of this one
  static long declaredSize(Bytes bytes, int at) {
    int first = bytes.at(at);
    if (first < EMPTY_STRING) {
      return 1;
    }
    int lengthBytes = lengthBytesOf(first);
    if (lengthBytes == 0) {
      return 1L + first - (first < EMPTY_LIST ? EMPTY_STRING : EMPTY_LIST);
    }
    long length = declaredLength(bytes, at + 1, lengthBytes);
    return length > Integer.MAX_VALUE ? BEYOND : 1L + lengthBytes + length;
  }

  private static long declaredLength(Bytes bytes, int at, int lengthBytes) {
    if (lengthBytes > bytes.size() - at) {
      return BEYOND;
    }
    long length = 0;
    for (int i = at; i < at + lengthBytes && length <= Integer.MAX_VALUE; i++) {
      length = length << 8 | bytes.at(i);
    }
    return length;
  }
}
