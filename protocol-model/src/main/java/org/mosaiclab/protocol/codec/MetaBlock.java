package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Hash32;

/// A meta-block without its seal. **Spec**: `v0 §1.7`; paper P(1).
///
/// @param kernelHash hash of its [Kernel]
/// @param transitionHash hash of its [AuxiliaryTransition]
public record MetaBlock(Hash32 kernelHash, Hash32 transitionHash) {
  /// @return the meta-block hash; the seal is not part of it
  public Hash32 hash() {
    return AbiWords.ofWords(3)
        .word(TypeHashes.META_BLOCK)
        .word(kernelHash)
        .word(transitionHash)
        .keccak();
  }
}
