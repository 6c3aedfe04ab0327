package org.mosaiclab.protocol.v0.reward;

import org.mosaiclab.protocol.value.Uint256;

/// What one validator has earned and not yet got.
///
/// @param claimable paid once the meta-block is proven to be committed
/// @param locked held until the stake is withdrawn, burnt if the validator is slashed
/// @param metaHeight the highest meta-block height of a reward in it
public record Earned(Uint256 claimable, Uint256 locked, long metaHeight) {
  static final Earned NOTHING = new Earned(Uint256.ZERO, Uint256.ZERO, 0);
}
