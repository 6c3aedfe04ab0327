package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What a block store keeps of a reported header: the fields that any rule reads.
///
/// @param blockHash hash of the whole header
/// @param parentHash hash of its parent
/// @param height block height
/// @param stateRoot root of the state trie
/// @param transactionRoot root of the transactions
/// @param gasUsed gas of the block
/// @param checkpointAncestor nearest proper ancestor at which a checkpoint can lie; derived, so
///   that following parents costs one step per epoch; zero where ancestry is not followed
public record ReportedBlock(
    Hash32 blockHash,
    Hash32 parentHash,
    Uint256 height,
    Hash32 stateRoot,
    Hash32 transactionRoot,
    Uint256 gasUsed,
    Hash32 checkpointAncestor) {
  /// What an unknown hash reads as.
  public static final ReportedBlock ABSENT = initial(Hash32.ZERO, Hash32.ZERO, Uint256.ZERO);

  /// The pseudo-header that a constructor stores.
  static ReportedBlock initial(Hash32 blockHash, Hash32 stateRoot, Uint256 height) {
    return new ReportedBlock(
        blockHash, Hash32.ZERO, height, stateRoot, Hash32.ZERO, Uint256.ZERO, Hash32.ZERO);
  }

  ReportedBlock withCheckpointAncestor(Hash32 ancestor) {
    return new ReportedBlock(
        blockHash, parentHash, height, stateRoot, transactionRoot, gasUsed, ancestor);
  }
}
