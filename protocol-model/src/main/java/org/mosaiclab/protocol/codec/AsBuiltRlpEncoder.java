package org.mosaiclab.protocol.codec;

import java.util.List;
import org.mosaiclab.protocol.value.Bytes;

/// The contracts' RLP encoder with its two defects. No core path uses it. **Spec**: `v0 §2.3`.
///
/// Of the single bytes below `0x80` only `00` is written as itself, the others as `81 xx`. Of the
/// bytes that state a length only the two low-order ones are written, the others stay zero, so that
/// content beyond 65,535 bytes has a wrong length.
public final class AsBuiltRlpEncoder {
  private static final int WRITTEN_LENGTH_BYTES = 2;

  private AsBuiltRlpEncoder() {}

  /// @return the encoding of a byte string
  public static Bytes string(Bytes content) {
    boolean isZeroByte = content.size() == 1 && content.at(0) == 0;
    return isZeroByte ? content : withHeader(RlpHeader.EMPTY_STRING, List.of(content));
  }

  /// @return the encoding of a list of byte strings
  public static Bytes list(List<Bytes> contents) {
    return withHeader(
        RlpHeader.EMPTY_LIST, contents.stream().map(AsBuiltRlpEncoder::string).toList());
  }

  private static Bytes withHeader(int start, List<Bytes> parts) {
    int size = parts.stream().mapToInt(Bytes::size).reduce(0, Math::addExact);
    var header = headerOf(start, size);
    var encoded = new byte[Math.addExact(header.length, size)];
    System.arraycopy(header, 0, encoded, 0, header.length);
    int position = header.length;
    for (var part : parts) {
      part.writeTo(encoded, position);
      position += part.size();
    }
    return Bytes.adopt(encoded);
  }

  private static byte[] headerOf(int start, int size) {
    if (size <= RlpHeader.SHORT_MAX) {
      return new byte[] {(byte) (start + size)};
    }
    int lengthBytes = Integer.BYTES - Integer.numberOfLeadingZeros(size) / Byte.SIZE;
    var header = new byte[1 + lengthBytes];
    header[0] = (byte) (start + RlpHeader.SHORT_MAX + lengthBytes);
    for (int i = 0; i < Math.min(lengthBytes, WRITTEN_LENGTH_BYTES); i++) {
      header[lengthBytes - i] = (byte) (size >>> (Byte.SIZE * i));
    }
    return header;
  }
}
