package org.mosaiclab.protocol.v0.observation;

import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// How a value is shown to lie in a trie: `MerklePatriciaProof::verify`, or a stand-in where a
/// recording replaced it.
@FunctionalInterface
public interface InclusionProof {
  /// @param valueHash hash of the payload of the terminal node
  /// @param path where the value lies
  /// @param nodesRlp list of nodes, root first
  /// @param root of the trie
  /// @return whether it is there, or the kind of failure of malformed nodes
  Decoded<Boolean> verify(Hash32 valueHash, Bytes path, Bytes nodesRlp, Hash32 root);
}
