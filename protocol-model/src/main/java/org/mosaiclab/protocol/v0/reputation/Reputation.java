package org.mosaiclab.protocol.v0.reputation;

import java.math.BigInteger;
import org.mosaiclab.protocol.value.Uint256;

/// A rational in `[0, 1]` by the heights that a validator has served. **Spec**: `v0 §21 GAP-06`;
/// paper P(3), which leaves the function open.
public sealed interface Reputation {
  /// The paper's version 0: everybody's reputation is one.
  Reputation CONSTANT = new Constant();

  /// Weight of a stake: the product, rounded down.
  ///
  /// @param stake base units
  /// @param age heights since the start height, at least zero
  Uint256 weight(Uint256 stake, long age);

  /// One.
  record Constant() implements Reputation {
    @Override
    public Uint256 weight(Uint256 stake, long age) {
      return stake;
    }
  }

  /// Grows by equal steps from zero to one.
  ///
  /// @param heights until it is one, at least 1
  record Warmup(long heights) implements Reputation {
    public Warmup {
      requirePositive(heights);
    }

    @Override
    public Uint256 weight(Uint256 stake, long age) {
      return new Uint256(
          stake
              .value()
              .multiply(BigInteger.valueOf(Math.min(age, heights)))
              .divide(BigInteger.valueOf(heights)));
    }
  }

  /// One, then zero for ever.
  ///
  /// @param heights for which it is one, at least 1
  record Lifetime(long heights) implements Reputation {
    public Lifetime {
      requirePositive(heights);
    }

    @Override
    public Uint256 weight(Uint256 stake, long age) {
      return age < heights ? stake : Uint256.ZERO;
    }
  }

  private static void requirePositive(long heights) {
    if (heights < 1) {
      throw new IllegalArgumentException("heights must be >= 1, was " + heights);
    }
  }
}
