package org.mosaiclab.protocol.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// Both schemes against `v0 §1.5`; recorded recoveries are in the conformance suites.
class SignatureSchemeTest {
  private static final Hash32 DIGEST = Keccak.hash("a digest");
  private static final BigInteger ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  static Stream<SignatureScheme> schemes() {
    return Stream.of(RealSignatures.REAL, ModelledSignatures.of("seed 1"));
  }

  /// Widely published addresses of the secrets 1, 2 and n - 1.
  @ParameterizedTest
  @CsvSource({
    "1, 7e5f4552091a69125d5dfcb7b8c2659029395bdf",
    "2, 2b5ad5c4795c026514f8317c7a215e218dccd6cf",
    "115792089237316195423570985008687907852837564279074904382605163141518161494336,"
        + " 80c0dbf239224071c59dd8970ab9d542e3414ab2"
  })
  void address_knownSecrets_areTheKnownAddresses(BigInteger secret, String address) {
    assertThat(SigningKey.of(Secp256k1.word(secret)).address()).isEqualTo(Address.parse(address));
  }

  @Test
  void of_secretOutsideTheGroup_isRefused() {
    assertThatThrownBy(() -> SigningKey.of(Hash32.ZERO)).hasMessageContaining("[1, n)");
    assertThatThrownBy(() -> SigningKey.of(Secp256k1.word(ORDER))).hasMessageContaining("[1, n)");
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void recover_ofSign_isTheSigner(SignatureScheme scheme) {
    for (int i = 0; i < 50; i++) {
      var key = SigningKey.derive("key " + i);
      var digest = i == 0 ? Hash32.ZERO : Keccak.hash("message " + i);
      var signature = scheme.sign(key, digest);
      assertThat(scheme.recover(digest, signature)).isEqualTo(key.address());
      assertThat(scheme.sign(key, digest)).isEqualTo(signature);
    }
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void recover_anyBitChanged_isNotTheSigner(SignatureScheme scheme) {
    var key = SigningKey.derive("signer");
    var signature = scheme.sign(key, DIGEST);
    IntStream.range(0, 256)
        .forEach(
            bit -> {
              var r = flip(signature.r(), bit);
              var s = flip(signature.s(), bit);
              assertThat(scheme.recover(DIGEST, new Signature(signature.v(), r, signature.s())))
                  .isNotEqualTo(key.address());
              assertThat(scheme.recover(DIGEST, new Signature(signature.v(), signature.r(), s)))
                  .isNotEqualTo(key.address());
              assertThat(scheme.recover(flip(DIGEST, bit), signature)).isNotEqualTo(key.address());
            });
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void recover_anyOtherV_isNotTheSigner(SignatureScheme scheme) {
    var key = SigningKey.derive("signer");
    var signature = scheme.sign(key, DIGEST);
    for (int v = 0; v < 256; v++) {
      assertThat(recoverWithV(scheme, signature, v).equals(key.address()))
          .isEqualTo(v == signature.v());
    }
  }

  private static Address recoverWithV(SignatureScheme scheme, Signature signature, int v) {
    return scheme.recover(DIGEST, new Signature(v, signature.r(), signature.s()));
  }

  /// RFC 6979 leaves no freedom: these are the values every conforming signer gives for SHA-256
  /// nonces on secp256k1 with this key and this already hashed message.
  @Test
  void sign_realWithKeyOne_isTheKnownDeterministicSignature() throws Exception {
    var digest =
        Hash32.of(
            MessageDigest.getInstance("SHA-256")
                .digest("Satoshi Nakamoto".getBytes(StandardCharsets.UTF_8)));
    var key = SigningKey.of(Secp256k1.word(BigInteger.ONE));
    var signature = RealSignatures.REAL.sign(key, digest);
    assertThat(signature.r())
        .isEqualTo(
            Hash32.parse("934b1ea10a4b3c1757e2b0c017d0b6143ce3c9a7e6a4a49860d7a6ab210ee3d8"));
    assertThat(signature.s())
        .isEqualTo(
            Hash32.parse("2442ce9d2b916064108014783e923ec36b49743e2ffa1c4496f01a512aafd9e5"));
  }

  @Test
  void recover_highS_hasTheSameSigner() {
    var key = SigningKey.derive("signer");
    var low = RealSignatures.REAL.sign(key, DIGEST);
    var highS = Secp256k1.word(ORDER.subtract(new BigInteger(1, low.s().bytes())));
    var twin = new Signature(low.v() == 27 ? 28 : 27, low.r(), highS);
    assertThat(RealSignatures.REAL.recover(DIGEST, twin)).isEqualTo(key.address());
  }

  /// `s * R = e * G` leaves the point at infinity as public key: R = G, so r = Gx, and s = e.
  @Test
  void recover_publicKeyAtInfinity_isTheZeroAddress() {
    var generatorX =
        Hash32.parse("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
    var digest = Hash32.parse("0000000000000000000000000000000000000000000000000000000000000005");
    assertThat(RealSignatures.REAL.recover(digest, new Signature(27, generatorX, digest)))
        .isEqualTo(Address.ZERO);
  }

  @Test
  void recover_modelledOfAnotherRun_isTheZeroAddress() {
    var signature = ModelledSignatures.of("seed 1").sign(SigningKey.derive("signer"), DIGEST);
    assertThat(ModelledSignatures.of("seed 2").recover(DIGEST, signature)).isEqualTo(Address.ZERO);
  }

  @Test
  void signature_vBeyondAByte_isRefused() {
    assertThatThrownBy(() -> new Signature(256, DIGEST, DIGEST)).hasMessageContaining("256");
  }

  private static Hash32 flip(Hash32 word, int bit) {
    var bytes = word.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash32.of(bytes);
  }
}
