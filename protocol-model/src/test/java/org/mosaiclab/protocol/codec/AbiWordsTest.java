package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hex;
import org.mosaiclab.protocol.value.Uint256;

class AbiWordsTest {
  private static final String TWENTY = "1112131415161718191a1b1c1d1e1f2021222324";
  private static final String TWELVE_ZEROS = "000000000000000000000000";

  @Test
  void address_asWord_isPaddedOnTheLeft() {
    assertThat(hex(AbiWords.ofWords(1).address(Address.parse(TWENTY))))
        .isEqualTo("0x" + TWELVE_ZEROS + TWENTY);
  }

  @Test
  void coreId_asWord_isPaddedOnTheRight() {
    assertThat(hex(AbiWords.ofWords(1).coreId(CoreId.parse(TWENTY))))
        .isEqualTo("0x" + TWENTY + TWELVE_ZEROS);
  }

  @Test
  void packed_addressAndCoreId_arePaddedNowhere() {
    assertThat(hex(AbiWords.ofBytes(0).packed(Address.parse(TWENTY)).packed(CoreId.parse(TWENTY))))
        .isEqualTo("0x" + TWENTY + TWENTY);
  }

  @Test
  void string_ofFiveBytes_isOffsetLengthAndOneFilledWord() {
    assertThat(hex(AbiWords.ofWords(0).string("hello")))
        .isEqualTo(
            "0x" + "0".repeat(62) + "20" + "0".repeat(62) + "05" + "68656c6c6f" + "0".repeat(54));
  }

  @Test
  void string_ofWholeWords_isFilledNoFurther() {
    assertThat(AbiWords.ofWords(0).string("x".repeat(32)).toBytes()).hasSize(96);
    assertThat(AbiWords.ofWords(0).string("").toBytes()).hasSize(64);
  }

  @Test
  void uint_anyInteger_isItsBigEndianWord() {
    var random = new SplittableRandom(1);
    for (int bits = 0; bits <= 256; bits++) {
      for (int i = 0; i < 20; i++) {
        var value = new BigInteger(bits, new java.util.Random(random.nextLong()));
        assertThat(new BigInteger(1, AbiWords.ofWords(1).uint(new Uint256(value)).toBytes()))
            .isEqualTo(value);
      }
    }
  }

  @Test
  void uint_ofLong_equalsUintOfUint256AndRefusesNegatives() {
    assertThat(AbiWords.ofWords(1).uint(Long.MAX_VALUE).toBytes())
        .isEqualTo(AbiWords.ofWords(1).uint(Uint256.of(Long.MAX_VALUE)).toBytes());
    assertThatThrownBy(() -> AbiWords.ofWords(1).uint(-1)).hasMessageContaining("-1");
  }

  /// Growing must keep what is there, and padding in grown space must be zero.
  @Test
  void append_beyondTheFirstGuess_keepsEverything() {
    var words = AbiWords.ofBytes(1);
    var expected = new StringBuilder("0x");
    for (int i = 0; i < 50; i++) {
      words.coreId(CoreId.parse(TWENTY)).address(Address.parse(TWENTY));
      expected.append(TWENTY).append(TWELVE_ZEROS).append(TWELVE_ZEROS).append(TWENTY);
    }
    assertThat(hex(words)).isEqualTo(expected.toString());
    assertThat(words.keccak()).isEqualTo(Keccak.hash(words.toBytes()));
  }

  private static String hex(AbiWords words) {
    return Hex.of(words.toBytes());
  }
}
