package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The decoder's leniency as `v0 §2.1` states it, case by case.
class RlpItemTest {
  @ParameterizedTest
  @CsvSource({
    "c3010203, 01 02 03",
    "c0010203, 01 02 03",
    "ff, ''",
    "f8, ''",
    "f802, ''",
    "f90000c20102, c20102",
    "c2b80107, b80107",
    "c38107b800, 8107 b800"
  })
  void toList_declaredListLength_isNeverUsed(String list, String children) {
    var expected = children.isEmpty() ? List.<String>of() : List.of(children.split(" ", -1));
    assertThat(item(list).toList().map(RlpItemTest::hexOf)).isEqualTo(Decoded.value(expected));
    assertThat(item(list).countChildren()).isEqualTo(Decoded.value(expected.size()));
  }

  private static List<String> hexOf(List<RlpItem> items) {
    return items.stream().map(child -> child.bytes().toString().substring(2)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c183",
        "c18201",
        "c2b8",
        "c1b9ff",
        "c1bf",
        "c2bfffffffffffffffff01",
        "c9bf8000000000000000",
        "c9bffffffffffffffff5",
        "c1f7"
      })
  void toList_childBeyondTheBuffer_failsAsOverlong(String list) {
    assertThat(item(list).toList()).isEqualTo(Decoded.failed(DecodeFailure.OVERLONG_CHILD));
    assertThat(item(list).countChildren()).isEqualTo(Decoded.failed(DecodeFailure.OVERLONG_CHILD));
  }

  /// Lengths of eight bytes whose sum with the header wraps around to nothing or less.
  @ParameterizedTest
  @ValueSource(strings = {"bffffffffffffffff7", "bf8000000000000000", "fffffffffffffffff7"})
  void strict_declaredLengthBeyondALong_fails(String encoded) {
    assertThat(RlpItem.strict(Bytes.parse(encoded))).isEqualTo(refused());
    assertThat(StrictRlp.decode(Bytes.parse(encoded)).toOptional()).isEmpty();
  }

  @Test
  void cut_childBeyondTheBuffer_keepsTheOnesBefore() {
    var children = item("c401028203").cut().toOptional().orElseThrow();
    assertThat(hexOf(children.items())).containsExactly("01", "02");
    assertThat(children.isCutShort()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "7f, 7f",
    "7fffff, 7f",
    "80, ''",
    "8001, 01",
    "83ff, ff",
    "81, ''",
    "b800, ''",
    "b80100, 00",
    "b8ff01, 01",
    "b9000105, 05"
  })
  void toContent_lengthOfTheBuffer_decides(String string, String content) {
    assertThat(item(string).toContent()).isEqualTo(Decoded.value(Bytes.parse(content)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c0", "c101", "b8", "b9", "b900", "bf", "bf00000000000000"})
  void toContent_listOrIncompleteHeader_fails(String encoded) {
    assertThat(item(encoded).toContent()).isEqualTo(refused());
    assertThat(item(encoded).toUint(EmptyInteger.FAILS)).isEqualTo(refused());
    assertThat(item(encoded).toUint(EmptyInteger.IS_ZERO)).isEqualTo(refused());
  }

  @Test
  void toUint_emptyString_followsThePolicy() {
    assertThat(item("80").toUint(EmptyInteger.FAILS)).isEqualTo(refused());
    assertThat(item("80").toUint(EmptyInteger.IS_ZERO)).isEqualTo(Decoded.value(Uint256.ZERO));
    assertThat(item("80").toBytes32()).isEqualTo(refused());
  }

  @Test
  void toUint_leadingZerosAndLongForms_areAccepted() {
    assertThat(item("820001").toUint(EmptyInteger.FAILS)).isEqualTo(Decoded.value(Uint256.ONE));
    assertThat(item("8101").toUint(EmptyInteger.FAILS)).isEqualTo(Decoded.value(Uint256.ONE));
    assertThat(item("b80101").toUint(EmptyInteger.FAILS)).isEqualTo(Decoded.value(Uint256.ONE));
  }

  @Test
  void toBytes32_sizesAtTheBounds_padLeftOrFail() {
    assertThat(item("81ff").toBytes32()).isEqualTo(Decoded.value(new Hash32(0, 0, 0, 0xff)));
    assertThat(item("a0" + "11".repeat(32)).toBytes32())
        .isEqualTo(Decoded.value(Hash32.parse("11".repeat(32))));
    assertThat(item("a1" + "11".repeat(33)).toBytes32()).isEqualTo(refused());
  }

  @Test
  void toAddress_anySizeBut20_fails() {
    assertThat(item("94" + "11".repeat(20)).toAddress().toOptional()).isPresent();
    assertThat(item("93" + "11".repeat(19)).toAddress()).isEqualTo(refused());
    assertThat(item("95" + "11".repeat(21)).toAddress()).isEqualTo(refused());
  }

  @Test
  void toByteAndToBool_oneByteOnly() {
    assertThat(item("81ff").toByte()).isEqualTo(Decoded.value(255));
    assertThat(item("82ffff").toByte()).isEqualTo(refused());
    assertThat(item("00").toBool()).isEqualTo(Decoded.value(false));
    assertThat(item("8101").toBool()).isEqualTo(Decoded.value(true));
    assertThat(item("02").toBool()).isEqualTo(refused());
  }

  @ParameterizedTest
  @CsvSource({
    "'', false", "00, true", "80, true", "8080, false", "8180, true", "817f, false", "c0, true",
    "c101, true", "c201, false", "c182, true", "b800, true", "b8, false", "f800, true", "ff, false",
    "bfffffffffffffffff, false"
  })
  void strict_headerAndDeclaredLength_decide(String encoded, boolean isAccepted) {
    assertThat(RlpItem.strict(Bytes.parse(encoded)).toOptional().isPresent()).isEqualTo(isAccepted);
  }

  @Test
  void kindOfItem_byFirstByte() {
    assertThat(item("").isNull()).isTrue();
    assertThat(item("").isList() || item("").isString() || item("").isEmpty()).isFalse();
    assertThat(item("bf").isString() && !item("bf").isList()).isTrue();
    assertThat(item("c0").isList() && !item("c0").isString()).isTrue();
    assertThat(item("80").isEmpty() && item("c0ff").isEmpty() && !item("8100").isEmpty()).isTrue();
    assertThat(item("83ffff").countChildren()).isEqualTo(Decoded.value(0));
  }

  private static RlpItem item(String hex) {
    return new RlpItem(Bytes.parse(hex));
  }

  private static <T> Decoded<T> refused() {
    return Decoded.failed(DecodeFailure.REQUIRE);
  }
}
