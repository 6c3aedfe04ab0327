package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.value.Bytes;

/// Whatever is sent, the decoders give a value or a failure, and no more than was sent.
class RlpFuzzTest {
  private static final int INPUTS = 200_000;
  private static final List<Bytes> CORPUS =
      List.of(
          BlockHeaderTest.header(21_000).encode(),
          BlockHeaderTest.header(0).encode(),
          RlpEncoder.list(
              RlpEncoder.list(RlpEncoder.string(Bytes.of((byte) 5)), RlpEncoder.list()),
              RlpEncoder.string(Bytes.adopt(new byte[60])),
              RlpEncoder.list(RlpEncoder.string(Bytes.adopt(new byte[70])))),
          RlpEncoder.string(Bytes.adopt(new byte[300])),
          Bytes.parse("ff"),
          Bytes.EMPTY);

  @Test
  void accessors_mutatedItems_neverThrowNorReadBeyond() {
    var mutations = new Mutations(11, CORPUS);
    for (int i = 0; i < INPUTS; i++) {
      var input = mutations.next();
      assertThatCode(() -> checkAccessors(new RlpItem(input)))
          .as("input %s", input)
          .doesNotThrowAnyException();
    }
  }

  private static void checkAccessors(RlpItem item) {
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
              children.forEach(RlpFuzzTest::checkAccessors);
            });
  }

  private static void requireAtMost(RlpItem item, int sizeBytes) {
    if (sizeBytes > item.bytes().size()) {
      throw new AssertionError(sizeBytes + " bytes out of " + item.bytes().size());
    }
  }

  /// Canonical means: the encoder gives the same bytes back. Anything else must have been refused.
  @Test
  void strictDecode_mutatedItems_neverThrowsAndAcceptsOnlyWhatIsCanonical() {
    var mutations = new Mutations(12, CORPUS);
    int accepted = 0;
    for (int i = 0; i < INPUTS; i++) {
      var input = mutations.next();
      if (StrictRlp.decode(input) instanceof Decoded.Value<RlpValue>(RlpValue value)) {
        accepted++;
        assertThat(RlpEncoder.encode(value)).isEqualTo(input);
      }
    }
    assertThat(accepted)
        .as("accepted inputs: the check above must have had work")
        .isGreaterThan(1000);
  }

  @Test
  void decodeHeader_mutatedHeaders_neverThrowsAndRepairOnlyAddsAcceptance() {
    var mutations = new Mutations(13, CORPUS);
    int accepted = 0;
    for (int i = 0; i < INPUTS; i++) {
      var input = mutations.next();
      var repaired = BlockHeader.decode(input, EmptyInteger.IS_ZERO);
      if (BlockHeader.decode(input, EmptyInteger.FAILS) instanceof Decoded.Value<HashedHeader> v) {
        accepted++;
        assertThat(repaired).isEqualTo(v);
        assertThat(v.value().blockHash()).isEqualTo(Keccak.hash(input));
      }
      repaired
          .toOptional()
          .ifPresent(header -> assertThat(decodeAgain(header)).contains(header.header()));
    }
    assertThat(accepted).isGreaterThan(1000);
  }

  // Field by field a decoded header survives its own canonical encoding.
  private static Optional<BlockHeader> decodeAgain(HashedHeader decoded) {
    return BlockHeader.decode(decoded.header().encode(), EmptyInteger.IS_ZERO)
        .toOptional()
        .map(HashedHeader::header);
  }
}
