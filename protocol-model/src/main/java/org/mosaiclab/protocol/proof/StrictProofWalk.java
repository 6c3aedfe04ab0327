package org.mosaiclab.protocol.proof;

import java.util.List;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpValue;
import org.mosaiclab.protocol.codec.StrictRlp;
import org.mosaiclab.protocol.proof.ProofLookup.Absent;
import org.mosaiclab.protocol.proof.ProofLookup.Invalid;
import org.mosaiclab.protocol.proof.ProofLookup.Present;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// One strict verification. Each step reads a node, named by hash or inlined, and goes on with what
/// is left of the path; it ends after as many steps as there are nodes and nibbles at most.
final class StrictProofWalk {
  private static final int BRANCH_ITEMS = 17;
  private static final int PAIR_ITEMS = 2;

  private final List<Bytes> nodes;
  private final Nibbles path;
  private int nextNode;

  StrictProofWalk(List<Bytes> nodes, Nibbles path) {
    this.nodes = nodes;
    this.path = path;
  }

  ProofLookup lookup(Hash32 root) {
    if (path.size() > 2 * MerklePatriciaTrie.KEY_BYTES_MAX) {
      return new Invalid();
    }
    if (root.equals(MerklePatriciaTrie.EMPTY.rootHash())) {
      return atEnd(new Absent());
    }
    return readByHash(root, path);
  }

  // A node that its parent names by hash has at least 32 bytes; the root may have fewer.
  private ProofLookup readByHash(Hash32 hash, Nibbles rest) {
    if (nextNode == nodes.size()) {
      return new Invalid();
    }
    boolean isRoot = nextNode == 0;
    var encoded = nodes.get(nextNode++);
    if ((!isRoot && encoded.size() < Hash32.BYTES) || !Keccak.hash(encoded).equals(hash)) {
      return new Invalid();
    }
    return switch (StrictRlp.decode(encoded)) {
      case Decoded.Failed<RlpValue> _ -> new Invalid();
      case Decoded.Value<RlpValue>(RlpValue node) -> visit(node, rest);
    };
  }

  private ProofLookup visit(RlpValue node, Nibbles rest) {
    return switch (node) {
      case RlpValue.ByteString _ -> new Invalid();
      case RlpValue.ItemList(List<RlpValue> items) ->
          switch (items.size()) {
            case BRANCH_ITEMS -> visitBranch(items, rest);
            case PAIR_ITEMS -> visitPair(items.get(0), items.get(1), rest);
            default -> new Invalid();
          };
    };
  }

  private ProofLookup visitBranch(List<RlpValue> items, Nibbles rest) {
    if (rest.isEmpty()) {
      return end(items.get(BRANCH_ITEMS - 1));
    }
    return descend(items.get(rest.at(0)), rest.from(1));
  }

  private ProofLookup visitPair(RlpValue edgeItem, RlpValue second, Nibbles rest) {
    return switch (HexPrefix.decode(edgeItem)) {
      case HexPrefix.Malformed _ -> new Invalid();
      case HexPrefix.LeafPath(Nibbles leafPath) ->
          isEmptyString(second)
              ? new Invalid()
              : rest.isSame(leafPath) ? end(second) : atEnd(new Absent());
      case HexPrefix.Edge(Nibbles edge) ->
          isEmptyString(second)
              ? new Invalid()
              : rest.startsWith(edge)
                  ? descend(second, rest.from(edge.size()))
                  : atEnd(new Absent());
    };
  }

  private ProofLookup descend(RlpValue reference, Nibbles rest) {
    return switch (reference) {
      case RlpValue.ItemList inlined ->
          RlpEncoder.encode(inlined).size() < Hash32.BYTES ? visit(inlined, rest) : new Invalid();
      case RlpValue.ByteString(Bytes content) when content.isEmpty() -> atEnd(new Absent());
      case RlpValue.ByteString(Bytes content) when content.size() == Hash32.BYTES ->
          readByHash(Hash32.of(content.toArray()), rest);
      case RlpValue.ByteString _ -> new Invalid();
    };
  }

  private ProofLookup end(RlpValue value) {
    return switch (value) {
      case RlpValue.ItemList _ -> new Invalid();
      case RlpValue.ByteString(Bytes content) ->
          atEnd(content.isEmpty() ? new Absent() : new Present(content));
    };
  }

  // A superfluous node would let two proofs of one fact differ.
  private ProofLookup atEnd(ProofLookup lookup) {
    return nextNode == nodes.size() ? lookup : new Invalid();
  }

  private static boolean isEmptyString(RlpValue value) {
    return value instanceof RlpValue.ByteString(Bytes content) && content.isEmpty();
  }
}
