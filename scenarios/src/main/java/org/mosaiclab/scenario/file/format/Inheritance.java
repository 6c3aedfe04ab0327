package org.mosaiclab.scenario.file.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.Spelling;

/// Resolves `like`: a named part takes over from a sibling what it does not say itself, key by key
/// and at every depth.
///
/// Where the format offers alternatives, an alternative of one's own replaces the sibling's; a list
/// or a mapping by name is taken over whole or not at all.
public final class Inheritance {
  private final Map<String, Node.Entry> siblings;
  private final Shape shape;
  private final Key.Leaf<String> like;
  private final String path;
  private final Problems problems;
  private final Map<String, Node.Entry> resolved = new LinkedHashMap<>();

  private Inheritance(
      Node.Mapping siblings, Shape shape, Key.Leaf<String> like, String path, Problems problems) {
    this.siblings = siblings.entries();
    this.shape = shape;
    this.like = like;
    this.path = path;
    this.problems = problems;
  }

  /// Resolves a mapping of named parts.
  ///
  /// @param named the mapping, none of its values checked yet
  /// @param shape of each value
  /// @param like the key that names the sibling; it is gone from what is returned
  /// @param path of the mapping
  /// @param problems takes circles and siblings that do not exist
  public static Node.Mapping resolve(
      Node.Mapping named, Shape shape, Key.Leaf<String> like, String path, Problems problems) {
    var inheritance = new Inheritance(named, shape, like, path, problems);
    var entries = new LinkedHashMap<String, Node.Entry>();
    named
        .entries()
        .forEach(
            (name, entry) ->
                entries.put(
                    name, new Node.Entry(entry.keyPlace(), inheritance.resolve(name, List.of()))));
    return new Node.Mapping(entries, named.origin());
  }

  private Node resolve(String name, List<String> heirs) {
    var done = resolved.get(name);
    if (done != null) {
      return done.value();
    }
    var entry = siblings.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("name must be a sibling's, was " + name);
    }
    var value = entry.value();
    if (value instanceof Node.Mapping mapping) {
      value = sibling(mapping).map(parent -> inherit(mapping, name, parent, heirs)).orElse(mapping);
    }
    resolved.put(name, new Node.Entry(entry.keyPlace(), value));
    return value;
  }

  private Optional<Node.Scalar> sibling(Node.Mapping mapping) {
    return mapping
        .get(like.name())
        .filter(node -> Section.read(node, like.scalar()).isPresent())
        .map(Node.Scalar.class::cast);
  }

  private Node inherit(Node.Mapping mapping, String name, Node.Scalar parent, List<String> heirs) {
    var own = mapping.without(like.name());
    var line = new ArrayList<>(heirs);
    line.add(name);
    if (line.contains(parent.text())) {
      var circle = String.join(" like ", line) + " like " + parent.text();
      tell(name, parent, "closes a circle: " + circle, "let one of them stand alone");
      return own;
    }
    if (!siblings.containsKey(parent.text())) {
      var hint =
          Spelling.nearest(parent.text(), siblings.keySet())
              .map(known -> "did you mean " + known + "?")
              .orElse("known here: " + String.join(", ", siblings.keySet()));
      tell(name, parent, "does not exist", hint);
      return own;
    }
    var origin = new Origin.Inherited(parent.text(), parent.place());
    return merge(own, resolve(parent.text(), line), shape, origin);
  }

  private void tell(String name, Node.Scalar parent, String message, String hint) {
    var likePath = Section.pathOf(Section.pathOf(path, name), like.name());
    problems.add(parent.place(), likePath, parent.text(), message, hint);
  }

  private static Node merge(Node own, Node parent, Shape shape, Origin origin) {
    if (!(own instanceof Node.Mapping ownMapping)
        || !(parent instanceof Node.Mapping parentMapping)) {
      return own;
    }
    return switch (shape) {
      case Shape.Group(var _, var keys) -> mergeKeys(ownMapping, parentMapping, keys, origin);
      case Shape.Choice(var _, var keys)
          when ownMapping.entries().keySet().equals(parentMapping.entries().keySet()) ->
          mergeKeys(ownMapping, parentMapping, keys, origin);
      case Shape.Either(var _, var structure) -> merge(own, parent, structure, origin);
      case Shape.Choice _, Shape.Named _, Shape.Listing _, Shape.Single _ -> own;
    };
  }

  private static Node mergeKeys(
      Node.Mapping own, Node.Mapping parent, List<Key> keys, Origin origin) {
    var entries = new LinkedHashMap<>(own.entries());
    for (var key : keys) {
      var handedDown = parent.entries().get(key.name());
      if (handedDown == null) {
        continue;
      }
      var ownEntry = entries.get(key.name());
      entries.put(
          key.name(),
          ownEntry == null
              ? new Node.Entry(origin.place(), handedDown.value().from(origin))
              : new Node.Entry(
                  ownEntry.keyPlace(),
                  merge(ownEntry.value(), handedDown.value(), key.shape(), origin)));
    }
    return new Node.Mapping(entries, own.origin());
  }
}
