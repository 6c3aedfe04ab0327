package org.mosaiclab.bench.protocol;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.value.Hash32;

/// The baselines of key recovery, of Bouncy Castle's own parts: its signature check, which is the
/// nearest that it has, and recovery as it is usually put together from its curve. Neither makes an
/// address of the key.
///
/// @param digest what was signed
/// @param signature by whom
/// @param publicKey of the signer
public record LibraryRecovery(Hash32 digest, Signature signature, ECPoint publicKey) {
  private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");
  private static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
  private static final int V_ODD = 28;
  private static final int COORDINATE_BYTES = 32;

  /// What one signature is about.
  public static LibraryRecovery of(Hash32 digest, Signature signature) {
    return new LibraryRecovery(digest, signature, recover(digest, signature));
  }

  static List<LibraryRecovery> all(List<Hash32> digests, List<Signature> signatures) {
    List<LibraryRecovery> all = new ArrayList<>();
    for (int i = 0; i < digests.size(); i++) {
      all.add(of(digests.get(i), signatures.get(i)));
    }
    return all;
  }

  /// @return whether the library's signer accepts the signature
  public boolean verifies() {
    var signer = new ECDSASigner();
    signer.init(false, new ECPublicKeyParameters(publicKey, DOMAIN));
    return signer.verifySignature(digest.bytes(), integer(signature.r()), integer(signature.s()));
  }

  /// @return whether recovery gives the signer's key
  public boolean recovers() {
    return recover(digest, signature).equals(publicKey);
  }

  private static ECPoint recover(Hash32 digest, Signature signature) {
    var r = integer(signature.r());
    var encoded = new byte[1 + COORDINATE_BYTES];
    encoded[0] = (byte) (signature.v() == V_ODD ? 3 : 2);
    signature.r().writeTo(encoded, 1);
    var point = CURVE.getCurve().decodePoint(encoded);
    var inverse = r.modInverse(CURVE.getN());
    var ofGenerator = integer(digest).negate().multiply(inverse).mod(CURVE.getN());
    var ofPoint = integer(signature.s()).multiply(inverse).mod(CURVE.getN());
    return ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), ofGenerator, point, ofPoint).normalize();
  }

  private static BigInteger integer(Hash32 word) {
    return new BigInteger(1, word.bytes());
  }
}
