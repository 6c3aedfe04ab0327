package org.mosaiclab.protocol.proof;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpValue;
import org.mosaiclab.protocol.codec.StrictRlp;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Proof that a trie holds or lacks a key.
///
/// @param nodes encoded nodes from the root to where the path ends; those below 32 bytes are inside
///   their parent
public record TrieProof(List<Bytes> nodes) {
  public TrieProof {
    nodes = List.copyOf(nodes);
  }

  /// @return number of nodes, what the gas of a verification depends on
  public int depth() {
    return nodes.size();
  }

  /// @return RLP list with each node as an item, the form that [MerklePatriciaProof] and the
  ///   gateways take. **Spec**: `v0 §3`
  public Bytes encode() {
    return RlpEncoder.list(nodes);
  }

  /// @param rlpNodes RLP list with each node as an item
  /// @return the proof, or empty for anything but the bytes that [#encode] writes
  public static Optional<TrieProof> decode(Bytes rlpNodes) {
    return StrictRlp.decode(rlpNodes).toOptional().flatMap(TrieProof::ofItems);
  }

  private static Optional<TrieProof> ofItems(RlpValue value) {
    return switch (value) {
      case RlpValue.ByteString _ -> Optional.empty();
      case RlpValue.ItemList(List<RlpValue> items) ->
          Optional.of(new TrieProof(items.stream().map(RlpEncoder::encode).toList()));
    };
  }

  /// Verifies by strict rules: canonical RLP, inlined nodes, flags of leaf and extension,
  /// exclusion, and no node too many.
  ///
  /// @param root root hash of the trie
  /// @param key as it was given to the trie
  public ProofLookup lookup(Hash32 root, Bytes key) {
    return new StrictProofWalk(nodes, Nibbles.of(key)).lookup(root);
  }
}
