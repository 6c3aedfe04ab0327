package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Hash32;

/// What hashing a vote gives, kept together by who meets the same vote many times.
///
/// @param hash without the signed-message prefix
/// @param digest what is signed
public record HashedVote(Hash32 hash, Hash32 digest) {
  static HashedVote of(VoteMessage vote) {
    var hash = vote.hash();
    return new HashedVote(hash, SignedMessage.digest(hash));
  }
}
