package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The auxiliary chain as origin's core knows it: committed states only. **Spec**: `v0 §21 GAP-16`.
///
/// @param core as it is in the executing block
public record CommittedChain(MosaicCoreState core) implements RemoteChain {
  @Override
  public Hash32 stateRoot(Uint256 height) {
    return core.stateRoot(height);
  }

  @Override
  public boolean isHalted() {
    return core.isHalted();
  }

  @Override
  public Hash32 lastStateRoot() {
    return core.lastStateRoot();
  }
}
