package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.YamlWriter;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.Shape;

/// What a resolved scenario says otherwise than the format's defaults: what somebody chose, as a
/// paper would list it.
///
/// What only describes (name, question, expectations) is left out. A key whose chosen value is its
/// default is not told.
public final class ChosenSettings {
  private static final List<Key> DESCRIPTIONS =
      List.of(ScenarioFormat.NAME, ScenarioFormat.QUESTION, ScenarioFormat.EXPECT);

  private final List<Chosen> chosen = new ArrayList<>();

  private ChosenSettings() {}

  /// A value that is not the default.
  ///
  /// @param path of the key
  /// @param value on one line, as a file would write it
  /// @param byDefault what the format takes; empty where a value must be given or may be missing
  public record Chosen(String path, String value, String byDefault) {}

  /// The settings that differ from the defaults.
  ///
  /// @param document a resolved scenario
  /// @return in the order of the format
  public static List<Chosen> of(Node document) {
    var settings = new ChosenSettings();
    for (var key : ScenarioFormat.SHAPE.keys()) {
      if (!DESCRIPTIONS.contains(key)) {
        settings.collect(key, "", document);
      }
    }
    return List.copyOf(settings.chosen);
  }

  private void collect(Key key, String path, Node parent) {
    var node = parent instanceof Node.Mapping mapping ? mapping.get(key.name()) : Optional.empty();
    if (node.isPresent() && node.get() instanceof Node value && !isDefault(key, value)) {
      collect(key, Section.pathOf(path, key.name()), value, key.shape());
    }
  }

  private void collect(Key key, String path, Node node, Shape shape) {
    switch (shape) {
      case Shape.Group(var _, var keys) -> keys.forEach(below -> collect(below, path, node));
      case Shape.Named(var _, var _, Shape.Group value, var _, var _)
          when node instanceof Node.Mapping(var entries, var _) ->
          entries.forEach(
              (name, entry) -> collect(key, Section.pathOf(path, name), entry.value(), value));
      case Shape.Single _, Shape.Either _, Shape.Named _, Shape.Choice _, Shape.Listing _ ->
          chosen.add(new Chosen(path, YamlWriter.flow(node), byDefault(key)));
    }
  }

  private static String byDefault(Key key) {
    return key.presence() instanceof Key.Presence.Default standard ? standard.yaml() : "";
  }

  private static boolean isDefault(Key key, Node node) {
    return key.presence() instanceof Key.Presence.Default standard
        && isDefault(key.shape(), node, standard.value());
  }

  // What a default leaves out is filled in by the defaults below it.
  private static boolean isDefault(Shape shape, Node node, Node standard) {
    return switch (node) {
      case Node.Scalar scalar ->
          standard instanceof Node.Scalar other && other.text().equals(scalar.text());
      case Node.Sequence(var items, var _) ->
          standard instanceof Node.Sequence(var others, var _)
              && items.stream()
                  .map(YamlWriter::flow)
                  .toList()
                  .equals(others.stream().map(YamlWriter::flow).toList());
      case Node.Mapping mapping ->
          standard instanceof Node.Mapping other && isDefault(shape, mapping, other);
    };
  }

  private static boolean isDefault(Shape shape, Node.Mapping mapping, Node.Mapping standard) {
    return mapping.entries().keySet().containsAll(standard.entries().keySet())
        && mapping.entries().entrySet().stream()
            .allMatch(
                entry ->
                    isDefault(
                        shape.key(entry.getKey()),
                        entry.getValue().value(),
                        standard.get(entry.getKey())));
  }

  private static boolean isDefault(Optional<Key> key, Node node, Optional<Node> standard) {
    if (key.isEmpty()) {
      return standard.map(YamlWriter::flow).equals(Optional.of(YamlWriter.flow(node)));
    }
    return standard
        .map(value -> isDefault(key.get().shape(), node, value))
        .orElse(isDefault(key.get(), node));
  }
}
