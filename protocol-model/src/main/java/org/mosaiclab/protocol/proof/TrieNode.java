package org.mosaiclab.protocol.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// One node of a Merkle-Patricia trie. Immutable; operations return a node that shares every
/// subtree they did not touch, and the same node where nothing changed.
abstract sealed class TrieNode {
  static final TrieNode EMPTY = new Empty();

  private static final int BRANCH_WIDTH = 16;

  // Computed once, on first use: most nodes of a block's intermediate states are never hashed. A
  // race
  // computes equal values.
  private Bytes reference = Bytes.EMPTY;

  /// @return the node with `value` at `path`
  abstract TrieNode put(Nibbles path, Bytes value);

  /// @return the node without anything at `path`
  abstract TrieNode remove(Nibbles path);

  /// @return the node one step along `path`, with what is left of the path
  abstract Step step(Nibbles path);

  /// @return canonical RLP of the node
  abstract Bytes encode();

  /// @return this node below an edge of at least one nibble
  abstract TrieNode under(Nibbles edge);

  boolean isEmpty() {
    return this == EMPTY;
  }

  /// How the parent names this node: the RLP string of its hash, or its encoding where that is
  /// shorter than a hash.
  final Bytes reference() {
    if (reference.isEmpty()) {
      var encoded = encode();
      reference = encoded.size() < Hash32.BYTES ? encoded : RlpEncoder.word(Keccak.hash(encoded));
    }
    return reference;
  }

  final boolean isInlined() {
    return reference().size() < Hash32.BYTES;
  }

  /// @return hash of the node as a root, which is never inlined
  final Hash32 rootHash() {
    return isInlined()
        ? Keccak.hash(encode())
        : Hash32.at(reference().toArray(), reference().size() - Hash32.BYTES);
  }

  /// Where a path leads.
  sealed interface Step {
    /// The path ends here; no value is empty.
    record End(Bytes value) implements Step {}

    /// The path leads on into a node.
    record Down(TrieNode node, Nibbles rest) implements Step {}
  }

  private static final Step ABSENT = new Step.End(Bytes.EMPTY);

  private static final class Empty extends TrieNode {
    @Override
    TrieNode put(Nibbles path, Bytes value) {
      return new Leaf(path, value);
    }

    @Override
    TrieNode remove(Nibbles path) {
      return this;
    }

    @Override
    Step step(Nibbles path) {
      return ABSENT;
    }

    @Override
    Bytes encode() {
      return RlpEncoder.string(Bytes.EMPTY);
    }

    @Override
    TrieNode under(Nibbles edge) {
      return this;
    }
  }

  private static final class Leaf extends TrieNode {
    private final Nibbles path;
    private final Bytes value;

    Leaf(Nibbles path, Bytes value) {
      this.path = path;
      this.value = value;
    }

    @Override
    TrieNode put(Nibbles newPath, Bytes newValue) {
      if (path.isSame(newPath)) {
        return value.equals(newValue) ? this : new Leaf(newPath, newValue);
      }
      int shared = path.commonPrefix(newPath);
      return Branch.BLANK
          .put(path.from(shared), value)
          .put(newPath.from(shared), newValue)
          .under(path.first(shared));
    }

    @Override
    TrieNode remove(Nibbles removed) {
      return path.isSame(removed) ? EMPTY : this;
    }

    @Override
    Step step(Nibbles searched) {
      return path.isSame(searched) ? new Step.End(value) : ABSENT;
    }

    @Override
    Bytes encode() {
      return encodePair(path.toHexPrefix(true), RlpEncoder.string(value));
    }

    @Override
    TrieNode under(Nibbles edge) {
      return edge.isEmpty() ? this : new Leaf(edge.append(path), value);
    }
  }

  private static final class Extension extends TrieNode {
    private final Nibbles edge;
    private final TrieNode child;

    Extension(Nibbles edge, TrieNode child) {
      this.edge = edge;
      this.child = child;
    }

    @Override
    TrieNode put(Nibbles path, Bytes value) {
      int shared = edge.commonPrefix(path);
      if (shared == edge.size()) {
        var newChild = child.put(path.from(shared), value);
        return newChild == child ? this : new Extension(edge, newChild);
      }
      return Branch.BLANK
          .withChild(edge.at(shared), child.under(edge.from(shared + 1)))
          .put(path.from(shared), value)
          .under(edge.first(shared));
    }

    @Override
    TrieNode remove(Nibbles path) {
      if (!path.startsWith(edge)) {
        return this;
      }
      var newChild = child.remove(path.from(edge.size()));
      return newChild == child ? this : newChild.under(edge);
    }

    @Override
    Step step(Nibbles path) {
      return path.startsWith(edge) ? new Step.Down(child, path.from(edge.size())) : ABSENT;
    }

    @Override
    Bytes encode() {
      return encodePair(edge.toHexPrefix(false), child.reference());
    }

    @Override
    TrieNode under(Nibbles upper) {
      return upper.isEmpty() ? this : new Extension(upper.append(edge), child);
    }
  }

  private static final class Branch extends TrieNode {
    // Only a start for building: a branch in a trie has at least two entries.
    static final Branch BLANK = new Branch(emptyChildren(), Bytes.EMPTY);

    private final TrieNode[] children;
    private final Bytes value;

    private Branch(TrieNode[] children, Bytes value) {
      this.children = children;
      this.value = value;
    }

    private static TrieNode[] emptyChildren() {
      var children = new TrieNode[BRANCH_WIDTH];
      Arrays.fill(children, EMPTY);
      return children;
    }

    Branch withChild(int nibble, TrieNode child) {
      var changed = children.clone();
      changed[nibble] = child;
      return new Branch(changed, value);
    }

    @Override
    TrieNode put(Nibbles path, Bytes newValue) {
      if (path.isEmpty()) {
        return value.equals(newValue) ? this : new Branch(children, newValue);
      }
      var child = children[path.at(0)];
      var newChild = child.put(path.from(1), newValue);
      return newChild == child ? this : withChild(path.at(0), newChild);
    }

    @Override
    TrieNode remove(Nibbles path) {
      if (path.isEmpty()) {
        return value.isEmpty() ? this : new Branch(children, Bytes.EMPTY).collapse();
      }
      var child = children[path.at(0)];
      var newChild = child.remove(path.from(1));
      return newChild == child ? this : withChild(path.at(0), newChild).collapse();
    }

    // One entry is no branch: it becomes a leaf, or joins the edge below.
    private TrieNode collapse() {
      int occupied = -1;
      for (int i = 0; i < BRANCH_WIDTH; i++) {
        if (!children[i].isEmpty()) {
          if (occupied >= 0 || !value.isEmpty()) {
            return this;
          }
          occupied = i;
        }
      }
      return occupied < 0
          ? new Leaf(Nibbles.EMPTY, value)
          : children[occupied].under(Nibbles.ofOne(occupied));
    }

    @Override
    Step step(Nibbles path) {
      return path.isEmpty()
          ? new Step.End(value)
          : new Step.Down(children[path.at(0)], path.from(1));
    }

    @Override
    Bytes encode() {
      List<Bytes> items = new ArrayList<>(BRANCH_WIDTH + 1);
      for (var child : children) {
        items.add(child.reference());
      }
      items.add(RlpEncoder.string(value));
      return RlpEncoder.list(items);
    }

    @Override
    TrieNode under(Nibbles edge) {
      return edge.isEmpty() ? this : new Extension(edge, this);
    }
  }

  private static Bytes encodePair(Bytes hexPrefix, Bytes encodedSecond) {
    return RlpEncoder.list(RlpEncoder.string(hexPrefix), encodedSecond);
  }
}
