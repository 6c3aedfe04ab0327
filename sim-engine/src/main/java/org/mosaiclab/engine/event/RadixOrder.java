package org.mosaiclab.engine.event;

import java.util.Arrays;

/// Finds the order of many events by stable counting sorts of their bytes, least significant first,
/// skipping bytes in which they do not differ.
///
/// Times first; origins only inside groups of one time, since ties are either rare or, in a burst,
/// all there is.
final class RadixOrder {
  private static final int FEW = 32;

  private final int[] counts = new int[256];
  private int[] places = new int[0];
  private int[] sorted = new int[0];

  /// @param words events, four words each
  /// @param count how many
  /// @return places of the events in ascending order; valid in `[0, count)` until the next call
  int[] sort(long[] words, int count) {
    if (places.length < count) {
      places = new int[Math.max(count, 2 * places.length)];
      sorted = new int[places.length];
    }
    for (int place = 0; place < count; place++) {
      places[place] = place;
    }
    sortBy(words, 0, 0, count);
    int begin = 0;
    while (begin < count) {
      int end = endOfTie(words, begin, count);
      if (end - begin > FEW) {
        sortBy(words, PackedEvent.ORIGIN, begin, end);
      } else if (end - begin > 1) {
        insertionSort(words, begin, end);
      }
      begin = end;
    }
    return places;
  }

  private int endOfTie(long[] words, int begin, int count) {
    long atNanos = words[places[begin] << PackedEvent.SHIFT];
    int end = begin + 1;
    while (end < count && words[places[end] << PackedEvent.SHIFT] == atNanos) {
      end++;
    }
    return end;
  }

  private void insertionSort(long[] words, int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      int moved = places[i];
      long origin = words[(moved << PackedEvent.SHIFT) + PackedEvent.ORIGIN];
      int hole = i;
      while (hole > begin
          && words[(places[hole - 1] << PackedEvent.SHIFT) + PackedEvent.ORIGIN] > origin) {
        places[hole] = places[hole - 1];
        hole--;
      }
      places[hole] = moved;
    }
  }

  private void sortBy(long[] words, int word, int begin, int end) {
    long first = words[(places[begin] << PackedEvent.SHIFT) + word];
    long differing = 0;
    for (int i = begin + 1; i < end; i++) {
      differing |= first ^ words[(places[i] << PackedEvent.SHIFT) + word];
    }
    for (int shift = 0; shift < Long.SIZE; shift += 8) {
      if (((differing >>> shift) & 0xFF) != 0) {
        sortByDigit(words, word, shift, begin, end);
      }
    }
  }

  private void sortByDigit(long[] words, int word, int shift, int begin, int end) {
    Arrays.fill(counts, 0);
    for (int i = begin; i < end; i++) {
      counts[digit(words, places[i], word, shift)]++;
    }
    int next = begin;
    for (int digit = 0; digit < counts.length; digit++) {
      int count = counts[digit];
      counts[digit] = next;
      next += count;
    }
    for (int i = begin; i < end; i++) {
      sorted[counts[digit(words, places[i], word, shift)]++] = places[i];
    }
    System.arraycopy(sorted, begin, places, begin, end - begin);
  }

  private static int digit(long[] words, int place, int word, int shift) {
    return (int) (words[(place << PackedEvent.SHIFT) + word] >>> shift) & 0xFF;
  }
}
