package org.mosaiclab.engine.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Vocabulary of a model: all event names it uses, in a fixed order. Immutable.
///
/// A model declares it once as a constant; an extension appends with [#plus], which keeps the
/// existing instances and ids:
///
/// ```
/// static final EventNames NAMES = EventNames.of("block", "vote");
/// static final EventName BLOCK = NAMES.name("block");
/// ```
public final class EventNames {
  private final EventName[] names;

  private EventNames(EventName[] names) {
    this.names = names;
  }

  /// Vocabulary of these texts; ids follow their order.
  ///
  /// @throws IllegalArgumentException if a text is blank or occurs twice
  public static EventNames of(String... texts) {
    return new EventNames(new EventName[0]).plus(texts);
  }

  /// This vocabulary with more names appended.
  ///
  /// @throws IllegalArgumentException if a text is blank or occurs twice
  public EventNames plus(String... texts) {
    List<EventName> all = new ArrayList<>(Arrays.asList(names));
    for (String text : texts) {
      requireNew(all, text);
      all.add(new EventName(text, all.size()));
    }
    return new EventNames(all.toArray(EventName[]::new));
  }

  private static void requireNew(List<EventName> all, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("event name must not be blank");
    }
    if (all.stream().anyMatch(name -> name.text().equals(text))) {
      throw new IllegalArgumentException("event name must be new, was '" + text + "' again");
    }
  }

  /// Number of names; ids lie in `[0, size)`.
  public int size() {
    return names.length;
  }

  /// The name with this id.
  public EventName name(int id) {
    return names[id];
  }

  /// The name with this text.
  ///
  /// @throws IllegalArgumentException if the vocabulary lacks it
  public EventName name(String text) {
    return Arrays.stream(names)
        .filter(name -> name.text().equals(text))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("event name must be declared, was '" + text + "'"));
  }

  /// The name whose text has this hash, to read a recorded trace.
  public Optional<EventName> withHash(long hash) {
    return Arrays.stream(names).filter(name -> name.hash() == hash).findFirst();
  }

  /// Whether this very instance belongs to the vocabulary.
  public boolean contains(EventName name) {
    return name.id() < names.length && names[name.id()] == name;
  }
}
