package org.mosaiclab.protocol.v0.finality;

import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// State of the auxiliary block store. **Spec**: `v0 §6`.
///
/// @param blocks what every block store has
/// @param accumulated accumulators and origin observation by block hash
/// @param kernelHashes kernel that was active when a checkpoint was justified, by block hash
/// @param kernelGateway the gateway, zero before `initialize`
public record AuxiliaryBlockStoreState(
    BlockStoreState blocks,
    Map<Hash32, Accumulated> accumulated,
    Map<Hash32, Hash32> kernelHashes,
    Address kernelGateway) {
  /// @return the accumulators, or [Accumulated#ABSENT]
  public Accumulated accumulatedAt(Hash32 block) {
    return accumulated.getOrElse(block, Accumulated.ABSENT);
  }

  /// @return the kernel hash, zero for a block that is no checkpoint
  public Hash32 kernelHashAt(Hash32 block) {
    return kernelHashes.getOrElse(block, Hash32.ZERO);
  }

  AuxiliaryBlockStoreState withBlocks(BlockStoreState next) {
    return new AuxiliaryBlockStoreState(next, accumulated, kernelHashes, kernelGateway);
  }

  AuxiliaryBlockStoreState withAccumulated(Hash32 block, Accumulated values) {
    return new AuxiliaryBlockStoreState(
        blocks, accumulated.put(block, values), kernelHashes, kernelGateway);
  }

  AuxiliaryBlockStoreState withKernelHash(Hash32 block, Hash32 kernelHash) {
    return new AuxiliaryBlockStoreState(
        blocks, accumulated, kernelHashes.put(block, kernelHash), kernelGateway);
  }

  AuxiliaryBlockStoreState withKernelGateway(Address gateway) {
    return new AuxiliaryBlockStoreState(blocks, accumulated, kernelHashes, gateway);
  }
}
