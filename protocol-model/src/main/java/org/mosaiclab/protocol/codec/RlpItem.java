package org.mosaiclab.protocol.codec;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A byte string seen as an RLP item, with exactly the leniency of the contracts' decoder.
///
/// Nothing is checked when an item is made; each accessor fails by itself. What canonical RLP would
/// refuse is accepted: leading zeros, lengths longer than needed, trailing and missing bytes at the
/// top level. For canonical decoding see [StrictRlp]. **Spec**: `v0 §2.1`.
///
/// @param bytes the item with its header, and whatever follows in the buffer
public record RlpItem(Bytes bytes) {
  private static final int LIST_START = 0xc0;

  /// Children of a list as far as they can be cut.
  ///
  /// @param items the children that lie inside the list
  /// @param isCutShort whether one more child follows that claims more bytes than there are
  public record Children(List<RlpItem> items, boolean isCutShort) {
    public Children {
      items = List.copyOf(items);
    }
  }

  /// An item whose header must fit and whose declared length must be that of the buffer; its
  /// children are not checked.
  public static Decoded<RlpItem> strict(Bytes bytes) {
    return isStrict(bytes) ? Decoded.value(new RlpItem(bytes)) : fail();
  }

  private static boolean isStrict(Bytes bytes) {
    // A header beyond the buffer declares a size that no buffer has.
    return !bytes.isEmpty()
        && RlpHeader.declaredSize(bytes, 0) == bytes.size()
        && !(bytes.at(0) == 0x81 && bytes.at(1) < 0x80);
  }

  public boolean isNull() {
    return bytes.isEmpty();
  }

  public boolean isList() {
    return !isNull() && bytes.at(0) >= LIST_START;
  }

  public boolean isString() {
    return !isNull() && bytes.at(0) < LIST_START;
  }

  /// @return whether the first byte says empty string or empty list
  public boolean isEmpty() {
    return !isNull() && (bytes.at(0) == RlpHeader.EMPTY_STRING || bytes.at(0) == LIST_START);
  }

  /// Number of children, 0 for anything but a list.
  public Decoded<Integer> countChildren() {
    return isList() ? toList().map(List::size) : Decoded.value(0);
  }

  /// The children of a list; a child beyond the buffer fails.
  public Decoded<List<RlpItem>> toList() {
    return cut()
        .flatMap(
            children ->
                children.isCutShort()
                    ? Decoded.failed(DecodeFailure.OVERLONG_CHILD)
                    : Decoded.value(children.items()));
  }

  /// The children of a list by their declared lengths, up to the end of the buffer: the declared
  /// length of the list itself is never looked at.
  public Decoded<Children> cut() {
    if (!isList()) {
      return fail();
    }
    var items = new ArrayList<RlpItem>();
    int position = RlpHeader.sizeOf(bytes.at(0));
    while (position < bytes.size()) {
      long size = RlpHeader.declaredSize(bytes, position);
      if (size > bytes.size() - position) {
        return Decoded.value(new Children(items, true));
      }
      items.add(new RlpItem(bytes.slice(position, position + (int) size)));
      position += (int) size;
    }
    return Decoded.value(new Children(items, false));
  }

  /// Content of a string: its one byte if that is below `0x80`, else all of the buffer but the
  /// header, whatever length is declared.
  public Decoded<Bytes> toContent() {
    if (!isString()) {
      return fail();
    }
    int headerSize = RlpHeader.sizeOf(bytes.at(0));
    if (headerSize == 0) {
      return Decoded.value(bytes.slice(0, 1));
    }
    return headerSize > bytes.size() ? fail() : Decoded.value(bytes.from(headerSize));
  }

  /// A big-endian integer of at most 32 bytes.
  ///
  /// @param emptyInteger what no bytes say
  public Decoded<Uint256> toUint(EmptyInteger emptyInteger) {
    return toContent()
        .flatMap(
            content ->
                content.isEmpty() && emptyInteger == EmptyInteger.IS_ZERO
                    ? Decoded.value(Uint256.ZERO)
                    : toWord(content).map(Uint256::ofWord));
  }

  /// A word of 1 to 32 bytes, zero-padded on the *left*.
  public Decoded<Hash32> toBytes32() {
    return toContent().flatMap(RlpItem::toWord);
  }

  private static Decoded<Hash32> toWord(Bytes content) {
    if (content.isEmpty() || content.size() > Hash32.BYTES) {
      return fail();
    }
    var word = new byte[Hash32.BYTES];
    content.writeTo(word, Hash32.BYTES - content.size());
    return Decoded.value(Hash32.of(word));
  }

  /// Content of exactly 20 bytes.
  public Decoded<Address> toAddress() {
    return toContentOf(Address.BYTES).map(content -> Address.of(content.toArray()));
  }

  /// Content of exactly one byte, as an integer in `[0, 255]`.
  public Decoded<Integer> toByte() {
    return toContentOf(1).map(content -> content.at(0));
  }

  /// Content of exactly one byte that is 0 or 1.
  public Decoded<Boolean> toBool() {
    return toByte().flatMap(value -> value > 1 ? fail() : Decoded.value(value == 1));
  }

  private Decoded<Bytes> toContentOf(int size) {
    return toContent().flatMap(content -> content.size() == size ? Decoded.value(content) : fail());
  }

  private static <T> Decoded<T> fail() {
    return Decoded.failed(DecodeFailure.REQUIRE);
  }
}
