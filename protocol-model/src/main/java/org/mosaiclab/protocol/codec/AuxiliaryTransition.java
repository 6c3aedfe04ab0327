package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Transition object of an auxiliary chain. **Spec**: `v0 §1.4`; paper P§2.4 (DEV-02).
///
/// @param coreIdentifier which auxiliary chain
/// @param kernelHash kernel that is active at the block
/// @param auxiliaryDynasty dynasty of the block
/// @param auxiliaryBlockHash the finalised block
/// @param accumulatedGas gas used up to and including the block
/// @param originDynasty dynasty of the origin observation
/// @param originBlockHash the origin checkpoint observed as finalised
/// @param transactionRoot accumulated transaction root up to and including the block
public record AuxiliaryTransition(
    CoreId coreIdentifier,
    Hash32 kernelHash,
    Uint256 auxiliaryDynasty,
    Hash32 auxiliaryBlockHash,
    Uint256 accumulatedGas,
    Uint256 originDynasty,
    Hash32 originBlockHash,
    Hash32 transactionRoot) {
  /// @return the transition hash that votes on the auxiliary chain sign
  public Hash32 hash() {
    return AbiWords.ofWords(9)
        .word(TypeHashes.AUXILIARY_TRANSITION)
        .coreId(coreIdentifier)
        .word(kernelHash)
        .uint(auxiliaryDynasty)
        .word(auxiliaryBlockHash)
        .uint(accumulatedGas)
        .uint(originDynasty)
        .word(originBlockHash)
        .word(transactionRoot)
        .keccak();
  }
}
