package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What a validator signs to vote for a link. **Spec**: `v0 §1.5`; paper P(2).
///
/// @param coreIdentifier chain whose link is voted for
/// @param transitionHash transition object of the source
/// @param source source checkpoint
/// @param target target checkpoint
/// @param sourceHeight height of the source as the voter states it
/// @param targetHeight height of the target as the voter states it
public record VoteMessage(
    CoreId coreIdentifier,
    Hash32 transitionHash,
    Hash32 source,
    Hash32 target,
    Uint256 sourceHeight,
    Uint256 targetHeight) {
  private static final int HASHED_BYTES = 6 * Hash32.BYTES + CoreId.BYTES;

  /// The vote hash without the signed-message prefix. The identifier is packed here, unlike in
  /// every other hash of the core family.
  public Hash32 hash() {
    return AbiWords.ofBytes(HASHED_BYTES)
        .word(TypeHashes.VOTE)
        .packed(coreIdentifier)
        .word(transitionHash)
        .word(source)
        .word(target)
        .uint(sourceHeight)
        .uint(targetHeight)
        .keccak();
  }

  /// The digest that is signed, and the key of the polling place's tallies.
  public Hash32 digest() {
    return hashed().digest();
  }

  /// Both of them.
  public HashedVote hashed() {
    return HashedVote.of(this);
  }
}
