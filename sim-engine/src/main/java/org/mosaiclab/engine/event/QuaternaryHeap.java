package org.mosaiclab.engine.event;

import java.util.Arrays;

/// Future event list as a 4-ary heap over primitive arrays; allocates only when it grows.
///
/// The heap holds keys and slot numbers; what else an event has lies in arrays by slot, freed slots
/// form a list. Each slot knows its place in the heap, so cancelling removes the event at once.
///
/// Simple, and independent of [BucketQueue] in everything but the interface: the reference that it
/// is tested and measured against.
public final class QuaternaryHeap implements FutureEventList {
  private static final int FREE = -1;

  // By place in the heap. Keys are pairs (time, origin) side by side, so that the four children of
  // a place share one or two cache lines; an origin packs source and sequence into one word.
  private long[] keys;
  private int[] slotAt;
  private int size;

  // By slot. Fields are pairs (target and kind, argument); a free slot's place is FREE and its
  // argument the next free slot.
  private long[] fields;
  private int[] place;
  private int[] generation;
  private int firstFree;

  /// An empty list.
  ///
  /// @param capacity events to reserve room for, at least 1
  /// @throws IllegalArgumentException if `capacity` is below 1
  public QuaternaryHeap(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be >= 1, was " + capacity);
    }
    keys = new long[Math.multiplyExact(capacity, 2)];
    slotAt = new int[capacity];
    fields = new long[2 * capacity];
    place = new int[capacity];
    generation = new int[capacity];
    linkFree(0);
  }

  @Override
  public void insert(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    insertCancellable(atNanos, source, sourceSequence, target, kind, argument);
  }

  @Override
  public long insertCancellable(
      long atNanos, int source, long sourceSequence, int target, int kind, long argument) {
    PackedEvent.requireFits(atNanos, source, sourceSequence, target, kind);
    long origin = PackedEvent.packOrigin(source, sourceSequence);
    long subject = PackedEvent.packSubject(target, kind);
    if (size == slotAt.length) {
      grow();
    }
    int slot = firstFree;
    firstFree = (int) fields[2 * slot + 1];
    fields[2 * slot] = subject;
    fields[2 * slot + 1] = argument;
    siftUp(size++, atNanos, origin, slot);
    return ((long) generation[slot] << 32) | slot;
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
    long lastAt = keys[2 * size];
    long lastOrigin = keys[2 * size + 1];
    int lastSlot = slotAt[size];
    if (hole > 0 && isLess(lastAt, lastOrigin, parentOf(hole))) {
      siftUp(hole, lastAt, lastOrigin, lastSlot);
    } else {
      siftDown(hole, lastAt, lastOrigin, lastSlot);
    }
  }

  @Override
  public boolean pop(long untilNanos, EventCursor into) {
    if (size == 0 || keys[0] > untilNanos) {
      return false;
    }
    int slot = slotAt[0];
    into.assign(keys[0], keys[1], fields[2 * slot], fields[2 * slot + 1]);
    removeAt(0);
    free(slot);
    return true;
  }

  @Override
  public int size() {
    return size;
  }

  private static int parentOf(int child) {
    return (child - 1) >> 2;
  }

  private boolean isLess(long atNanos, long origin, int thanPlace) {
    return PackedEvent.isLess(atNanos, origin, keys[2 * thanPlace], keys[2 * thanPlace + 1]);
  }

  private void siftUp(int hole, long atNanos, long origin, int slot) {
    int here = hole;
    while (here > 0 && isLess(atNanos, origin, parentOf(here))) {
      int parent = parentOf(here);
      put(here, keys[2 * parent], keys[2 * parent + 1], slotAt[parent]);
      here = parent;
    }
    put(here, atNanos, origin, slot);
  }

  private void siftDown(int hole, long atNanos, long origin, int slot) {
    int here = hole;
    int firstChild = 4 * here + 1;
    while (firstChild < size) {
      int child = firstChild + 3 < size ? leastOfFour(firstChild) : leastByOrigin(firstChild, size);
      if (isLess(atNanos, origin, child)) {
        break;
      }
      put(here, keys[2 * child], keys[2 * child + 1], slotAt[child]);
      here = child;
      firstChild = 4 * here + 1;
    }
    put(here, atNanos, origin, slot);
  }

  /// Place of the least of four siblings. Which one it is cannot be predicted, so times are
  /// compared as in a tournament by conditional moves; equal times, which are rare and predictable,
  /// go the long way.
  private int leastOfFour(int first) {
    long at0 = keys[2 * first];
    long at1 = keys[2 * first + 2];
    long at2 = keys[2 * first + 4];
    long at3 = keys[2 * first + 6];
    int left = at1 < at0 ? first + 1 : first;
    int right = at3 < at2 ? first + 3 : first + 2;
    long atLeft = Math.min(at0, at1);
    long atRight = Math.min(at2, at3);
    if (at0 == at1 || at2 == at3 || atLeft == atRight) {
      return leastByOrigin(first, first + 4);
    }
    return atRight < atLeft ? right : left;
  }

  private int leastByOrigin(int begin, int end) {
    int least = begin;
    for (int sibling = begin + 1; sibling < end; sibling++) {
      if (isLess(keys[2 * sibling], keys[2 * sibling + 1], least)) {
        least = sibling;
      }
    }
    return least;
  }

  private void put(int here, long atNanos, long origin, int slot) {
    keys[2 * here] = atNanos;
    keys[2 * here + 1] = origin;
    slotAt[here] = slot;
    place[slot] = here;
  }

  private void free(int slot) {
    place[slot] = FREE;
    generation[slot]++;
    fields[2 * slot + 1] = firstFree;
    firstFree = slot;
  }

  private void linkFree(int begin) {
    for (int slot = begin; slot < place.length; slot++) {
      place[slot] = FREE;
      fields[2 * slot + 1] = slot + 1L;
    }
    firstFree = begin;
  }

  private void grow() {
    int used = slotAt.length;
    int capacity = Math.addExact(used, Math.max(used, 16));
    keys = Arrays.copyOf(keys, Math.multiplyExact(capacity, 2));
    slotAt = Arrays.copyOf(slotAt, capacity);
    fields = Arrays.copyOf(fields, 2 * capacity);
    place = Arrays.copyOf(place, capacity);
    generation = Arrays.copyOf(generation, capacity);
    linkFree(used);
  }
}
