package org.mosaiclab.scenario.file.format;

import java.util.List;
import java.util.Optional;

/// What a node of a document may look like.
public sealed interface Shape {
  /// A single value.
  ///
  /// @param mayBeEmpty whether no value at all is left to the reader of the shape to judge
  record Single(Scalar<?> scalar, boolean mayBeEmpty) implements Shape {
    /// A value that must be given.
    public Single(Scalar<?> scalar) {
      this(scalar, false);
    }
  }

  /// A mapping with known keys.
  ///
  /// @param noun with its article, as `a meta-chain`
  record Group(String noun, List<Key> keys) implements Shape {
    public Group {
      keys = List.copyOf(keys);
    }
  }

  /// A mapping with exactly one of the known keys.
  ///
  /// @param noun with its article, as `a distribution of stakes`
  record Choice(String noun, List<Key> keys) implements Shape {
    public Choice {
      keys = List.copyOf(keys);
    }
  }

  /// A single value, or structure.
  record Either(Scalar<?> scalar, Shape structure) implements Shape {}

  /// A mapping whose keys are names given by the user.
  ///
  /// @param noun in the plural, as `meta-chains`
  record Named(String noun, Scalar<String> name, Shape value, int countMin, int countMax)
      implements Shape {}

  /// A list.
  ///
  /// @param noun in the plural, as `checks`
  record Listing(String noun, Shape item, int countMin, int countMax) implements Shape {}

  /// The form in words, as an error names what should stand there.
  default String form() {
    return switch (this) {
      case Single(var scalar, var _) -> scalar.form();
      case Group(var noun, var keys) -> noun + ": a mapping with " + names(keys);
      case Choice(var noun, var keys) -> noun + ": a mapping with one of " + names(keys);
      case Either(var scalar, var structure) -> scalar.form() + ", or " + structure.form();
      case Named(var noun, var _, var _, var _, var _) -> "a mapping of " + noun + " by name";
      case Listing(var noun, var _, var _, var _) -> "a list of " + noun;
    };
  }

  /// The key of that name directly below, if the shape has it.
  default Optional<Key> key(String name) {
    return keys().stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /// The known keys directly below.
  default List<Key> keys() {
    return switch (this) {
      case Group(var _, var keys) -> keys;
      case Choice(var _, var keys) -> keys;
      case Either(var _, var structure) -> structure.keys();
      case Single _, Named _, Listing _ -> List.of();
    };
  }

  private static String names(List<Key> keys) {
    return String.join(", ", keys.stream().map(Key::name).toList());
  }
}
