package org.mosaiclab.protocol.proof;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// The contracts' proof verifier, defects included. **Spec**: `v0 §3`.
///
/// It proves inclusion only and knows no inlined nodes. It ignores whether a two-item node is
/// flagged as leaf or extension, and every node after the deciding one (ISS-27). A branch value is
/// compared by the hash of its RLP item, a leaf value by the hash of its content. For exact
/// verification see [TrieProof#lookup].
public final class MerklePatriciaProof {
  private static final int BRANCH_ITEMS = 17;
  private static final int PAIR_ITEMS = 2;

  private MerklePatriciaProof() {}

  /// @param valueHash hash that the value at the end of the path must have
  /// @param path two nibbles per byte, not hashed again
  /// @param rlpNodes RLP list whose items are the nodes, root first
  /// @param root hash that the first node must have
  /// @return whether the path leads to the value, or the failure that the contracts end with
  public static Decoded<Boolean> verify(Hash32 valueHash, Bytes path, Bytes rlpNodes, Hash32 root) {
    return new RlpItem(rlpNodes)
        .cut()
        .flatMap(nodes -> new Walk(valueHash, Nibbles.of(path), root).follow(nodes.items()));
  }

  // The state of one verification. A node cut short at the end of the list would not have the
  // expected
  // hash, so leaving it out has the same result: the list is exhausted.
  private static final class Walk {
    private final Hash32 valueHash;
    private final Nibbles path;
    private Hash32 expected;
    private int position;

    Walk(Hash32 valueHash, Nibbles path, Hash32 root) {
      this.valueHash = valueHash;
      this.path = path;
      this.expected = root;
    }

    Decoded<Boolean> follow(List<RlpItem> nodes) {
      if (path.isEmpty()) {
        return Decoded.value(false);
      }
      for (var node : nodes) {
        var verdict = visit(node);
        if (verdict.isPresent()) {
          return verdict.get();
        }
      }
      return Decoded.value(false);
    }

    // Empty where the next node decides.
    private Optional<Decoded<Boolean>> visit(RlpItem node) {
      if (!Keccak.hash(node.bytes()).equals(expected)) {
        return decide(false);
      }
      return switch (node.cut()) {
        case Decoded.Failed<RlpItem.Children>(DecodeFailure failure) -> fail(failure);
        case Decoded.Value<RlpItem.Children>(RlpItem.Children children)
            when children.isCutShort() ->
            decide(false);
        case Decoded.Value<RlpItem.Children>(RlpItem.Children children) ->
            switch (children.items().size()) {
              case BRANCH_ITEMS -> visitBranch(children.items());
              case PAIR_ITEMS -> visitPair(children.items().get(0), children.items().get(1));
              default -> decide(false);
            };
      };
    }

    private Optional<Decoded<Boolean>> visitBranch(List<RlpItem> items) {
      return position == path.size()
          ? decideBy(items.get(BRANCH_ITEMS - 1).bytes())
          : descend(items.get(path.at(position)), 1);
    }

    private Optional<Decoded<Boolean>> visitPair(RlpItem edgeItem, RlpItem second) {
      return switch (edgeItem.toContent()) {
        case Decoded.Failed<Bytes>(DecodeFailure failure) -> fail(failure);
        case Decoded.Value<Bytes>(Bytes compact) -> visitPair(edgeOf(compact), second);
      };
    }

    private Optional<Decoded<Boolean>> visitPair(Nibbles edge, RlpItem second) {
      if (edge.size() > path.size() - position) {
        return fail(DecodeFailure.ASSERT);
      }
      int matched = path.from(position).startsWith(edge) ? edge.size() : 0;
      if (position + matched == path.size()) {
        return switch (second.toContent()) {
          case Decoded.Failed<Bytes>(DecodeFailure failure) -> fail(failure);
          case Decoded.Value<Bytes>(Bytes content) -> decideBy(content);
        };
      }
      return matched == 0 ? decide(false) : descend(second, matched);
    }

    // Any first nibble but 1 and 3 counts as even.
    private static Nibbles edgeOf(Bytes compact) {
      if (compact.isEmpty()) {
        return Nibbles.EMPTY;
      }
      var nibbles = Nibbles.of(compact);
      boolean isOdd = nibbles.at(0) == 1 || nibbles.at(0) == 3;
      return nibbles.from(isOdd ? 1 : 2);
    }

    private Optional<Decoded<Boolean>> descend(RlpItem reference, int count) {
      return switch (reference.toBytes32()) {
        case Decoded.Failed<Hash32>(DecodeFailure failure) -> fail(failure);
        case Decoded.Value<Hash32>(Hash32 hash) -> {
          expected = hash;
          position += count;
          yield Optional.empty();
        }
      };
    }

    private Optional<Decoded<Boolean>> decideBy(Bytes payload) {
      return decide(Keccak.hash(payload).equals(valueHash));
    }

    private static Optional<Decoded<Boolean>> decide(boolean isProven) {
      return Optional.of(Decoded.value(isProven));
    }

    private static Optional<Decoded<Boolean>> fail(DecodeFailure failure) {
      return Optional.of(Decoded.failed(failure));
    }
  }
}
