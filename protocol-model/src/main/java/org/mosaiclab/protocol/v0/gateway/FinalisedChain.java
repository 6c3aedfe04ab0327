package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The origin chain as auxiliary's store knows it: finalised checkpoints only, and it never ends.
/// **Spec**: `v0 §21 GAP-16`, `v0 §5 stateRoot`.
///
/// @param store by its rules
/// @param state as it is in the executing block
public record FinalisedChain(BlockStore store, BlockStoreState state) implements RemoteChain {
  @Override
  public Hash32 stateRoot(Uint256 height) {
    return switch (store.stateRoot(state, height)) {
      case Outcome.Accepted<BlockStoreState, Hash32>(var _, var root, var _) -> root;
      case Outcome.Rejected<BlockStoreState, Hash32> _ -> Hash32.ZERO;
    };
  }

  @Override
  public boolean isHalted() {
    return false;
  }

  @Override
  public Hash32 lastStateRoot() {
    return state.block(state.head()).stateRoot();
  }
}
