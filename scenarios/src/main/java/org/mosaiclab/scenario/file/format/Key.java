package org.mosaiclab.scenario.file.format;

import java.util.List;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Place;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;

/// One key of the format.
public sealed interface Key {
  /// As files write it.
  String name();

  /// What its value looks like.
  Shape shape();

  /// What happens without it.
  Presence presence();

  /// What it decides, one or two sentences.
  String description();

  /// Whether a key must be there.
  sealed interface Presence {
    /// Nothing sensible can be assumed.
    record Required() implements Presence {}

    /// Without it there is nothing.
    record Optional() implements Presence {}

    /// What is taken without it.
    ///
    /// @param yaml the value as a file would write it
    /// @param source where that value comes from
    /// @param value the value as read
    /// @param unless keys beside it that make it needless: with one of them there is nothing
    ///   instead
    record Default(String yaml, String source, Node value, List<String> unless)
        implements Presence {
      public Default {
        unless = List.copyOf(unless);
      }

      /// @throws IllegalArgumentException if the value is no YAML
      public Default(String yaml, String source) {
        this(yaml, source, read(yaml), List.of());
      }

      private static Node read(String yaml) {
        var option = new Place.Option("default", "");
        return YamlReader.readValue(yaml, option, new Problems())
            .orElseThrow(() -> new IllegalArgumentException("default must be YAML, was " + yaml));
      }
    }
  }

  /// A key with a single value.
  ///
  /// @param <T> what the value means
  record Leaf<T>(String name, Scalar<T> scalar, Presence presence, String description)
      implements Key {
    @Override
    public Shape shape() {
      return new Shape.Single(scalar);
    }
  }

  /// A key with structure below it.
  record Branch(String name, Shape shape, Presence presence, String description) implements Key {}

  /// A key that must be there.
  static <T> Leaf<T> required(String name, Scalar<T> scalar, String description) {
    return new Leaf<>(name, scalar, new Presence.Required(), description);
  }

  /// A key that may be missing.
  static <T> Leaf<T> optional(String name, Scalar<T> scalar, String description) {
    return new Leaf<>(name, scalar, new Presence.Optional(), description);
  }

  /// A key with a default.
  ///
  /// @param yaml the default as a file would write it
  /// @param source where that value comes from
  static <T> Leaf<T> defaulted(
      String name, Scalar<T> scalar, String yaml, String source, String description) {
    return new Leaf<>(name, scalar, new Presence.Default(yaml, source), description);
  }

  /// A key with structure below it and a default where none of some other keys is given.
  ///
  /// @param yaml the default as a file would write it
  /// @param source where that value comes from
  /// @param unless the other keys
  static Branch alternative(
      String name,
      Shape shape,
      String yaml,
      String source,
      List<String> unless,
      String description) {
    var read = new Presence.Default(yaml, source).value();
    return new Branch(name, shape, new Presence.Default(yaml, source, read, unless), description);
  }

  /// A key with structure below it that must be there.
  static Branch required(String name, Shape shape, String description) {
    return new Branch(name, shape, new Presence.Required(), description);
  }

  /// A key with structure below it that may be missing.
  static Branch optional(String name, Shape shape, String description) {
    return new Branch(name, shape, new Presence.Optional(), description);
  }

  /// A key with structure below it and a default.
  static Branch defaulted(
      String name, Shape shape, String yaml, String source, String description) {
    return new Branch(name, shape, new Presence.Default(yaml, source), description);
  }
}
