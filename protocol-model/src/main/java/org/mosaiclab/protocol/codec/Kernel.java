package org.mosaiclab.protocol.codec;

import java.util.List;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Kernel of a meta-block: which validators change, and to what weight. **Spec**: `v0 §1.6`; paper
/// P§2.5 (DEV-03: no gas target).
///
/// The two lists may differ in length; the hash is defined all the same, and the rules refuse such
/// a kernel where they check it.
///
/// @param height meta-block height
/// @param parent hash of the meta-block before it
/// @param updatedValidators in the order of the hash
/// @param updatedWeights one per validator, in the same order
public record Kernel(
    Uint256 height, Hash32 parent, List<Address> updatedValidators, List<Uint256> updatedWeights) {
  // Type hash, height, parent and two offsets. Offsets count from the type hash on.
  private static final int HEAD_WORDS = 5;
  private static final int WORD = 32;

  public Kernel {
    updatedValidators = List.copyOf(updatedValidators);
    updatedWeights = List.copyOf(updatedWeights);
  }

  /// @return hash of the ABI encoding with dynamic arrays, not of EIP-712 array hashes (DEV-21)
  public Hash32 hash() {
    int validatorCount = updatedValidators.size();
    var words =
        AbiWords.ofWords(HEAD_WORDS + 2 + validatorCount + updatedWeights.size())
            .word(TypeHashes.KERNEL)
            .uint(height)
            .word(parent)
            .uint(WORD * HEAD_WORDS)
            .uint(WORD * (HEAD_WORDS + 1L + validatorCount))
            .uint(validatorCount);
    updatedValidators.forEach(words::address);
    words.uint(updatedWeights.size());
    updatedWeights.forEach(words::uint);
    return words.keccak();
  }
}
