package org.mosaiclab.protocol.v0.metablock;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State roots of the auxiliary chain that the core knows, from headers of committed blocks.
/// **Spec**: `v0 §21 GAP-16`.
///
/// @param byHeight of the auxiliary block; what was written first stays
/// @param byBlock hash of the auxiliary block
/// @param latestHeight the greatest of these heights, zero while there is none
public record CommittedRoots(
    Map<Uint256, Hash32> byHeight, Map<Hash32, Hash32> byBlock, Uint256 latestHeight) {
  static final CommittedRoots NONE =
      new CommittedRoots(HashMap.empty(), HashMap.empty(), Uint256.ZERO);

  CommittedRoots with(Hash32 block, Uint256 height, Hash32 stateRoot) {
    return new CommittedRoots(
        byHeight.containsKey(height) ? byHeight : byHeight.put(height, stateRoot),
        byBlock.put(block, stateRoot),
        height.isGreaterThan(latestHeight) ? height : latestHeight);
  }
}
