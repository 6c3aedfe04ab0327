package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.value.Hash32;

/// Values of the table in `v0 §1.1`.
class TypeHashesTest {
  static Stream<Arguments> table() {
    return Stream.of(
        Arguments.of(
            TypeHashes.VOTE, "f2f740885301568f59e27a99a70c216f7dd8722e15f18a00d8b10e684b5ec966"),
        Arguments.of(
            TypeHashes.AUXILIARY_TRANSITION,
            "635f58ff34751c149ddccb9de4fceb87c2c98187a7494b884cdcf94fd5d4d34e"),
        Arguments.of(
            TypeHashes.ORIGIN_TRANSITION,
            "32d8dc209adb1051793bffdeeda730ab14c8eb74ec7075a53336f688964c5ba1"),
        Arguments.of(
            TypeHashes.KERNEL, "023fb8838112f2e41db34a7694b10e63da9dbfddc3fa66ab22298029abfd3ecf"),
        Arguments.of(
            TypeHashes.META_BLOCK,
            "ea2a8904fcb8888bebdc878dee1a2cc32784099b6c92daba030e5ad997fd751f"),
        Arguments.of(
            TypeHashes.DOMAIN, "035aff83d86937d35b32e04f0ddc6ff469290eef2f1b692d8a815c89404d4749"),
        Arguments.of(
            TypeHashes.MESSAGE, "d817c36cc79a8bbc2d465d4d100850efa54839052f5a44c2aa33c19679c9faa0"),
        Arguments.of(
            TypeHashes.STAKE_INTENT,
            "cf62bdacce8f330ac3be2a194883ab7a0b95df33418aa7aa15b30d371fd14147"),
        Arguments.of(
            TypeHashes.REDEEM_INTENT,
            "18ff6944a9541fb7f707062953626889524f4c551bfe46264f78469355e8d0e4"),
        Arguments.of(
            TypeHashes.STAKE_REQUEST,
            "ed428fa087571f4e29c2dca4650fda74cc25e90b66246db2b9aec7fa3bbc8598"),
        Arguments.of(
            TypeHashes.REDEEM_REQUEST,
            "d520522fd30d9fe6e32c5322662266444995d05b57fdfe488c05fc0935b72612"));
  }

  @ParameterizedTest
  @MethodSource("table")
  void typeHash_everyType_hasTheSpecifiedValue(Hash32 computed, String specified) {
    assertThat(computed).isEqualTo(Hash32.parse(specified));
  }
}
