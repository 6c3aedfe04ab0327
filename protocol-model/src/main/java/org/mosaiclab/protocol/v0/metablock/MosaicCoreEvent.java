package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What [MosaicCore] emits.
public sealed interface MosaicCoreEvent extends ProtocolEvent {
  record BlockProposed(Uint256 height, Hash32 kernelHash, Hash32 transitionHash)
      implements MosaicCoreEvent {}

  /// @param voteHash without the signed-message prefix
  /// @param verifiedWeight of the seal, this vote included
  /// @param requiredWeight least weight that commits
  record VoteVerified(
      Hash32 kernelHash,
      Hash32 transitionHash,
      Address validator,
      Hash32 voteHash,
      Signature signature,
      Uint256 verifiedWeight,
      Uint256 requiredWeight)
      implements MosaicCoreEvent {}

  /// @param height of an auxiliary block whose header was anchored (GAP-16)
  record StateRootAvailable(Uint256 height, Hash32 stateRoot) implements MosaicCoreEvent {}

  /// @param height meta-block height that is closed
  /// @param verifiedWeight of the seal
  /// @param requiredWeight least weight that commits
  record MetaBlockCommitted(
      Hash32 kernelHash,
      Hash32 transitionHash,
      Hash32 metaBlockHash,
      Uint256 height,
      Uint256 verifiedWeight,
      Uint256 requiredWeight)
      implements MosaicCoreEvent {}
}
