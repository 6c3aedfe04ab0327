package org.mosaiclab.engine.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Future event list as a 4-ary heap over primitive arrays; allocates only when it grows.
///
/// The heap holds keys and slot numbers; what else an event has lies in arrays by slot, freed slots
/// form a list. Each slot knows its place in the heap, so cancelling removes the event at once.
///
/// @param <P> what an event carries to its target
public final class QuaternaryHeap<P> implements FutureEventList<P> {
  private static final int SEQUENCE_BITS = 40;
  private static final int FREE = -1;

  // By place in the heap: the key (time, source and sequence in one word) and the slot.
  private long[] atNanos;
  private long[] origin;
  private int[] slotAt;
  private int size;

  // By slot. A free slot's place is FREE and its argument is the next free slot.
  private int[] place;
  private int[] generation;
  private int[] target;
  private int[] nameId;
  private long[] argument;
  private @Nullable Object[] payload;
  private int firstFree;

  /// An empty list.
  ///
  /// @param capacity events to reserve room for, at least 1
  public QuaternaryHeap(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be >= 1, was " + capacity);
    }
    atNanos = new long[capacity];
    origin = new long[capacity];
    slotAt = new int[capacity];
    place = new int[capacity];
    generation = new int[capacity];
    target = new int[capacity];
    nameId = new int[capacity];
    argument = new long[capacity];
    payload = new @Nullable Object[capacity];
    linkFree(0);
  }

  @Override
  public long insert(
      long atNanos,
      int source,
      long sourceSequence,
      int target,
      int nameId,
      long argument,
      P payload) {
    if (size == slotAt.length) {
      grow();
    }
    int slot = firstFree;
    firstFree = (int) this.argument[slot];
    this.target[slot] = target;
    this.nameId[slot] = nameId;
    this.argument[slot] = argument;
    this.payload[slot] = payload;
    siftUp(size++, atNanos, packOrigin(source, sourceSequence), slot);
    return ((long) generation[slot] << 32) | slot;
  }

  private static long packOrigin(int source, long sourceSequence) {
    if (source < 0 || source >= SOURCE_COUNT_MAX) {
      throw new IllegalArgumentException("source must be in [0, 2^23), was " + source);
    }
    if (sourceSequence < 0 || sourceSequence > SOURCE_SEQUENCE_MAX) {
      throw new IllegalArgumentException(
          "sourceSequence must be in [0, 2^40), was " + sourceSequence);
    }
    return ((long) source << SEQUENCE_BITS) | sourceSequence;
  }

  @Override
  public boolean cancel(long handle) {
    int slot = (int) handle;
    if (slot < 0 || slot >= place.length || place[slot] == FREE) {
      return false;
    }
    if (generation[slot] != (int) (handle >>> 32)) {
      return false;
    }
    removeAt(place[slot]);
    free(slot);
    return true;
  }

  private void removeAt(int hole) {
    size--;
    if (hole == size) {
      return;
    }
    long lastAt = atNanos[size];
    long lastOrigin = origin[size];
    int lastSlot = slotAt[size];
    if (hole > 0 && isLess(lastAt, lastOrigin, (hole - 1) >> 2)) {
      siftUp(hole, lastAt, lastOrigin, lastSlot);
    } else {
      siftDown(hole, lastAt, lastOrigin, lastSlot);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // insert is the only writer of payloads
  public boolean pop(EventCursor<P> into) {
    if (size == 0) {
      return false;
    }
    int slot = slotAt[0];
    into.assign(
        atNanos[0],
        (int) (origin[0] >>> SEQUENCE_BITS),
        origin[0] & SOURCE_SEQUENCE_MAX,
        target[slot],
        nameId[slot],
        argument[slot],
        (P) payload[slot]);
    removeLeast();
    free(slot);
    return true;
  }

  private void removeLeast() {
    size--;
    if (size > 0) {
      siftDown(0, atNanos[size], origin[size], slotAt[size]);
    }
  }

  @Override
  public long leastAtNanos() {
    return size == 0 ? Long.MAX_VALUE : atNanos[0];
  }

  @Override
  public int size() {
    return size;
  }

  private boolean isLess(long at, long from, int thanPlace) {
    return at < atNanos[thanPlace] || (at == atNanos[thanPlace] && from < origin[thanPlace]);
  }

  private void siftUp(int hole, long at, long from, int slot) {
    int here = hole;
    while (here > 0) {
      int parent = (here - 1) >> 2;
      if (!isLess(at, from, parent)) {
        break;
      }
      put(here, atNanos[parent], origin[parent], slotAt[parent]);
      here = parent;
    }
    put(here, at, from, slot);
  }

  private void siftDown(int hole, long at, long from, int slot) {
    int here = hole;
    for (int child = leastChild(here); child < size; child = leastChild(here)) {
      if (isLess(at, from, child)) {
        break;
      }
      put(here, atNanos[child], origin[child], slotAt[child]);
      here = child;
    }
    put(here, at, from, slot);
  }

  /// Place of the least child, or a place past the end where there is none.
  private int leastChild(int parent) {
    int least = 4 * parent + 1;
    int end = Math.min(least + 4, size);
    for (int child = least + 1; child < end; child++) {
      if (isLess(atNanos[child], origin[child], least)) {
        least = child;
      }
    }
    return least;
  }

  private void put(int here, long at, long from, int slot) {
    atNanos[here] = at;
    origin[here] = from;
    slotAt[here] = slot;
    place[slot] = here;
  }

  private void free(int slot) {
    place[slot] = FREE;
    generation[slot]++;
    payload[slot] = null;
    argument[slot] = firstFree;
    firstFree = slot;
  }

  private void linkFree(int from) {
    for (int slot = from; slot < place.length; slot++) {
      place[slot] = FREE;
      argument[slot] = slot + 1L;
    }
    firstFree = from;
  }

  private void grow() {
    int used = slotAt.length;
    int capacity = Math.addExact(used, Math.max(used, 16));
    atNanos = Arrays.copyOf(atNanos, capacity);
    origin = Arrays.copyOf(origin, capacity);
    slotAt = Arrays.copyOf(slotAt, capacity);
    place = Arrays.copyOf(place, capacity);
    generation = Arrays.copyOf(generation, capacity);
    target = Arrays.copyOf(target, capacity);
    nameId = Arrays.copyOf(nameId, capacity);
    argument = Arrays.copyOf(argument, capacity);
    payload = Arrays.copyOf(payload, capacity);
    linkFree(used);
  }
}
