package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Transition object of the origin chain. **Spec**: `v0 §1.3`; paper P§2.3.
///
/// @param dynasty dynasty of the finalised source
/// @param blockHash the finalised source block
/// @param coreIdentifier which chain votes
public record OriginTransition(Uint256 dynasty, Hash32 blockHash, CoreId coreIdentifier) {
  /// @return the transition hash that votes on the origin chain sign
  public Hash32 hash() {
    return AbiWords.ofWords(4)
        .word(TypeHashes.ORIGIN_TRANSITION)
        .uint(dynasty)
        .word(blockHash)
        .coreId(coreIdentifier)
        .keccak();
  }
}
