package org.mosaiclab.protocol.proof;

import org.mosaiclab.protocol.codec.RlpValue;
import org.mosaiclab.protocol.value.Bytes;

/// The first item of a two-item node, read strictly.
sealed interface HexPrefix {
  /// Path of a leaf, of any length.
  record LeafPath(Nibbles path) implements HexPrefix {}

  /// Edge of an extension, of at least one nibble.
  record Edge(Nibbles edge) implements HexPrefix {}

  /// Anything else.
  record Malformed() implements HexPrefix {}

  static HexPrefix decode(RlpValue item) {
    return item instanceof RlpValue.ByteString(Bytes content) && !content.isEmpty()
        ? decode(Nibbles.of(content))
        : new Malformed();
  }

  private static HexPrefix decode(Nibbles nibbles) {
    return switch (nibbles.at(0)) {
      case 0 -> nibbles.at(1) == 0 ? edge(nibbles.from(2)) : new Malformed();
      case 1 -> edge(nibbles.from(1));
      case 2 -> nibbles.at(1) == 0 ? new LeafPath(nibbles.from(2)) : new Malformed();
      case 3 -> new LeafPath(nibbles.from(1));
      default -> new Malformed();
    };
  }

  private static HexPrefix edge(Nibbles edge) {
    return edge.isEmpty() ? new Malformed() : new Edge(edge);
  }
}
