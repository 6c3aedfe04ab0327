package org.mosaiclab.protocol.signature;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// ECDSA on secp256k1 with public-key recovery. **Spec**: `v0 §1.5`.
///
/// Signing takes its nonce from RFC 6979 and gives the low `s`; recovery accepts a high `s` too, as
/// the recorded executions do, so every signature has a twin with the same signer.
public enum RealSignatures implements SignatureScheme {
  REAL;

  private static final int V_EVEN = 27;
  private static final int V_ODD = 28;

  @Override
  public Signature sign(SigningKey key, Hash32 digest) {
    var nonces = new HMacDSAKCalculator(new SHA256Digest());
    nonces.init(Secp256k1.ORDER, key.secret(), digest.bytes());
    while (true) {
      var nonce = nonces.nextK();
      var point = Secp256k1.multiplyGenerator(nonce);
      var r = point.getAffineXCoord().toBigInteger();
      // An abscissa beyond the order has no recovery id of 27 or 28 (one point in 2^128).
      if (Secp256k1.isScalar(r)) {
        var s = computeS(key.secret(), digest, nonce, r);
        if (s.signum() > 0) {
          return lowS(r, s, point.getAffineYCoord().testBitZero());
        }
      }
    }
  }

  private static BigInteger computeS(
      BigInteger secret, Hash32 digest, BigInteger nonce, BigInteger r) {
    return Secp256k1.invert(nonce)
        .multiply(integer(digest).add(secret.multiply(r)))
        .mod(Secp256k1.ORDER);
  }

  private static Signature lowS(BigInteger r, BigInteger s, boolean isOdd) {
    boolean isHigh = s.compareTo(Secp256k1.ORDER.shiftRight(1)) > 0;
    var low = isHigh ? Secp256k1.ORDER.subtract(s) : s;
    return new Signature(isOdd != isHigh ? V_ODD : V_EVEN, Secp256k1.word(r), Secp256k1.word(low));
  }

  @Override
  public Address recover(Hash32 digest, Signature signature) {
    var r = integer(signature.r());
    var s = integer(signature.s());
    if (!hasRecoveryId(signature) || !Secp256k1.isScalar(r) || !Secp256k1.isScalar(s)) {
      return Address.ZERO;
    }
    return Secp256k1.pointAt(r, signature.v() == V_ODD)
        .map(point -> computePublicKey(digest, r, s, point))
        .filter(publicKey -> !publicKey.isInfinity())
        .map(Secp256k1::addressOf)
        .orElse(Address.ZERO);
  }

  private static boolean hasRecoveryId(Signature signature) {
    return signature.v() == V_EVEN || signature.v() == V_ODD;
  }

  // The key Q of s * R = digest * G + r * Q.
  private static ECPoint computePublicKey(
      Hash32 digest, BigInteger r, BigInteger s, ECPoint point) {
    var inverse = Secp256k1.invert(r);
    var ofGenerator = integer(digest).negate().multiply(inverse).mod(Secp256k1.ORDER);
    var ofPoint = s.multiply(inverse).mod(Secp256k1.ORDER);
    return Secp256k1.multiplySum(ofGenerator, point, ofPoint);
  }

  private static BigInteger integer(Hash32 word) {
    return new BigInteger(1, word.bytes());
  }
}
