package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of one Anchor. **Spec**: `v0 §11`.
///
/// @param remoteChainId of the chain whose roots it holds
/// @param coAnchor the other side's anchor, zero until it is set
/// @param stateRoots by height of the remote chain
/// @param heights the latest anchored ones
public record AnchorState(
    Uint256 remoteChainId,
    Address coAnchor,
    Map<Uint256, Hash32> stateRoots,
    CircularBuffer heights) {
  static AnchorState initial(
      Uint256 remoteChainId, Uint256 height, Hash32 stateRoot, int maxStateRoots) {
    return new AnchorState(
        remoteChainId,
        Address.ZERO,
        HashMap.of(height, stateRoot),
        CircularBuffer.ofSize(maxStateRoots).store(height).ring());
  }

  /// @return zero where there is none, or none any more
  public Hash32 stateRoot(Uint256 height) {
    return stateRoots.getOrElse(height, Hash32.ZERO);
  }

  public Uint256 latestHeight() {
    return heights.head();
  }

  AnchorState withCoAnchor(Address next) {
    return new AnchorState(remoteChainId, next, stateRoots, heights);
  }

  // Deletes after writing, as the contract does.
  AnchorState withStateRoot(Uint256 height, Hash32 stateRoot, RuleProfile profile) {
    var stored = heights.store(height);
    return new AnchorState(
        remoteChainId,
        coAnchor,
        stored.prune(stateRoots.put(height, stateRoot), profile),
        stored.ring());
  }
}
