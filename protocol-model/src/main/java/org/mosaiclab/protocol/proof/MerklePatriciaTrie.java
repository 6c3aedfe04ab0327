package org.mosaiclab.protocol.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// A persistent Merkle-Patricia trie: every change gives a new trie that shares all nodes off the
/// changed path, so each block of each fork has its own. Hashes are computed when first asked for
/// and kept in the nodes.
///
/// The root depends on the contents only, never on the order of the changes. Keys are taken as they
/// are; a secure trie hashes them first, see [StateTrie] and [ContractStorage]. **Spec**: `v0
/// §1.11`.
public final class MerklePatriciaTrie {
  /// Longest key, so that no operation goes deeper than the stack.
  public static final int KEY_BYTES_MAX = 256;

  public static final MerklePatriciaTrie EMPTY = new MerklePatriciaTrie(TrieNode.EMPTY);

  private final TrieNode root;

  private MerklePatriciaTrie(TrieNode root) {
    this.root = root;
  }

  /// @return the value at `key`, if there is one
  public Optional<Bytes> get(Bytes key) {
    var node = root;
    var rest = Nibbles.of(key);
    while (true) {
      switch (node.step(rest)) {
        case TrieNode.Step.End(Bytes value) -> {
          return Optional.of(value).filter(found -> !found.isEmpty());
        }
        case TrieNode.Step.Down(TrieNode below, Nibbles left) -> {
          node = below;
          rest = left;
        }
      }
    }
  }

  /// @param key at most [#KEY_BYTES_MAX] bytes; keys may be prefixes of each other
  /// @param value an empty one removes the key, as there are no empty values in a trie
  /// @throws IllegalArgumentException if the key is longer
  public MerklePatriciaTrie put(Bytes key, Bytes value) {
    if (key.size() > KEY_BYTES_MAX) {
      throw new IllegalArgumentException(
          "key must have at most " + KEY_BYTES_MAX + " bytes, had " + key.size());
    }
    return value.isEmpty() ? remove(key) : withRoot(root.put(Nibbles.of(key), value));
  }

  /// @return the trie without `key`
  public MerklePatriciaTrie remove(Bytes key) {
    return withRoot(root.remove(Nibbles.of(key)));
  }

  private MerklePatriciaTrie withRoot(TrieNode newRoot) {
    return newRoot == root ? this : new MerklePatriciaTrie(newRoot);
  }

  public boolean isEmpty() {
    return root.isEmpty();
  }

  public Hash32 rootHash() {
    return root.rootHash();
  }

  /// Nodes from the root to where the path of `key` ends, present or not. A node below 32 bytes is
  /// part of its parent and not listed, except the root; an empty trie has no nodes.
  public TrieProof prove(Bytes key) {
    List<Bytes> nodes = new ArrayList<>();
    var node = root;
    var rest = Nibbles.of(key);
    while (!node.isEmpty()) {
      if (nodes.isEmpty() || !node.isInlined()) {
        nodes.add(node.encode());
      }
      switch (node.step(rest)) {
        case TrieNode.Step.End _ -> node = TrieNode.EMPTY;
        case TrieNode.Step.Down(TrieNode below, Nibbles left) -> {
          node = below;
          rest = left;
        }
      }
    }
    return new TrieProof(nodes);
  }
}
