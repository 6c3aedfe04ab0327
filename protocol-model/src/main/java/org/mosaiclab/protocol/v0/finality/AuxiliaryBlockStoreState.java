package org.mosaiclab.protocol.v0.finality;

import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// State of the auxiliary block store. **Spec**: `v0 §6`.
///
/// @param blocks what every block store has
/// @param accumulated accumulators and origin observation by block hash
/// @param kernelHashes kernel that was active when a checkpoint was justified, by block hash
/// @param kernelGateway the gateway, zero before `initialize`
/// @param tentative reported blocks that nothing shows to be of the own chain yet; none as built
///   (GAP-13)
public record AuxiliaryBlockStoreState(
    BlockStoreState blocks,
    Map<Hash32, Accumulated> accumulated,
    Map<Hash32, Hash32> kernelHashes,
    Address kernelGateway,
    Set<Hash32> tentative) {
  /// @return the accumulators, or [Accumulated#ABSENT]
  public Accumulated accumulatedAt(Hash32 block) {
    return accumulated.getOrElse(block, Accumulated.ABSENT);
  }

  /// @return the kernel hash, zero for a block that is no checkpoint
  public Hash32 kernelHashAt(Hash32 block) {
    return kernelHashes.getOrElse(block, Hash32.ZERO);
  }

  AuxiliaryBlockStoreState withBlocks(BlockStoreState next) {
    return new AuxiliaryBlockStoreState(next, accumulated, kernelHashes, kernelGateway, tentative);
  }

  AuxiliaryBlockStoreState withAccumulated(Hash32 block, Accumulated values) {
    return new AuxiliaryBlockStoreState(
        blocks, accumulated.put(block, values), kernelHashes, kernelGateway, tentative);
  }

  AuxiliaryBlockStoreState withKernelHash(Hash32 block, Hash32 kernelHash) {
    return new AuxiliaryBlockStoreState(
        blocks, accumulated, kernelHashes.put(block, kernelHash), kernelGateway, tentative);
  }

  AuxiliaryBlockStoreState withKernelGateway(Address gateway) {
    return new AuxiliaryBlockStoreState(blocks, accumulated, kernelHashes, gateway, tentative);
  }

  /// Whether a block is reported and not yet known to be of the own chain (GAP-13).
  public boolean isTentative(Hash32 block) {
    return tentative.contains(block);
  }

  AuxiliaryBlockStoreState withTentative(Hash32 block) {
    return withStanding(tentative.add(block));
  }

  AuxiliaryBlockStoreState withValid(Hash32 block) {
    return withStanding(tentative.remove(block));
  }

  private AuxiliaryBlockStoreState withStanding(Set<Hash32> next) {
    return new AuxiliaryBlockStoreState(blocks, accumulated, kernelHashes, kernelGateway, next);
  }
}
