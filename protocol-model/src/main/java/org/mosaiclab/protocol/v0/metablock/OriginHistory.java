package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.value.Hash32;

/// What the executing origin chain knows of its own past: a block-hash oracle without limit.
/// **Spec**: `v0 §21 GAP-09`. Asked only where that repair is on; pure.
@FunctionalInterface
public interface OriginHistory {
  /// @return whether that block is a proper ancestor of the executing block
  boolean isAncestor(Hash32 blockHash);
}
