package org.mosaiclab.engine.network;

import java.util.Arrays;

/// Dense slots for the ordered pairs of actors that exchange messages: open addressing over
/// primitive arrays, a slot per pair in order of first use.
final class LinkTable {
  private static final long EMPTY = -1;

  private long[] pairs = new long[64];
  private int[] slots = new int[64];
  private int size;

  LinkTable() {
    Arrays.fill(pairs, EMPTY);
  }

  int size() {
    return size;
  }

  /// Slot of the link, a new one where the pair was not seen before.
  int slotOf(int fromActor, int toActor) {
    long pair = ((long) fromActor << 32) | toActor;
    int place = place(pairs, pair);
    if (pairs[place] == pair) {
      return slots[place];
    }
    pairs[place] = pair;
    slots[place] = size++;
    int slot = slots[place];
    if (size * 2 > pairs.length) {
      grow();
    }
    return slot;
  }

  private void grow() {
    long[] newPairs = new long[pairs.length * 2];
    int[] newSlots = new int[newPairs.length];
    Arrays.fill(newPairs, EMPTY);
    for (int old = 0; old < pairs.length; old++) {
      if (pairs[old] != EMPTY) {
        int place = place(newPairs, pairs[old]);
        newPairs[place] = pairs[old];
        newSlots[place] = slots[old];
      }
    }
    pairs = newPairs;
    slots = newSlots;
  }

  private static int place(long[] pairs, long pair) {
    int mask = pairs.length - 1;
    long mixed = pair * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & mask;
    while (pairs[place] != pair && pairs[place] != EMPTY) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
