package org.mosaiclab.scenario.file.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Place;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.Spelling;

/// Compares a document with the format: tells every key that is unknown or missing and every value
/// that is not what it should be, and fills in the defaults.
public final class FormatChecker {
  private final Problems problems;

  private FormatChecker(Problems problems) {
    this.problems = problems;
  }

  /// Checks a node and everything below it.
  ///
  /// @param node what was written
  /// @param shape what should be there
  /// @param path of the node; empty for the document
  /// @param problems takes what is wrong
  /// @return the node with defaults filled in and keys in the order of the format; what is wrong
  ///   stays as it is
  public static Node check(Node node, Shape shape, String path, Problems problems) {
    return new FormatChecker(problems).check(node, shape, path);
  }

  private Node check(Node node, Shape shape, String path) {
    if (node instanceof Node.Scalar scalar && scalar.isEmpty()) {
      if (shape instanceof Shape.Single(var _, boolean mayBeEmpty) && mayBeEmpty) {
        return node;
      }
      tell(node, path, "", "has no value", "give " + shape.form());
      return node;
    }
    return switch (shape) {
      case Shape.Single(var scalar, var _) -> checkScalar(node, scalar, shape, path);
      case Shape.Either either when node instanceof Node.Scalar value ->
          checkEither(value, either, path);
      case Shape.Either(var _, var structure) -> check(node, structure, path);
      case Shape.Group group -> checkGroup(node, group, path);
      case Shape.Choice choice -> checkChoice(node, choice, path);
      case Shape.Named named -> checkNamed(node, named, path);
      case Shape.Listing listing -> checkListing(node, listing, path);
    };
  }

  private Node checkScalar(Node node, Scalar<?> scalar, Shape shape, String path) {
    if (!(node instanceof Node.Scalar value)) {
      return tellKind(node, shape, path);
    }
    if (scalar.read(value.text()) instanceof Reading.Bad<?>(String message, String hint)) {
      tell(node, path, value.text(), message, hint);
    }
    return node;
  }

  // Who writes the bare name of a structure's key has the right thing in mind and half of it.
  private Node checkEither(Node.Scalar node, Shape.Either either, String path) {
    var key = either.structure().key(node.text());
    if (key.isEmpty()) {
      return checkScalar(node, either.scalar(), either, path);
    }
    var form = key.get().shape().form();
    tell(node, path, node.text(), "needs more than its name", "give it " + form);
    return node;
  }

  private Node checkGroup(Node node, Shape.Group group, String path) {
    if (!(node instanceof Node.Mapping mapping)) {
      return tellKind(node, group, path);
    }
    tellUnknownKeys(mapping, group.keys(), path);
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (var key : group.keys()) {
      var entry = mapping.entries().get(key.name());
      var below = Section.pathOf(path, key.name());
      if (entry != null) {
        entries.put(key.name(), checked(entry, key.shape(), below));
      } else {
        fill(mapping, key, below, entries);
      }
    }
    return new Node.Mapping(entries, mapping.origin());
  }

  private void fill(Node.Mapping mapping, Key key, String path, Map<String, Node.Entry> entries) {
    switch (key.presence()) {
      case Key.Presence.Optional _ -> {}
      case Key.Presence.Required _ ->
          tell(mapping, path, "", "is missing", "give " + key.shape().form());
      case Key.Presence.Default(var _, var _, var _, var unless)
          when unless.stream().anyMatch(name -> mapping.get(name).isPresent()) -> {}
      case Key.Presence.Default(var _, var _, Node standard, var _) -> {
        var value = standard.from(new Origin.Default(mapping.place()));
        entries.put(key.name(), new Node.Entry(mapping.place(), check(value, key.shape(), path)));
      }
    }
  }

  private Node checkChoice(Node node, Shape.Choice choice, String path) {
    if (!(node instanceof Node.Mapping mapping)) {
      return tellKind(node, choice, path);
    }
    tellUnknownKeys(mapping, choice.keys(), path);
    var given = choice.keys().stream().filter(key -> mapping.get(key.name()).isPresent()).toList();
    if (given.size() != 1) {
      var found = String.join(" and ", given.stream().map(Key::name).toList());
      var message = given.isEmpty() ? "says nothing" : "says " + found + " at once";
      tell(node, path, "", message, "give one of " + names(choice.keys()));
    }
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (var key : given) {
      var entry = mapping.entries().get(key.name());
      if (entry != null) {
        entries.put(key.name(), checked(entry, key.shape(), Section.pathOf(path, key.name())));
      }
    }
    return new Node.Mapping(entries, mapping.origin());
  }

  private Node checkNamed(Node node, Shape.Named named, String path) {
    if (!(node instanceof Node.Mapping mapping)) {
      return tellKind(node, named, path);
    }
    tellCount(
        node, mapping.entries().size(), named.noun(), named.countMin(), named.countMax(), path);
    var entries = new LinkedHashMap<String, Node.Entry>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              var below = Section.pathOf(path, name);
              if (named.name().read(name) instanceof Reading.Bad<?>(var message, var hint)) {
                problems.add(entry.keyPlace(), below, name, message, hint);
              }
              entries.put(name, checked(entry, named.value(), below));
            });
    return new Node.Mapping(entries, mapping.origin());
  }

  private Node checkListing(Node node, Shape.Listing listing, String path) {
    if (!(node instanceof Node.Sequence(List<Node> items, Origin origin))) {
      return tellKind(node, listing, path);
    }
    tellCount(node, items.size(), listing.noun(), listing.countMin(), listing.countMax(), path);
    var checked = new ArrayList<Node>();
    for (int index = 0; index < items.size(); index++) {
      checked.add(
          check(items.get(index), listing.item(), Section.pathOf(path, String.valueOf(index))));
    }
    return new Node.Sequence(checked, origin);
  }

  private Node.Entry checked(Node.Entry entry, Shape shape, String path) {
    return new Node.Entry(entry.keyPlace(), check(entry.value(), shape, path));
  }

  private void tellUnknownKeys(Node.Mapping mapping, List<Key> keys, String path) {
    var known = keys.stream().map(Key::name).toList();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name) && !(entry.value().origin() instanceof Origin.Inherited)) {
                tellUnknownKey(name, entry.keyPlace(), known, Section.pathOf(path, name));
              }
            });
  }

  private void tellUnknownKey(String name, Place place, List<String> known, String path) {
    // Looking for the nearest name takes its time; a report that is full does not need it.
    var hint =
        problems.isFull()
            ? ""
            : Spelling.nearest(name, known)
                .map(key -> "did you mean " + key + "?")
                .orElse("known here: " + String.join(", ", known));
    problems.add(place, path, "", "unknown key", hint);
  }

  private void tellCount(Node node, int count, String noun, int min, int max, String path) {
    if (count < min) {
      tell(node, path, "", "has " + count + " " + noun, "give at least " + min);
    } else if (count > max) {
      tell(node, path, "", "has " + count + " " + noun, "give at most " + max);
    }
  }

  private Node tellKind(Node node, Shape shape, String path) {
    switch (node) {
      case Node.Scalar(String text, var _, var _) ->
          tell(node, path, text, "is a single value", "give " + shape.form());
      case Node.Sequence _ -> tell(node, path, "", "is a list", "give " + shape.form());
      case Node.Mapping _ -> tell(node, path, "", "is a mapping", "give " + shape.form());
    }
    return node;
  }

  // What a sibling handed down has been told there.
  private void tell(Node node, String path, String value, String message, String hint) {
    if (!(node.origin() instanceof Origin.Inherited)) {
      problems.add(node.place(), path, value, message, hint);
    }
  }

  private static String names(List<Key> keys) {
    return String.join(", ", keys.stream().map(Key::name).toList());
  }
}
