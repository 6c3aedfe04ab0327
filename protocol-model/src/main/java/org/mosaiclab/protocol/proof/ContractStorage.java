package org.mosaiclab.protocol.proof;

import java.util.Optional;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Storage words of a contract under their hashed slots; its root is in the contract's account.
/// Persistent. **Spec**: `v0 §1.11`.
///
/// @param trie leaves are RLP of the word as minimal big-endian integer; zero words have none
public record ContractStorage(MerklePatriciaTrie trie) {
  public static final ContractStorage EMPTY = new ContractStorage(MerklePatriciaTrie.EMPTY);

  /// @param slot 32-byte name of the word, see [StoragePaths]
  /// @return the word, zero where none was stored
  public Hash32 get(Hash32 slot) {
    return trie.get(keyOf(slot))
        .flatMap(leaf -> new RlpItem(leaf).toBytes32().toOptional())
        .orElse(Hash32.ZERO);
  }

  /// @return the storage with that word; zero removes it
  public ContractStorage put(Hash32 slot, Hash32 word) {
    return new ContractStorage(
        word.isZero() ? trie.remove(keyOf(slot)) : trie.put(keyOf(slot), leafOf(word)));
  }

  public Hash32 rootHash() {
    return trie.rootHash();
  }

  /// @return proof of the word or, for zero, of its absence
  public TrieProof prove(Hash32 slot) {
    return trie.prove(keyOf(slot));
  }

  /// @return the word that `proof` shows under `root`, zero where it shows that there is none, or
  ///   empty where it is invalid or the leaf is no word
  public static Optional<Hash32> lookup(TrieProof proof, Hash32 root, Hash32 slot) {
    return switch (proof.lookup(root, keyOf(slot))) {
      case ProofLookup.Present(Bytes leaf) ->
          new RlpItem(leaf)
              .toBytes32()
              .toOptional()
              .filter(word -> !word.isZero() && leafOf(word).equals(leaf));
      case ProofLookup.Absent _ -> Optional.of(Hash32.ZERO);
      case ProofLookup.Invalid _ -> Optional.empty();
    };
  }

  /// @param word not zero
  /// @return content of the leaf of a word, whose hash a verifier compares: a single byte below
  ///   `0x80` is itself, 32 bytes have the prefix `a0` (ISS-05)
  public static Bytes leafOf(Hash32 word) {
    return RlpEncoder.integer(Uint256.ofWord(word));
  }

  private static Bytes keyOf(Hash32 slot) {
    return Bytes.of(StoragePaths.ofSlot(slot));
  }
}
