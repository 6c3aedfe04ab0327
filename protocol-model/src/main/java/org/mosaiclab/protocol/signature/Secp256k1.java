package org.mosaiclab.protocol.signature;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The group of secp256k1. Fast rather than constant-time: its keys guard nothing but simulations.
final class Secp256k1 {
  private static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");
  private static final ECCurve CURVE = PARAMETERS.getCurve();
  private static final ECPoint GENERATOR = PARAMETERS.getG();

  /// Order of the group.
  static final BigInteger ORDER = PARAMETERS.getN();

  private Secp256k1() {}

  /// @return whether the integer is in `[1, n)`
  static boolean isScalar(BigInteger value) {
    return value.signum() > 0 && value.compareTo(ORDER) < 0;
  }

  /// @return the normalised point `scalar * G`
  static ECPoint multiplyGenerator(BigInteger scalar) {
    return new FixedPointCombMultiplier().multiply(GENERATOR, scalar).normalize();
  }

  /// @return the normalised point `a * G + b * point`
  static ECPoint multiplySum(BigInteger a, ECPoint point, BigInteger b) {
    return ECAlgorithms.sumOfTwoMultiplies(GENERATOR, a, point, b).normalize();
  }

  /// @param scalar in `[1, n)`
  /// @return its inverse modulo the order; the variable-time form is five times as fast as
  ///   BigInteger
  static BigInteger invert(BigInteger scalar) {
    return BigIntegers.modOddInverseVar(ORDER, scalar);
  }

  /// @param x abscissa in `[1, n)`
  /// @param isOdd which of the two ordinates
  /// @return the point, or empty if there is none: half of all abscissas are not on the curve
  static Optional<ECPoint> pointAt(BigInteger x, boolean isOdd) {
    var abscissa = CURVE.fromBigInteger(x);
    var ordinate = abscissa.square().multiply(abscissa).add(CURVE.getB()).sqrt();
    if (ordinate == null) {
      return Optional.empty();
    }
    var chosen = ordinate.testBitZero() == isOdd ? ordinate : ordinate.negate();
    return Optional.of(CURVE.createPoint(x, chosen.toBigInteger()));
  }

  /// @param point normalised, not the point at infinity
  static Address addressOf(ECPoint point) {
    // The encoding opens with the byte 04, which the address leaves out.
    var encoded = point.getEncoded(false);
    return addressOf(Keccak.hash(encoded, 1, encoded.length - 1));
  }

  /// @return the last 20 bytes
  static Address addressOf(Hash32 hash) {
    return new Address(
        hash.word1() << 32 | hash.word2() >>> 32,
        hash.word2() << 32 | hash.word3() >>> 32,
        (int) hash.word3());
  }

  static Hash32 word(BigInteger value) {
    return new Uint256(value).toWord();
  }
}
