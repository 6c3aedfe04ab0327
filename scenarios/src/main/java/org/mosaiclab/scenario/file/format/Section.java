package org.mosaiclab.scenario.file.format;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Place;

/// A checked mapping, read by its keys. What was wrong reads as absent.
///
/// @param mapping with defaults filled in
/// @param path of the mapping; empty for the document
public record Section(Node.Mapping mapping, String path) {
  /// A node as a section, if it is a mapping.
  public static Optional<Section> of(Node node, String path) {
    return node instanceof Node.Mapping mapping
        ? Optional.of(new Section(mapping, path))
        : Optional.empty();
  }

  /// The value of a key.
  public <T> Optional<T> get(Key.Leaf<T> key) {
    return node(key).flatMap(node -> read(node, key.scalar()));
  }

  /// The value of a key in a document without problems.
  ///
  /// @throws IllegalStateException if the key is absent, which a checked document excludes
  public <T> T require(Key.Leaf<T> key) {
    return get(key).orElseThrow(() -> new IllegalStateException(pathOf(key) + " is not checked"));
  }

  /// What is below a key, if that is a mapping.
  public Optional<Section> section(Key key) {
    return node(key).flatMap(node -> of(node, pathOf(key)));
  }

  /// What is below a key in a document without problems.
  ///
  /// @throws IllegalStateException if there is no mapping, which a checked document excludes
  public Section requireSection(Key key) {
    return section(key)
        .orElseThrow(() -> new IllegalStateException(pathOf(key) + " is not checked"));
  }

  /// What stands at a key, whatever it is.
  public Optional<Node> node(Key key) {
    return mapping.get(key.name());
  }

  /// What is below each name of a [Shape.Named] key, in the order of the file.
  public SequencedMap<String, Node> named(Key key) {
    var nodes = new LinkedHashMap<String, Node>();
    section(key)
        .map(Section::mapping)
        .ifPresent(
            named -> named.entries().forEach((name, entry) -> nodes.put(name, entry.value())));
    return nodes;
  }

  /// Path of a key.
  public String pathOf(Key key) {
    return pathOf(path, key.name());
  }

  /// Path of a name below a path.
  public static String pathOf(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /// Where an error about a key is reported.
  public Place placeOf(Key key) {
    return node(key).map(Node::place).orElse(mapping.place());
  }

  /// The value of a node, if it is a scalar and reads well.
  public static <T> Optional<T> read(Node node, Scalar<T> scalar) {
    return node instanceof Node.Scalar value && !value.isEmpty()
        ? scalar.read(value.text()).found()
        : Optional.empty();
  }
}
