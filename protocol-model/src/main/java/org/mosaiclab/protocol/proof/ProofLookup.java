package org.mosaiclab.protocol.proof;

import org.mosaiclab.protocol.value.Bytes;

/// What a proof shows about a key, by strict rules.
public sealed interface ProofLookup {
  /// The trie with that root holds this value at the key.
  ///
  /// @param value not empty
  record Present(Bytes value) implements ProofLookup {}

  /// The trie with that root holds nothing at the key.
  record Absent() implements ProofLookup {}

  /// The nodes prove nothing: one is missing, superfluous, not canonical or does not match its
  /// hash.
  record Invalid() implements ProofLookup {}
}
