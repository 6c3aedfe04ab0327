package org.mosaiclab.protocol.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.value.Bytes;

/// A genuine proof, to be damaged.
///
/// @param trie what is proven
/// @param key in the trie or not
/// @param proof of the key or of its absence
/// @param isSecure whether all keys are hashes and no value is short, so that no node is inlined
///   and no path ends in a branch
record ProofSample(MerklePatriciaTrie trie, Bytes key, TrieProof proof, boolean isSecure) {
  private static final int[] SIZES = {1, 2, 3, 8, 40, 300};
  private static final int KEYS_PER_TRIE = 6;

  /// Of tries as contracts have them, and of tries with keys that are prefixes of each other.
  static List<ProofSample> all() {
    var random = new SplittableRandom(41);
    var samples = new ArrayList<ProofSample>();
    for (int size : SIZES) {
      var secure = MerklePatriciaTrie.EMPTY;
      var small = MerklePatriciaTrie.EMPTY;
      for (int i = 0; i < size; i++) {
        secure = secure.put(hashedKey(i), Bytes.of(Keccak.hash("value " + i)));
        small = small.put(TrieSequenceTest.shortKey(random), TrieSequenceTest.someValue(random));
      }
      for (int i = 0; i < KEYS_PER_TRIE; i++) {
        var shortKey = TrieSequenceTest.shortKey(random);
        samples.add(new ProofSample(secure, hashedKey(i), secure.prove(hashedKey(i)), true));
        samples.add(new ProofSample(small, shortKey, small.prove(shortKey), false));
      }
    }
    return samples;
  }

  private static Bytes hashedKey(int i) {
    return Bytes.of(Keccak.hash("key " + i));
  }

  /// @return the key, or seldom a damaged one
  Bytes drawPath(Mutations mutations) {
    return mutations.nextInt(8) == 0 ? mutations.mutate(key) : key;
  }

  /// @return the nodes with one of them damaged, seldom with none
  List<Bytes> drawNodes(Mutations mutations) {
    var nodes = new ArrayList<>(proof.nodes());
    if (!nodes.isEmpty() && mutations.nextInt(8) > 0) {
      int damaged = mutations.nextInt(nodes.size());
      nodes.set(damaged, mutations.mutate(nodes.get(damaged)));
    }
    return nodes;
  }
}
