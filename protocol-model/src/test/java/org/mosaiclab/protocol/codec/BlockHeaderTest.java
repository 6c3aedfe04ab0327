package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

class BlockHeaderTest {
  private static final BlockHeader HEADER = header(21_000);

  @Test
  void decode_ofEncode_isTheHeaderWithItsHash() {
    var expected = new HashedHeader(HEADER.hash(), HEADER);
    assertThat(decode(HEADER.encode())).isEqualTo(Decoded.value(expected));
    assertThat(HEADER.hash()).isEqualTo(Keccak.hash(HEADER.encode()));
    assertThat(StrictRlp.decode(HEADER.encode()).toOptional()).isPresent();
  }

  @Test
  void decode_emptyBlock_followsTheZeroPolicy() {
    var empty = header(0);
    assertThat(decode(empty.encode())).isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
    assertThat(BlockHeader.decode(empty.encode(), EmptyInteger.IS_ZERO))
        .isEqualTo(Decoded.value(new HashedHeader(empty.hash(), empty)));
  }

  /// Index order: of two bad fields the first decides, and a missing one is an assert.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 14})
  void decode_fieldIsAList_failsBeforeWhatIsMissing(int index) {
    var fields = fieldsOf(HEADER);
    fields.set(index, RlpEncoder.list());
    var shortened = RlpEncoder.list(fields.subList(0, Math.max(index + 1, 3)));
    assertThat(decode(shortened)).isEqualTo(Decoded.failed(DecodeFailure.REQUIRE));
    assertThat(decode(RlpEncoder.list(fieldsOf(HEADER).subList(0, index))))
        .isEqualTo(Decoded.failed(DecodeFailure.ASSERT));
  }

  @Test
  void decode_rawFields_takeAnyItemWithItsHeader() {
    var fields = fieldsOf(HEADER);
    fields.set(6, RlpEncoder.list(RlpEncoder.string(Bytes.of((byte) 1))));
    fields.set(12, Bytes.parse("b80105"));
    var decoded = decode(RlpEncoder.list(fields)).toOptional().orElseThrow().header();
    assertThat(decoded.logsBloom()).isEqualTo(Bytes.parse("c101"));
    assertThat(decoded.extraData()).isEqualTo(Bytes.parse("b80105"));
  }

  @Test
  void decode_trailingBytes_changeTheHashOnly() {
    var longer = concat(HEADER.encode(), Bytes.parse("8401020304"));
    var decoded = decode(longer).toOptional().orElseThrow();
    assertThat(decoded.header()).isEqualTo(HEADER);
    assertThat(decoded.blockHash()).isEqualTo(Keccak.hash(longer)).isNotEqualTo(HEADER.hash());
  }

  @Test
  void decode_gasBeyond64Bits_isTruncated() {
    var fields = fieldsOf(HEADER);
    fields.set(9, Bytes.parse("8901000000000000000a"));
    var decoded = decode(RlpEncoder.list(fields)).toOptional().orElseThrow().header();
    assertThat(decoded.gasLimit()).isEqualTo(Uint256.of(10));
  }

  @Test
  void encode_nonce_takesEightBytesOrMore() {
    assertThat(fieldsOf(HEADER).getLast()).isEqualTo(Bytes.parse("880000000000000007"));
    var large =
        new BlockHeader(
            HEADER.parentHash(),
            HEADER.uncleHash(),
            HEADER.coinbase(),
            HEADER.stateRoot(),
            HEADER.transactionRoot(),
            HEADER.receiptRoot(),
            HEADER.logsBloom(),
            HEADER.difficulty(),
            HEADER.height(),
            HEADER.gasLimit(),
            HEADER.gasUsed(),
            HEADER.timestamp(),
            HEADER.extraData(),
            HEADER.mixDigest(),
            Uint256.MAX);
    assertThat(decode(large.encode()).map(HashedHeader::header)).isEqualTo(Decoded.value(large));
  }

  @Test
  void noUncles_isTheKnownHash() {
    assertThat(BlockHeader.NO_UNCLES)
        .isEqualTo(
            Hash32.parse("1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347"));
  }

  static BlockHeader header(long gasUsed) {
    return new BlockHeader(
        Keccak.hash("parent"),
        BlockHeader.NO_UNCLES,
        new Address(1, 2, 3),
        Keccak.hash("state"),
        Keccak.hash("transactions"),
        Keccak.hash("receipts"),
        BlockHeader.NO_LOGS,
        Uint256.of(2),
        Uint256.of(300),
        Uint256.of(8_000_000),
        Uint256.of(gasUsed),
        Uint256.of(1_530_000_000),
        BlockHeader.NO_EXTRA_DATA,
        Hash32.ZERO,
        Uint256.of(7));
  }

  private static List<Bytes> fieldsOf(BlockHeader header) {
    var items = new RlpItem(header.encode()).toList().toOptional().orElseThrow();
    return new ArrayList<>(items.stream().map(RlpItem::bytes).toList());
  }

  private static Bytes concat(Bytes first, Bytes second) {
    return Bytes.parse(first.toString() + second.toString().substring(2));
  }

  private static Decoded<HashedHeader> decode(Bytes encoded) {
    return BlockHeader.decode(encoded, EmptyInteger.FAILS);
  }
}
