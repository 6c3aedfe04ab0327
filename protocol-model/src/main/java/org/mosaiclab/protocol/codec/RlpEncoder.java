package org.mosaiclab.protocol.codec;

import java.util.Arrays;
import java.util.List;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Canonical RLP, what the simulated chains write their headers, accounts and trie nodes in.
public final class RlpEncoder {
  private static final Bytes EMPTY_STRING = string(Bytes.EMPTY);

  private RlpEncoder() {}

  /// @return the encoding of a value with everything in it
  public static Bytes encode(RlpValue value) {
    return switch (value) {
      case RlpValue.ByteString(Bytes content) -> string(content);
      case RlpValue.ItemList(List<RlpValue> items) ->
          list(items.stream().map(RlpEncoder::encode).toList());
    };
  }

  /// @return the encoding of a byte string
  public static Bytes string(Bytes content) {
    if (content.size() == 1 && content.at(0) < RlpHeader.EMPTY_STRING) {
      return content;
    }
    var encoded = withHeader(RlpHeader.EMPTY_STRING, content.size());
    content.writeTo(encoded, encoded.length - content.size());
    return Bytes.adopt(encoded);
  }

  /// @return the encoding of a list
  /// @param encodedItems its items, each encoded already
  public static Bytes list(List<Bytes> encodedItems) {
    int contentSize = 0;
    for (var item : encodedItems) {
      contentSize = Math.addExact(contentSize, item.size());
    }
    var encoded = withHeader(RlpHeader.EMPTY_LIST, contentSize);
    int position = encoded.length - contentSize;
    for (var item : encodedItems) {
      item.writeTo(encoded, position);
      position += item.size();
    }
    return Bytes.adopt(encoded);
  }

  /// @return the encoding of a list
  /// @param encodedItems its items, each encoded already
  public static Bytes list(Bytes... encodedItems) {
    return list(Arrays.asList(encodedItems));
  }

  /// @return the 32 bytes as a string
  public static Bytes word(Hash32 word) {
    return string(Bytes.of(word));
  }

  /// @return the 20 bytes as a string
  public static Bytes address(Address address) {
    return string(Bytes.adopt(address.bytes()));
  }

  /// @return the integer without leading zeros; zero is the empty string
  public static Bytes integer(Uint256 value) {
    if (value.isZero()) {
      return EMPTY_STRING;
    }
    // The array of a BigInteger opens with a zero byte where the highest bit is set.
    var bytes = Bytes.adopt(value.value().toByteArray());
    return string(bytes.at(0) == 0 ? bytes.from(1) : bytes);
  }

  // An array of the final size with the header written and room for the content at its end.
  private static byte[] withHeader(int start, int contentSize) {
    if (contentSize <= RlpHeader.SHORT_MAX) {
      var encoded = new byte[1 + contentSize];
      encoded[0] = (byte) (start + contentSize);
      return encoded;
    }
    int lengthBytes = Integer.BYTES - Integer.numberOfLeadingZeros(contentSize) / Byte.SIZE;
    var encoded = new byte[Math.addExact(1 + lengthBytes, contentSize)];
    encoded[0] = (byte) (start + RlpHeader.SHORT_MAX + lengthBytes);
    for (int i = 0; i < lengthBytes; i++) {
      encoded[lengthBytes - i] = (byte) (contentSize >>> (Byte.SIZE * i));
    }
    return encoded;
  }
}
