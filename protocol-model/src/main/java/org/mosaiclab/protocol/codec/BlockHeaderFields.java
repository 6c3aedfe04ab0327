package org.mosaiclab.protocol.codec;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Reads the fields of a header in index order; the first that cannot be read decides the failure,
/// and one that is missing is an assert. Used once, within one call. **Spec**: `v0 §2.2`.
final class BlockHeaderFields {
  private static final BigInteger GAS_MASK =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private final List<RlpItem> fields;
  private final EmptyInteger emptyInteger;
  private int next;
  private Optional<DecodeFailure> firstFailure = Optional.empty();

  BlockHeaderFields(List<RlpItem> fields, EmptyInteger emptyInteger) {
    this.fields = fields;
    this.emptyInteger = emptyInteger;
  }

  // Arguments are evaluated from left to right, which is the index order.
  Decoded<BlockHeader> decode() {
    var header =
        new BlockHeader(
            word(), word(), address(), word(), word(), word(), raw(), integer(), integer(), gas(),
            gas(), integer(), raw(), word(), integer());
    return firstFailure.<Decoded<BlockHeader>>map(Decoded::failed).orElse(Decoded.value(header));
  }

  private Hash32 word() {
    return read(RlpItem::toBytes32, Hash32.ZERO);
  }

  private Address address() {
    return read(RlpItem::toAddress, Address.ZERO);
  }

  private Bytes raw() {
    return read(item -> Decoded.value(item.bytes()), Bytes.EMPTY);
  }

  private Uint256 integer() {
    return read(item -> item.toUint(emptyInteger), Uint256.ZERO);
  }

  private Uint256 gas() {
    return new Uint256(integer().value().and(GAS_MASK));
  }

  // After a failure the fields no longer matter: the placeholder only lets the reading run to its
  // end.
  private <T> T read(Function<RlpItem, Decoded<T>> reading, T placeholder) {
    int index = next++;
    Decoded<T> decoded =
        index < fields.size()
            ? reading.apply(fields.get(index))
            : Decoded.failed(DecodeFailure.ASSERT);
    return switch (decoded) {
      case Decoded.Value<T>(T value) -> value;
      case Decoded.Failed<T>(DecodeFailure failure) -> {
        firstFailure = firstFailure.or(() -> Optional.of(failure));
        yield placeholder;
      }
    };
  }
}
