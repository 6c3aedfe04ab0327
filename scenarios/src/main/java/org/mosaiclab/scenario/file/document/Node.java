package org.mosaiclab.scenario.file.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node of a YAML document and where it comes from. Nothing is typed yet: a scalar is its text.
public sealed interface Node {
  /// Where it comes from.
  Origin origin();

  /// Where an error about it is reported.
  default Place place() {
    return origin().place();
  }

  /// A single value.
  ///
  /// @param text without quotes, escapes resolved
  /// @param isPlain written without quotes
  record Scalar(String text, boolean isPlain, Origin origin) implements Node {
    /// Nothing was given: `key:` or `key: ~` or `key: null`.
    public boolean isEmpty() {
      return isPlain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /// Values in order.
  record Sequence(List<Node> items, Origin origin) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// Values by key, in the order of the file.
  record Mapping(Map<String, Entry> entries, Origin origin) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /// @return the value of a key, or empty
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /// @return a copy in which the key has that value, at its old position or last
    public Mapping with(String key, Entry entry) {
      var copy = new LinkedHashMap<>(entries);
      copy.put(key, entry);
      return new Mapping(copy, origin);
    }

    /// @return a copy without the key
    public Mapping without(String key) {
      var copy = new LinkedHashMap<>(entries);
      copy.remove(key);
      return new Mapping(copy, origin);
    }
  }

  /// One value of a mapping.
  ///
  /// @param keyPlace where the key was written
  /// @param value what it says
  record Entry(Place keyPlace, Node value) {}

  /// @param origin of the copy and of everything below it
  /// @return a copy that comes from somewhere else
  default Node from(Origin origin) {
    return switch (this) {
      case Scalar(String text, boolean isPlain, var _) -> new Scalar(text, isPlain, origin);
      case Sequence(var items, var _) ->
          new Sequence(items.stream().map(item -> item.from(origin)).toList(), origin);
      case Mapping(var entries, var _) -> {
        var copy = new LinkedHashMap<String, Entry>();
        entries.forEach(
            (key, entry) -> copy.put(key, new Entry(origin.place(), entry.value().from(origin))));
        yield new Mapping(copy, origin);
      }
    };
  }
}
