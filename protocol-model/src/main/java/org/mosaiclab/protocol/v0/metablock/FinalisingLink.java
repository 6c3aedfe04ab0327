package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.value.Uint256;

/// Which links finalise a proposed block. **Spec**: `v0 §21 GAP-14`, `v0 §22a ISS-33`.
final class FinalisingLink {
  private FinalisingLink() {}

  static boolean startsAt(AuxiliaryTransition transition, VoteMessage vote) {
    return transition.auxiliaryBlockHash().equals(vote.source());
  }

  /// @param epochLength blocks
  static boolean spansOneEpoch(VoteMessage vote, Uint256 epochLength) {
    return vote.targetHeight().minus(vote.sourceHeight()).filter(epochLength::equals).isPresent();
  }
}
