package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What a gateway reads of the other chain from the finality contracts of its own. Pure. **Spec**:
/// `v0 §21` GAP-16, GAP-03; asked only where DEV-11, GAP-03 or GAP-15 is repaired.
public interface RemoteChain {
  /// Nothing is known: what a gateway as built never asks.
  RemoteChain UNKNOWN =
      new RemoteChain() {
        @Override
        public Hash32 stateRoot(Uint256 height) {
          return Hash32.ZERO;
        }

        @Override
        public boolean isHalted() {
          return false;
        }

        @Override
        public Hash32 lastStateRoot() {
          return Hash32.ZERO;
        }
      };

  /// @return root of the state at that height, zero where it is not known
  Hash32 stateRoot(Uint256 height);

  /// @return whether nothing that happens there counts any more
  boolean isHalted();

  /// @return root of the last state that counts, zero where it is not known
  Hash32 lastStateRoot();
}
