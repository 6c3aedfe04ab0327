package org.mosaiclab.protocol.v0.reward;

import io.vavr.collection.Vector;
import org.mosaiclab.protocol.value.Uint256;

/// What one validator has earned and not yet got.
///
/// @param shares paid once their checkpoint is proven to be committed; by increasing height
/// @param locked held until the stake is withdrawn, burnt if the validator is slashed
public record Earned(Vector<Share> shares, Uint256 locked) {
  static final Earned NOTHING = new Earned(Vector.empty(), Uint256.ZERO);

  /// @param height of the finalised checkpoint that it was earned for
  public record Share(long height, Uint256 amount) {}

  /// @param committedHeight of the last checkpoint that is proven to be committed
  /// @return what can be claimed
  public Uint256 claimableAt(long committedHeight) {
    return sumOf(shares.takeWhile(share -> share.height <= committedHeight));
  }

  /// @return what can be claimed now or later
  public Uint256 unclaimed() {
    return sumOf(shares);
  }

  Earned plus(Share share, Uint256 held) {
    return new Earned(shares.append(share), locked.plus(held).orElseThrow());
  }

  Earned without(long committedHeight) {
    return new Earned(shares.dropWhile(share -> share.height <= committedHeight), locked);
  }

  Earned unlocked() {
    return new Earned(shares, Uint256.ZERO);
  }

  // All are parts of what was funded, which is a part of a token's supply.
  private static Uint256 sumOf(Vector<Share> some) {
    return some.foldLeft(Uint256.ZERO, (sum, share) -> sum.plus(share.amount).orElseThrow());
  }
}
