package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.RlpValue.ByteString;
import org.mosaiclab.protocol.codec.RlpValue.ItemList;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// Canonical encoder and decoder against each other, and the contracts' encoder against both.
class RlpCodecTest {
  @Test
  void decode_ofEncode_isTheValue() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      var value = randomValue(random, 4);
      assertThat(StrictRlp.decode(RlpEncoder.encode(value))).isEqualTo(Decoded.value(value));
    }
  }

  /// What is canonical reads the same through the contracts' decoder.
  @Test
  void toListAndToContent_canonicalItems_agreeWithTheStrictDecoder() {
    var random = new SplittableRandom(8);
    for (int i = 0; i < 5_000; i++) {
      assertAgrees(randomValue(random, 3));
    }
  }

  private static void assertAgrees(RlpValue value) {
    var encoded = RlpEncoder.encode(value);
    var item = RlpItem.strict(encoded).toOptional().orElseThrow();
    switch (value) {
      case ByteString(Bytes content) ->
          assertThat(item.toContent()).isEqualTo(Decoded.value(content));
      case ItemList(List<RlpValue> items) -> {
        var children = item.toList().toOptional().orElseThrow();
        assertThat(children)
            .extracting(RlpItem::bytes)
            .isEqualTo(items.stream().map(RlpEncoder::encode).toList());
        items.forEach(RlpCodecTest::assertAgrees);
      }
    }
  }

  private static RlpValue randomValue(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      var content = new byte[sizes(random)];
      random.nextBytes(content);
      return new ByteString(Bytes.of(content));
    }
    var items = new ArrayList<RlpValue>();
    for (int i = random.nextInt(6); i > 0; i--) {
      items.add(randomValue(random, depth - 1));
    }
    return new ItemList(items);
  }

  // Around every size at which the header changes, 65,536 rarely.
  private static int sizes(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> random.nextInt(3);
      case 2 -> 54 + random.nextInt(4);
      case 3 -> 254 + random.nextInt(4);
      case 4 -> random.nextInt(200) == 0 ? 65_534 + random.nextInt(4) : 1;
      default -> random.nextInt(64);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "8100", "817f", "b800", "b83700", "b90038", "f800", "f90038", "8080", "00ff", "c10000",
        "81", "c1", "b8", "f8", "bf", "ff", "c28100", "c1b8", "c2b800"
      })
  void decode_notCanonical_fails(String encoded) {
    assertThat(StrictRlp.decode(Bytes.parse(encoded)).toOptional()).isEmpty();
  }

  /// 55 and 56 bytes with each header form: one of the two is canonical.
  @Test
  void decode_lengthAtTheBoundOfShortForms_acceptsTheShortestOnly() {
    assertThat(isCanonical("b7" + "01".repeat(55))).isTrue();
    assertThat(isCanonical("b837" + "01".repeat(55))).isFalse();
    assertThat(isCanonical("b838" + "01".repeat(56))).isTrue();
    assertThat(isCanonical("b90038" + "01".repeat(56))).isFalse();
    assertThat(isCanonical("f7" + "01".repeat(55))).isTrue();
    assertThat(isCanonical("f837" + "01".repeat(55))).isFalse();
    assertThat(isCanonical("f838" + "01".repeat(56))).isTrue();
  }

  private static boolean isCanonical(String hex) {
    return StrictRlp.decode(Bytes.parse(hex)).toOptional().isPresent();
  }

  @Test
  void decode_nestingBeyondTheBound_failsInsteadOfOverflowing() {
    assertThat(StrictRlp.decode(nested(StrictRlp.DEPTH_MAX)).toOptional()).isPresent();
    assertThat(StrictRlp.decode(nested(StrictRlp.DEPTH_MAX + 1)).toOptional()).isEmpty();
    assertThat(StrictRlp.decode(nested(20_000)).toOptional()).isEmpty();
  }

  private static Bytes nested(int depth) {
    var encoded = RlpEncoder.list();
    for (int i = 1; i < depth; i++) {
      encoded = RlpEncoder.list(encoded);
    }
    return encoded;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 80",
    "1, 01",
    "127, 7f",
    "128, 8180",
    "255, 81ff",
    "256, 820100",
    "32768, 828000"
  })
  void integer_smallValues_areMinimal(long value, String encoded) {
    assertThat(RlpEncoder.integer(Uint256.of(value))).isEqualTo(Bytes.parse(encoded));
  }

  @Test
  void integer_largestValue_hasThirtyTwoBytes() {
    assertThat(RlpEncoder.integer(Uint256.MAX)).isEqualTo(Bytes.parse("a0" + "ff".repeat(32)));
  }

  @ParameterizedTest
  @CsvSource({"00, 00", "01, 8101", "7f, 817f", "80, 8180", "'', 80"})
  void string_asBuiltSingleBytes_haveTheDefect(String content, String encoded) {
    assertThat(AsBuiltRlpEncoder.string(Bytes.parse(content))).isEqualTo(Bytes.parse(encoded));
    assertThat(AsBuiltRlpEncoder.list(List.of(Bytes.parse(content))).from(1))
        .isEqualTo(Bytes.parse(encoded));
  }

  @ParameterizedTest
  @CsvSource({"65535, b9ffff", "65536, ba000000", "65537, ba000001", "74565, ba002345"})
  void string_asBuiltBeyondTwoLengthBytes_losesTheHighOnes(int size, String header) {
    var encoded = AsBuiltRlpEncoder.string(Bytes.adopt(new byte[size]));
    assertThat(encoded.slice(0, header.length() / 2)).isEqualTo(Bytes.parse(header));
    assertThat(encoded.size()).isEqualTo(size + header.length() / 2);
  }

  @Test
  void string_asBuiltElsewhere_isCanonical() {
    for (int size = 2; size < 700; size++) {
      var content = Bytes.adopt(new byte[size]);
      assertThat(AsBuiltRlpEncoder.string(content)).isEqualTo(RlpEncoder.string(content));
    }
  }

  @Test
  void toUint_asBuiltEncodings_areRead() {
    for (int value = 1; value < 256; value++) {
      var encoded = AsBuiltRlpEncoder.string(Bytes.of((byte) value));
      assertThat(new RlpItem(encoded).toUint(EmptyInteger.FAILS))
          .isEqualTo(Decoded.value(Uint256.of(value)));
    }
  }
}
