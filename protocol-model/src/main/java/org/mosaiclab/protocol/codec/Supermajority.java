package org.mosaiclab.protocol.codec;

import java.math.BigInteger;
import java.util.Optional;
import org.mosaiclab.protocol.value.Uint256;

/// Quorum arithmetic of votes and commits: at least two thirds. **Spec**: `v0 §1.9`; paper P§2.1.
public final class Supermajority {
  private static final BigInteger THREE = BigInteger.valueOf(3);
  private static final int DOUBLED_BITS = Long.SIZE - 2;

  private Supermajority() {}

  /// Least tally that is a supermajority: `ceil(2 * totalWeight / 3)`.
  ///
  /// @param totalWeight weight of all validators of the meta-block
  /// @return weight in `[0, totalWeight]`, or empty where `2 * totalWeight` exceeds 256 bits, which
  ///   the protocol refuses
  public static Optional<Uint256> requiredWeight(Uint256 totalWeight) {
    if (totalWeight.value().bitLength() < DOUBLED_BITS) {
      return Optional.of(Uint256.of(Math.ceilDiv(2 * totalWeight.value().longValue(), 3)));
    }
    var doubled = totalWeight.value().shiftLeft(1);
    return doubled.bitLength() > 256
        ? Optional.empty()
        : Optional.of(new Uint256(doubled.add(BigInteger.TWO).divide(THREE)));
  }
}
