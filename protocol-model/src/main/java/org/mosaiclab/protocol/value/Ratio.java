package org.mosaiclab.protocol.value;

import java.math.BigInteger;

/// A share in `[0, 1]`, exact.
///
/// @param numerator in `[0, denominator]`
/// @param denominator at least 1
public record Ratio(long numerator, long denominator) {
  /// @throws IllegalArgumentException outside `[0, 1]`
  public Ratio {
    if (denominator < 1 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(
          "ratio must be in [0, 1], was " + numerator + "/" + denominator);
    }
  }

  /// @return the share of `amount`, rounded down
  public Uint256 of(Uint256 amount) {
    return of(amount, 1);
  }

  /// @param times how often the share is taken, at least zero
  /// @return that many shares of `amount`, rounded down once, at most `amount`
  public Uint256 of(Uint256 amount, long times) {
    var share =
        amount
            .value()
            .multiply(BigInteger.valueOf(numerator))
            .multiply(BigInteger.valueOf(times))
            .divide(BigInteger.valueOf(denominator));
    return new Uint256(share.min(amount.value()));
  }
}
