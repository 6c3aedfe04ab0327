package org.mosaiclab.protocol.codec;

import java.util.List;
import org.mosaiclab.protocol.value.Bytes;

/// What RLP can say: a byte string or a list of such values.
public sealed interface RlpValue {
  /// @param content any bytes
  record ByteString(Bytes content) implements RlpValue {}

  /// @param items any number
  record ItemList(List<RlpValue> items) implements RlpValue {
    public ItemList {
      items = List.copyOf(items);
    }
  }
}
