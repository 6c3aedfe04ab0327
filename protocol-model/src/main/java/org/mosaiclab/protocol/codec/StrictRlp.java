package org.mosaiclab.protocol.codec;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.value.Bytes;

/// Canonical RLP: exactly the bytes that [RlpEncoder] writes, for every value one encoding.
///
/// Refuses trailing bytes, lengths longer than needed, a header before a single small byte,
/// children beyond their list, and nesting deeper than [#DEPTH_MAX]. Time is linear in the input.
public final class StrictRlp {
  /// Lists within lists that are still decoded; Mosaic and Ethereum need three.
  public static final int DEPTH_MAX = 64;

  private StrictRlp() {}

  /// @return the value, or a failure for anything but one canonical item
  public static Decoded<RlpValue> decode(Bytes bytes) {
    return decode(bytes, 0);
  }

  private static Decoded<RlpValue> decode(Bytes bytes, int depth) {
    if (!isCanonical(bytes)) {
      return refuse();
    }
    int first = bytes.at(0);
    var content = bytes.from(RlpHeader.sizeOf(first));
    if (first < RlpHeader.EMPTY_LIST) {
      return Decoded.value(new RlpValue.ByteString(content));
    }
    return depth == DEPTH_MAX ? refuse() : decodeItems(content, depth + 1);
  }

  private static Decoded<RlpValue> decodeItems(Bytes content, int depth) {
    List<RlpValue> items = new ArrayList<>();
    var rest = content;
    while (!rest.isEmpty()) {
      long size = RlpHeader.declaredSize(rest, 0);
      if (size > rest.size()) {
        return Decoded.failed(DecodeFailure.OVERLONG_CHILD);
      }
      switch (decode(rest.slice(0, (int) size), depth)) {
        case Decoded.Value<RlpValue>(RlpValue item) -> items.add(item);
        case Decoded.Failed<RlpValue> failed -> {
          return failed;
        }
      }
      rest = rest.from((int) size);
    }
    return Decoded.value(new RlpValue.ItemList(items));
  }

  // The header alone decides: its length must be that of the buffer and have no shorter form.
  private static boolean isCanonical(Bytes bytes) {
    if (bytes.isEmpty() || RlpHeader.declaredSize(bytes, 0) != bytes.size()) {
      return false;
    }
    int first = bytes.at(0);
    int headerSize = RlpHeader.sizeOf(first);
    if (RlpHeader.lengthBytesOf(first) > 0) {
      return bytes.at(1) != 0 && bytes.size() - headerSize > RlpHeader.SHORT_MAX;
    }
    return !(first == RlpHeader.EMPTY_STRING + 1 && bytes.at(1) < RlpHeader.EMPTY_STRING);
  }

  private static <T> Decoded<T> refuse() {
    return Decoded.failed(DecodeFailure.REQUIRE);
  }
}
