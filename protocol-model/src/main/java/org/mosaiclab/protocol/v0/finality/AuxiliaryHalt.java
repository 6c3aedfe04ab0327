package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Why the auxiliary side takes no votes any more, with what shows it. **Spec**: `v0 §21 GAP-02`,
/// `v0 §22a ISS-15`. As built it never halts.
public sealed interface AuxiliaryHalt {
  /// The slashed weight of one height reached what two quorums share (GAP-02).
  ///
  /// @param metaBlockHeight of the polling place
  record SlashedWeight(long metaBlockHeight) implements AuxiliaryHalt {}

  /// A quorum voted to finalise a checkpoint that conflicts with a finalised one (ISS-15).
  ///
  /// @param finalised the checkpoint that stands
  /// @param link whose source conflicts with it
  record Contradiction(ObservedChain chain, Hash32 finalised, VoteMessage link)
      implements AuxiliaryHalt {}

  /// Somebody has shown two conflicting finalised checkpoints, on whatever branches (GAP-02).
  ///
  /// @param lower link that finalises one
  /// @param higher link that finalises the other
  record ConflictingFinality(VoteMessage lower, VoteMessage higher) implements AuxiliaryHalt {}

  /// The core on origin has halted (GAP-02).
  ///
  /// @param originHeight finalised origin checkpoint whose state shows it
  record ShownByOrigin(Uint256 originHeight) implements AuxiliaryHalt {}
}
