package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Hash32;

/// What the executing auxiliary chain knows of its own past. **Spec**: `v0 §21 GAP-13`; paper
/// P§2.4. Asked only where that repair is on; pure.
@FunctionalInterface
public interface OwnChain {
  /// Blocks whose hashes a contract can read, counted down from the parent of the executing one.
  int RECENT_BLOCKS = 256;

  /// @return whether that block is one of the last [#RECENT_BLOCKS] ancestors of the executing one
  boolean isRecent(Hash32 blockHash);
}
