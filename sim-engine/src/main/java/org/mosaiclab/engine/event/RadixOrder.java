package org.mosaiclab.engine.event;

import java.util.Arrays;

/// Finds the order of many events by stable counting sorts of their digits, least significant
/// first, skipping bits in which they do not differ.
///
/// Times first; origins only inside groups of one time, since ties are either rare or, in a burst,
/// all there is. Keys are copied out of the events and move with their places, so that every pass
/// reads memory in order.
final class RadixOrder {
  private static final int FEW = 32;
  private static final int MANY = 4_096;
  private static final int DIGIT_BITS_FEW = 8;
  private static final int DIGIT_BITS_MANY = 11;

  private final int[] counts = new int[1 << DIGIT_BITS_MANY];
  private long[] keys = new long[0];
  private int[] places = new int[0];
  private long[] sortedKeys = new long[0];
  private int[] sortedPlaces = new int[0];
  private int instantCount;

  /// @param words events, four words each
  /// @param count how many
  /// @return places of the events in ascending order; valid in `[0, count)` until the next call
  int[] sort(long[] words, int count) {
    reserve(count);
    for (int place = 0; place < count; place++) {
      places[place] = place;
      keys[place] = words[place << PackedEvent.SHIFT];
    }
    sortByKey(0, count);
    instantCount = 0;
    int begin = 0;
    while (begin < count) {
      int end = endOfTie(begin, count);
      if (end - begin > 1) {
        sortByOrigin(words, begin, end);
      }
      instantCount++;
      begin = end;
    }
    return places;
  }

  /// Different times among the events sorted last.
  int instantCount() {
    return instantCount;
  }

  private void reserve(int count) {
    if (places.length < count) {
      int capacity = Math.max(count, 2 * places.length);
      keys = new long[capacity];
      places = new int[capacity];
      sortedKeys = new long[capacity];
      sortedPlaces = new int[capacity];
    }
  }

  private int endOfTie(int begin, int count) {
    int end = begin + 1;
    while (end < count && keys[end] == keys[begin]) {
      end++;
    }
    return end;
  }

  private void sortByOrigin(long[] words, int begin, int end) {
    for (int i = begin; i < end; i++) {
      keys[i] = words[(places[i] << PackedEvent.SHIFT) + PackedEvent.ORIGIN];
    }
    if (end - begin > FEW) {
      sortByKey(begin, end);
    } else {
      insertionSort(begin, end);
    }
  }

  private void insertionSort(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      long key = keys[i];
      int place = places[i];
      int hole = i;
      while (hole > begin && keys[hole - 1] > key) {
        keys[hole] = keys[hole - 1];
        places[hole] = places[hole - 1];
        hole--;
      }
      keys[hole] = key;
      places[hole] = place;
    }
  }

  private void sortByKey(int begin, int end) {
    long differing = 0;
    for (int i = begin + 1; i < end; i++) {
      differing |= keys[begin] ^ keys[i];
    }
    int digitBits = end - begin < MANY ? DIGIT_BITS_FEW : DIGIT_BITS_MANY;
    while (differing != 0) {
      int shift = Long.numberOfTrailingZeros(differing);
      sortByDigit(shift, digitBits, begin, end);
      int done = shift + digitBits;
      differing = done >= Long.SIZE ? 0 : differing >>> done << done;
    }
  }

  private void sortByDigit(int shift, int digitBits, int begin, int end) {
    int mask = (1 << digitBits) - 1;
    Arrays.fill(counts, 0, mask + 1, 0);
    for (int i = begin; i < end; i++) {
      counts[(int) (keys[i] >>> shift) & mask]++;
    }
    int next = begin;
    for (int digit = 0; digit <= mask; digit++) {
      int count = counts[digit];
      counts[digit] = next;
      next += count;
    }
    for (int i = begin; i < end; i++) {
      int to = counts[(int) (keys[i] >>> shift) & mask]++;
      sortedKeys[to] = keys[i];
      sortedPlaces[to] = places[i];
    }
    System.arraycopy(sortedKeys, begin, keys, begin, end - begin);
    System.arraycopy(sortedPlaces, begin, places, begin, end - begin);
  }
}
