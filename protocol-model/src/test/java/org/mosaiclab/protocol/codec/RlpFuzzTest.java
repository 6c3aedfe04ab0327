package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.fuzz.FuzzTotals.ACCEPTED;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Fuzz;
import org.mosaiclab.protocol.fuzz.FuzzTotals;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// Whatever is sent, the decoders give a value or a failure, no more than was sent, and the strict
/// one is the lenient one restricted to what the encoder writes.
@Tag("fuzz")
class RlpFuzzTest {
  private static final BigInteger GAS_MODULUS = BigInteger.TWO.pow(64);
  private static final RlpValue NO_BYTES = new RlpValue.ByteString(Bytes.EMPTY);
  private static final List<Bytes> HEADERS =
      List.of(BlockHeaderTest.header(21_000).encode(), BlockHeaderTest.header(0).encode());
  private static final List<Bytes> ITEMS =
      List.of(
          HEADERS.getFirst(),
          RlpEncoder.list(
              RlpEncoder.list(RlpEncoder.string(Bytes.of((byte) 5)), RlpEncoder.list()),
              RlpEncoder.string(Bytes.adopt(new byte[60])),
              RlpEncoder.list(RlpEncoder.string(Bytes.adopt(new byte[70])))),
          RlpEncoder.string(Bytes.adopt(new byte[300])),
          nested(StrictRlp.DEPTH_MAX),
          Bytes.parse("ff"),
          Bytes.EMPTY);

  private static Bytes nested(int depth) {
    var item = RlpEncoder.list();
    for (int i = 1; i < depth; i++) {
      item = RlpEncoder.list(item);
    }
    return item;
  }

  @Test
  void accessors_mutatedItems_neverThrowNorReadBeyond() {
    Fuzz.run(
            "RLP item, as built",
            ITEMS,
            Mutations::next,
            RlpFuzzTest::readAll,
            (input, decoded) -> {
              new RlpItem(input).toList().toOptional().ifPresent(list -> checkCut(input, list));
              return verdict(decoded);
            })
        .requireShare(ACCEPTED, 0.2)
        .requireShare("OVERLONG_CHILD", 0.02)
        .requireShare("REQUIRE", 0.02);
  }

  // The children are all of the buffer after the header, whose size the first byte alone tells.
  private static void checkCut(Bytes input, List<RlpItem> children) {
    int first = input.at(0);
    int headerSize = first < 0xf8 ? 1 : 1 + first - 0xf7;
    var rest = headerSize < input.size() ? input.from(headerSize) : Bytes.EMPTY;
    var joined = new byte[children.stream().mapToInt(child -> child.bytes().size()).sum()];
    int position = 0;
    for (var child : children) {
      child.bytes().writeTo(joined, position);
      position += child.bytes().size();
    }
    assertThat(Bytes.adopt(joined)).isEqualTo(rest);
  }

  private static String verdict(Decoded<?> decoded) {
    return switch (decoded) {
      case Decoded.Value<?> _ -> ACCEPTED;
      case Decoded.Failed<?>(DecodeFailure failure) -> failure.name();
    };
  }

  // By every accessor, children included.
  private static Decoded<?> readAll(Bytes input) {
    var item = new RlpItem(input);
    item.toUint(EmptyInteger.FAILS);
    item.toUint(EmptyInteger.IS_ZERO);
    item.toBytes32();
    item.toAddress();
    item.toByte();
    item.toBool();
    item.countChildren();
    RlpItem.strict(item.bytes());
    item.toContent().toOptional().ifPresent(content -> requireAtMost(item, content.size()));
    item.toList()
        .toOptional()
        .ifPresent(
            children -> {
              requireAtMost(item, children.stream().mapToInt(child -> child.bytes().size()).sum());
              children.forEach(child -> readAll(child.bytes()));
            });
    return item.isList() ? item.toList() : item.toContent();
  }

  private static void requireAtMost(RlpItem item, int sizeBytes) {
    if (sizeBytes > item.bytes().size()) {
      throw new AssertionError(sizeBytes + " bytes out of " + item.bytes().size());
    }
  }

  /// Canonical means: what the lenient decoder reads, the encoder writes back as the same bytes.
  /// Such an input must be accepted with that value, anything else must be refused.
  @Test
  void strictDecode_mutatedItems_acceptsExactlyWhatIsCanonical() {
    Fuzz.run(
            "RLP, strict",
            ITEMS,
            Mutations::next,
            StrictRlp::decode,
            (input, strict) -> {
              var canonical =
                  lenient(new RlpItem(input), 0)
                      .filter(value -> RlpEncoder.encode(value).equals(input));
              assertThat(strict.toOptional()).isEqualTo(canonical);
              if (canonical.isPresent()) {
                assertThat(RlpItem.strict(input)).isEqualTo(Decoded.value(new RlpItem(input)));
              }
              return verdict(strict);
            })
        .requireShare(ACCEPTED, 0.01);
  }

  // All of an item by the contracts' decoder, or empty where some part fails or lies too deep.
  private static Optional<RlpValue> lenient(RlpItem item, int depth) {
    if (!item.isList()) {
      return item.toContent().toOptional().map(RlpValue.ByteString::new);
    }
    var children = item.toList().toOptional();
    if (children.isEmpty() || depth == StrictRlp.DEPTH_MAX) {
      return Optional.empty();
    }
    var values = new ArrayList<RlpValue>();
    for (var child : children.get()) {
      var value = lenient(child, depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(new RlpValue.ItemList(values));
  }

  @Test
  void decodeHeader_mutatedHeaders_neverThrowsAndReadsWhatTheStrictDecoderReads() {
    fuzzHeaders("block header, as built", EmptyInteger.FAILS)
        .requireShare("OVERLONG_CHILD", 0.02)
        .requireShare("REQUIRE", 0.02)
        .requireShare("ASSERT", 0.001);
  }

  @Test
  void decodeHeaderRepaired_mutatedHeaders_neverThrowsAndReadsWhatTheStrictDecoderReads() {
    fuzzHeaders("block header, ISS-06 repaired", EmptyInteger.IS_ZERO);
  }

  private static FuzzTotals fuzzHeaders(String subject, EmptyInteger emptyInteger) {
    return Fuzz.run(
            subject,
            HEADERS,
            Mutations::next,
            input -> BlockHeader.decode(input, emptyInteger),
            (input, decoded) -> {
              decoded.toOptional().ifPresent(header -> checkHeader(input, header, emptyInteger));
              return verdict(decoded);
            })
        .requireShare(ACCEPTED, 0.05);
  }

  private static void checkHeader(Bytes input, HashedHeader decoded, EmptyInteger emptyInteger) {
    assertThat(decoded.blockHash()).isEqualTo(Keccak.hash(input));
    var header = decoded.header();
    // The repair only adds acceptance, and a header survives its own canonical encoding.
    assertThat(BlockHeader.decode(input, EmptyInteger.IS_ZERO)).isEqualTo(Decoded.value(decoded));
    var again = BlockHeader.decode(header.encode(), EmptyInteger.IS_ZERO);
    assertThat(again.map(HashedHeader::header)).isEqualTo(Decoded.value(header));
    if (StrictRlp.decode(input) instanceof Decoded.Value<RlpValue>(RlpValue.ItemList list)) {
      var integers = List.of(header.difficulty(), header.height());
      assertThat(integers).isEqualTo(List.of(integerAt(list, 7), integerAt(list, 8)));
      assertThat(header.gasLimit().value()).isEqualTo(integerAt(list, 9).value().mod(GAS_MODULUS));
      assertThat(header.logsBloom()).isEqualTo(RlpEncoder.encode(list.items().get(6)));
      if (emptyInteger == EmptyInteger.FAILS) {
        assertThat(list.items().subList(7, 12)).doesNotContain(NO_BYTES);
      }
    }
  }

  private static Uint256 integerAt(RlpValue.ItemList list, int index) {
    return list.items().get(index) instanceof RlpValue.ByteString(Bytes content)
        ? Uint256.ofBytes(content.toArray())
        : Uint256.MAX;
  }
}
