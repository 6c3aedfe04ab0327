package org.mosaiclab.engine.event;

import static org.mosaiclab.engine.event.PackedEvent.ORIGIN;
import static org.mosaiclab.engine.event.PackedEvent.SHIFT;

import java.util.Arrays;

/// The events of the bucket that is being emptied. They stay as they came, and their places are put
/// in order: sorting moves one number an event instead of four.
final class CurrentRun {
  /// Most events for which counting beats the radix sort; at least a chunk.
  private static final int FEW = 48;

  private long[] words = new long[64 << SHIFT];
  private final RadixOrder radix = new RadixOrder();
  private final long[] fewTimes = new long[FEW];
  private final int[] fewRanks = new int[FEW];
  // First words of the events, the least event's first.
  private int[] order = new int[64];
  private int head;
  private int end;
  private int instantCount;
  private int headWord;

  boolean isEmpty() {
    return head == end;
  }

  int size() {
    return end - head;
  }

  /// Different times among the events at the last load.
  int instantCount() {
    return instantCount;
  }

  /// The events in no order; another array after each load.
  long[] words() {
    return words;
  }

  /// First word of the least event.
  int headWord() {
    return headWord;
  }

  /// First word of the event so many places behind the least.
  int wordAfter(int count) {
    return order[head + count];
  }

  void removeLeast() {
    head++;
    headWord = order[head];
  }

  void clear() {
    head = 0;
    end = 0;
  }

  /// Takes the events of a bucket in place of its own; their storage is freed.
  ///
  /// @param bucketEnd of a bucket that is not empty
  void load(BucketChunks chunks, int bucketEnd) {
    int count = gather(chunks, bucketEnd);
    if (count <= FEW) {
      sortFew(count);
    } else {
      sortMany(count);
    }
    head = 0;
    end = count;
    headWord = order[0];
  }

  /// Sorts by counting, for each event, the events before it: quadratic, but without a branch that
  /// depends on the times, which at this size costs more than the comparisons.
  private void sortFew(int count) {
    long[] times = fewTimes;
    int[] ranks = fewRanks;
    int[] sorted = order;
    for (int i = 0; i < count; i++) {
      long atNanos = words[i << SHIFT];
      times[i] = atNanos;
      int before = 0;
      for (int j = 0; j < i; j++) {
        int isLess = (int) ((atNanos - times[j]) >>> 63);
        before += 1 - isLess;
        ranks[j] += isLess;
      }
      ranks[i] = before;
    }
    for (int i = 0; i < count; i++) {
      sorted[ranks[i]] = i << SHIFT;
    }
    instantCount = 1;
    for (int i = 1; i < count; i++) {
      instantCount += words[sorted[i]] == words[sorted[i - 1]] ? 0 : 1;
    }
    if (instantCount < count) {
      orderTies(count);
    }
  }

  /// Insertion sort, in which events of different times never change places.
  private void orderTies(int count) {
    for (int i = 1; i < count; i++) {
      int word = order[i];
      int hole = i;
      while (hole > 0
          && words[order[hole - 1]] == words[word]
          && words[order[hole - 1] + ORIGIN] > words[word + ORIGIN]) {
        order[hole] = order[hole - 1];
        hole--;
      }
      order[hole] = word;
    }
  }

  private void sortMany(int count) {
    int[] places = radix.sort(words, count);
    instantCount = radix.instantCount();
    for (int i = 0; i < count; i++) {
      order[i] = places[i] << SHIFT;
    }
  }

  /// Copies a bucket to [#words] and frees its storage.
  ///
  /// @return number of its events
  private int gather(BucketChunks chunks, int bucketEnd) {
    int count = 0;
    int end = bucketEnd;
    while (end != BucketChunks.EMPTY) {
      int begin = BucketChunks.lastBegin(end);
      reserve(count + end - begin);
      System.arraycopy(
          chunks.words(), begin << SHIFT, words, count << SHIFT, (end - begin) << SHIFT);
      count += end - begin;
      end = chunks.freeLast(end);
    }
    return count;
  }

  private void reserve(int count) {
    // One more than events: the place after the last is read, not used.
    if (count >= order.length) {
      int capacity = Math.max(count + 1, 2 * order.length);
      words = Arrays.copyOf(words, capacity << SHIFT);
      order = Arrays.copyOf(order, capacity);
    }
  }
}
