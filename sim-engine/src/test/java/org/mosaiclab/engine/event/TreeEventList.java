package org.mosaiclab.engine.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Future event list in the plainest way, to test the fast one against: a sorted map of keys.
public final class TreeEventList<P> implements FutureEventList<P> {
  private record Key(long atNanos, int source, long sourceSequence) {}

  private record Entry<P>(long handle, int target, int nameId, long argument, P payload) {}

  private final TreeMap<Key, Entry<P>> entries =
      new TreeMap<>(
          Comparator.comparingLong(Key::atNanos)
              .thenComparingInt(Key::source)
              .thenComparingLong(Key::sourceSequence));
  private final Map<Long, Key> keyOf = new LinkedHashMap<>();
  private long handles;

  @Override
  public long insert(
      long atNanos,
      int source,
      long sourceSequence,
      int target,
      int nameId,
      long argument,
      P payload) {
    var key = new Key(atNanos, source, sourceSequence);
    var entry = new Entry<>(handles++, target, nameId, argument, payload);
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
  public boolean pop(EventCursor<P> into) {
    if (entries.isEmpty()) {
      return false;
    }
    var least = entries.pollFirstEntry();
    Key key = least.getKey();
    Entry<P> entry = least.getValue();
    keyOf.remove(entry.handle());
    into.assign(
        key.atNanos(),
        key.source(),
        key.sourceSequence(),
        entry.target(),
        entry.nameId(),
        entry.argument(),
        entry.payload());
    return true;
  }

  @Override
  public long leastAtNanos() {
    return entries.isEmpty() ? Long.MAX_VALUE : entries.firstKey().atNanos();
  }

  @Override
  public int size() {
    return entries.size();
  }
}
