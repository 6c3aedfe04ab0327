package org.mosaiclab.protocol.v0.finality;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of a block store. **Spec**: `v0 §5`.
///
/// @param setup constructor arguments
/// @param reported headers by hash
/// @param checkpoints justified blocks by hash
/// @param transitionHashes what a vote from a checkpoint signs; derived, so that a vote hashes only
///   itself
/// @param head last finalised checkpoint; zero as built until one after the initial block
/// @param currentDynasty one more than the advances of the head
/// @param highestJustified justified block of the greatest height, the first of equals; derived
public record BlockStoreState(
    BlockStoreSetup setup,
    Map<Hash32, ReportedBlock> reported,
    Map<Hash32, Checkpoint> checkpoints,
    Map<Hash32, Hash32> transitionHashes,
    Hash32 head,
    long currentDynasty,
    Hash32 highestJustified) {
  static BlockStoreState initial(BlockStoreSetup setup, Hash32 head) {
    var hash = setup.initialBlockHash();
    var block = ReportedBlock.initial(hash, setup.initialStateRoot(), setup.initialHeight());
    return new BlockStoreState(
        setup,
        HashMap.of(hash, block),
        HashMap.of(hash, Checkpoint.initial(hash)),
        HashMap.empty(),
        head,
        1,
        hash);
  }

  /// @return the header, or [ReportedBlock#ABSENT]
  public ReportedBlock block(Hash32 hash) {
    return reported.getOrElse(hash, ReportedBlock.ABSENT);
  }

  /// @return the checkpoint, or [Checkpoint#ABSENT]
  public Checkpoint checkpoint(Hash32 hash) {
    return checkpoints.getOrElse(hash, Checkpoint.ABSENT);
  }

  /// @return height of a reported block, zero if it is unknown
  public Uint256 heightOf(Hash32 hash) {
    return block(hash).height();
  }

  /// @return height of the head, zero while there is none
  public Uint256 latestBlockHeight() {
    return heightOf(head);
  }

  BlockStoreState withBlock(ReportedBlock block) {
    return new BlockStoreState(
        setup,
        reported.put(block.blockHash(), block),
        checkpoints,
        transitionHashes,
        head,
        currentDynasty,
        highestJustified);
  }

  BlockStoreState withFinalised(Hash32 source) {
    return new BlockStoreState(
        setup,
        reported,
        checkpoints.put(source, checkpoint(source).finalise()),
        transitionHashes,
        head,
        currentDynasty,
        highestJustified);
  }

  BlockStoreState withHead(Hash32 newHead) {
    return new BlockStoreState(
        setup,
        reported,
        checkpoints,
        transitionHashes,
        newHead,
        currentDynasty + 1,
        highestJustified);
  }

  BlockStoreState withJustified(Checkpoint target) {
    boolean isHigher = heightOf(target.blockHash()).isGreaterThan(heightOf(highestJustified));
    return new BlockStoreState(
        setup,
        reported,
        checkpoints.put(target.blockHash(), target),
        transitionHashes,
        head,
        currentDynasty,
        isHigher ? target.blockHash() : highestJustified);
  }

  BlockStoreState withTransitionHash(Hash32 block, Hash32 transitionHash) {
    return new BlockStoreState(
        setup,
        reported,
        checkpoints,
        transitionHashes.put(block, transitionHash),
        head,
        currentDynasty,
        highestJustified);
  }
}
