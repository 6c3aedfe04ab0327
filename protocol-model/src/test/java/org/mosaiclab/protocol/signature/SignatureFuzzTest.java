package org.mosaiclab.protocol.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.fuzz.FuzzTotals.ACCEPTED;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.fuzz.Effort;
import org.mosaiclab.protocol.fuzz.Fuzz;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Whatever is sent as a signature recovers to some address, and to the signer's only if the signer
/// signed that digest.
@Tag("fuzz")
class SignatureFuzzTest {
  private static final SigningKey KEY = SigningKey.derive("signer");
  private static final Hash32 DIGEST = Keccak.hash("a digest");
  private static final BigInteger FIELD =
      BigInteger.TWO.pow(256).subtract(BigInteger.TWO.pow(32)).subtract(BigInteger.valueOf(977));

  /// Around the bounds of what a scalar or an abscissa may be.
  private static final List<BigInteger> SPECIAL =
      List.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          Secp256k1.ORDER.subtract(BigInteger.ONE),
          Secp256k1.ORDER,
          Secp256k1.ORDER.add(BigInteger.ONE),
          FIELD.subtract(BigInteger.ONE),
          FIELD,
          BigInteger.TWO.pow(256).subtract(BigInteger.ONE));

  private static final int R_AT = 1;
  private static final int S_AT = R_AT + Hash32.BYTES;
  private static final int DIGEST_AT = S_AT + Hash32.BYTES;
  private static final int SIZE = DIGEST_AT + Hash32.BYTES;

  private record Signed(Hash32 digest, Signature signature) {
    static Signed of(byte[] bytes) {
      var signature =
          new Signature(bytes[0] & 0xff, Hash32.at(bytes, R_AT), Hash32.at(bytes, S_AT));
      return new Signed(Hash32.at(bytes, DIGEST_AT), signature);
    }

    Bytes toBytes() {
      var bytes = new byte[SIZE];
      bytes[0] = (byte) signature.v();
      signature.r().writeTo(bytes, R_AT);
      signature.s().writeTo(bytes, S_AT);
      digest.writeTo(bytes, DIGEST_AT);
      return Bytes.adopt(bytes);
    }
  }

  private static Signed draw(Mutations mutations) {
    if (mutations.nextInt(16) == 0) {
      return Signed.of(mutations.genuine().toArray());
    }
    var bytes = Arrays.copyOf(mutations.next().toArray(), SIZE);
    if (mutations.nextInt(3) == 0) {
      var special = SPECIAL.get(mutations.nextInt(SPECIAL.size()));
      Secp256k1.word(special).writeTo(bytes, mutations.nextInt(2) == 0 ? R_AT : S_AT);
    }
    return Signed.of(bytes);
  }

  private static Signature twin(Signature signature) {
    var s = Secp256k1.ORDER.subtract(new BigInteger(1, signature.s().bytes()));
    return new Signature(signature.v() == 27 ? 28 : 27, signature.r(), Secp256k1.word(s));
  }

  @Test
  void recoverReal_damagedSignatures_isTheSignerOfTheSignedDigestOnly() {
    var genuine = RealSignatures.REAL.sign(KEY, DIGEST);
    var generator = Secp256k1.multiplyGenerator(BigInteger.ONE).getAffineXCoord().toBigInteger();
    var five = Secp256k1.word(BigInteger.valueOf(5));
    var corpus =
        List.of(
            new Signed(DIGEST, genuine).toBytes(),
            new Signed(DIGEST, twin(genuine)).toBytes(),
            // Leaves the point at infinity as public key.
            new Signed(five, new Signature(27, Secp256k1.word(generator), five)).toBytes());
    Fuzz.run(
            "signature recovery, real",
            Effort.inputs() / 10,
            corpus,
            SignatureFuzzTest::draw,
            signed -> RealSignatures.REAL.recover(signed.digest(), signed.signature()),
            (signed, recovered) -> {
              boolean isGenuine =
                  signed.digest().equals(DIGEST)
                      && List.of(genuine, twin(genuine)).contains(signed.signature());
              return verdict(recovered, isGenuine);
            })
        .requireShare(ACCEPTED, 0.01)
        .requireShare("another address", 0.1)
        .requireShare("no address", 0.1);
  }

  @Test
  void recoverModelled_damagedSignatures_isTheSignerOfTheSignedDigestOnly() {
    var scheme = ModelledSignatures.of("fuzz");
    var genuine = new Signed(DIGEST, scheme.sign(KEY, DIGEST));
    Fuzz.run(
            "signature recovery, modelled",
            List.of(genuine.toBytes()),
            SignatureFuzzTest::draw,
            signed -> scheme.recover(signed.digest(), signed.signature()),
            (signed, recovered) -> verdict(recovered, signed.equals(genuine)))
        .requireShare(ACCEPTED, 0.01)
        .requireShare("no address", 0.1);
  }

  private static String verdict(Address recovered, boolean isGenuine) {
    assertThat(recovered.equals(KEY.address())).isEqualTo(isGenuine);
    return isGenuine ? ACCEPTED : recovered.isZero() ? "no address" : "another address";
  }
}
