package org.mosaiclab.scenario.file.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Place;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.Spelling;

/// Sets one value in a document by its path, whether or not the document has it already. The path
/// must exist in the format.
public final class Editor {
  private final List<String> steps;
  private final Node value;
  private final Place.Option option;
  private final SequencedSet<String> creatable;
  private final Problems problems;

  private Editor(
      Node value, Place.Option option, SequencedSet<String> creatable, Problems problems) {
    this.steps = List.of(option.path().split("\\.", -1));
    this.value = value;
    this.option = option;
    this.creatable = creatable;
    this.problems = problems;
  }

  /// The document with one value set.
  ///
  /// @param document to edit
  /// @param shape of the document
  /// @param value to set
  /// @param option says the path and is blamed if it does not exist
  /// @param creatable paths of named parts that may come into being by setting something in them
  /// @param problems takes what is wrong with the path
  /// @return the document as it was if something is
  public static Node.Mapping set(
      Node.Mapping document,
      Shape shape,
      Node value,
      Place.Option option,
      SequencedSet<String> creatable,
      Problems problems) {
    var editor = new Editor(value, option, creatable, problems);
    int before = problems.count();
    var edited = editor.edit(Optional.of(document), shape, 0);
    return edited instanceof Node.Mapping mapping && problems.count() == before
        ? mapping
        : document;
  }

  private Node edit(Optional<Node> old, Shape shape, int depth) {
    if (depth == steps.size()) {
      return value;
    }
    return switch (shape) {
      case Shape.Single _ -> refuse(old, depth, "has nothing below it", "end the path there");
      case Shape.Either(var _, var structure) ->
          edit(old.filter(node -> !(node instanceof Node.Scalar)), structure, depth);
      case Shape.Group(var _, var keys) -> editKey(old, keys, depth, true);
      case Shape.Choice(var _, var keys) -> editKey(old, keys, depth, false);
      case Shape.Named named -> editNamed(old, named, depth);
      case Shape.Listing listing -> editListing(old, listing, depth);
    };
  }

  private Node editKey(Optional<Node> old, List<Key> keys, int depth, boolean keepsOthers) {
    var step = steps.get(depth);
    var key = keys.stream().filter(known -> known.name().equals(step)).findFirst();
    if (key.isEmpty()) {
      var names = keys.stream().map(Key::name).toList();
      return refuse(old, depth + 1, "is not a key of the format", nearest(step, names));
    }
    var mapping = mapping(old);
    if (mapping.isEmpty()) {
      return old.orElse(value);
    }
    var below = edit(mapping.get().get(step), key.get().shape(), depth + 1);
    var kept =
        keepsOthers
            ? mapping.get()
            : new Node.Mapping(new LinkedHashMap<>(), new Origin.Written(option));
    return kept.with(step, new Node.Entry(option, below));
  }

  private Node editNamed(Optional<Node> old, Shape.Named named, int depth) {
    var step = steps.get(depth);
    if (named.name().read(step) instanceof Reading.Bad<?>(var message, var hint)) {
      return refuse(old, depth + 1, message, hint);
    }
    var mapping = mapping(old);
    if (mapping.isEmpty()) {
      return old.orElse(value);
    }
    boolean isNew = mapping.get().get(step).isEmpty() && depth + 1 < steps.size();
    if (isNew && !creatable.contains(pathTo(depth + 1))) {
      var known = List.copyOf(mapping.get().entries().keySet());
      var hint = nearest(step, known) + "; " + pathTo(depth + 1) + ".like=NAME adds one";
      return refuse(old, depth + 1, "is not one of the " + named.noun(), hint);
    }
    var below = edit(mapping.get().get(step), named.value(), depth + 1);
    return mapping.get().with(step, new Node.Entry(option, below));
  }

  private Node editListing(Optional<Node> old, Shape.Listing listing, int depth) {
    var items =
        old.orElse(value) instanceof Node.Sequence(var found, var _) && old.isPresent()
            ? new ArrayList<>(found)
            : new ArrayList<Node>();
    int index =
        Quantities.count("entries", "0", "0", "1_000_000")
            .read(steps.get(depth))
            .found()
            .orElse(Integer.MAX_VALUE);
    if (index >= items.size()) {
      var hint = "there are " + items.size() + " " + listing.noun() + ", counted from 0";
      return refuse(old, depth + 1, "is not an entry of the list", hint);
    }
    items.set(index, edit(Optional.of(items.get(index)), listing.item(), depth + 1));
    return new Node.Sequence(items, old.map(Node::origin).orElse(new Origin.Written(option)));
  }

  // Empty where something else stands; the format check tells that.
  private Optional<Node.Mapping> mapping(Optional<Node> old) {
    return switch (old.orElse(
        new Node.Mapping(new LinkedHashMap<>(), new Origin.Written(option)))) {
      case Node.Mapping mapping -> Optional.of(mapping);
      case Node.Scalar _, Node.Sequence _ -> Optional.empty();
    };
  }

  private Node refuse(Optional<Node> old, int depth, String message, String hint) {
    problems.add(option, option.path(), pathTo(depth), message, hint);
    return old.orElse(value);
  }

  private String pathTo(int depth) {
    return String.join(".", steps.subList(0, depth));
  }

  private static String nearest(String step, List<String> known) {
    return Spelling.nearest(step, known)
        .map(name -> "did you mean " + name + "?")
        .orElse("known there: " + String.join(", ", known));
  }
}
