package org.mosaiclab.engine.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Future event list in the plainest way, to test the fast one against: a sorted map of keys.
public final class TreeEventList implements FutureEventList {
  private record Key(long atNanos, int source, long sourceSequence) {}

  private record Entry(long handle, int target, int kind, long argument) {}

  private final TreeMap<Key, Entry> entries =
      new TreeMap<>(
          Comparator.comparingLong(Key::atNanos)
              .thenComparingInt(Key::source)
              .thenComparingLong(Key::sourceSequence));
  private final Map<Long, Key> keyOf = new LinkedHashMap<>();
  private long handles;

  @Override
  public void insert(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    insertCancellable(atNanos, source, sourceSequence, target, kind, argument);
  }

  @Override
  public long insertCancellable(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    var key = new Key(atNanos, source, sourceSequence);
    var entry = new Entry(handles++, target, kind, argument);
    if (entries.put(key, entry) != null) {
      throw new IllegalArgumentException("key must be new, was " + key);
    }
    keyOf.put(entry.handle(), key);
    return entry.handle();
  }

  @Override
  public boolean cancel(long handle) {
    if (!keyOf.containsKey(handle)) {
      return false;
    }
    entries.remove(keyOf.remove(handle));
    return true;
  }

  @Override
  public boolean pop(long untilNanos, EventCursor into) {
    if (entries.isEmpty() || entries.firstKey().atNanos() > untilNanos) {
      return false;
    }
    var least = entries.pollFirstEntry();
    Key key = least.getKey();
    Entry entry = least.getValue();
    keyOf.remove(entry.handle());
    into.assign(
        key.atNanos(),
        key.source(),
        key.sourceSequence(),
        entry.target(),
        entry.kind(),
        entry.argument());
    return true;
  }

  @Override
  public int size() {
    return entries.size();
  }
}
