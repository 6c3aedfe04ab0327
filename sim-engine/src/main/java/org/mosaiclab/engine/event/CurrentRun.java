package org.mosaiclab.engine.event;

import static org.mosaiclab.engine.event.PackedEvent.ORIGIN;
import static org.mosaiclab.engine.event.PackedEvent.SHIFT;
import static org.mosaiclab.engine.event.PackedEvent.WORDS;

import java.util.Arrays;

/// The events of the bucket that is being emptied, in order.
final class CurrentRun {
  /// Most events for which counting beats the radix sort; at least a chunk.
  private static final int FEW = 48;

  private long[] words = new long[64 << SHIFT];
  private long[] unsorted = new long[64 << SHIFT];
  private final RadixOrder order = new RadixOrder();
  private final long[] fewTimes = new long[FEW];
  private final long[] fewOrigins = new long[FEW];
  private final int[] ranks = new int[FEW];
  private int head;
  private int end;
  private int instantCount;

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

  /// The events; another array after each load.
  long[] words() {
    return words;
  }

  /// First word of the least event.
  int headWord() {
    return head << SHIFT;
  }

  void removeLeast() {
    head++;
  }

  void clear() {
    head = 0;
    end = 0;
  }

  /// Takes the events of a bucket in place of its own; their storage is freed.
  ///
  /// @param bucketEnd of a bucket that is not empty
  void load(BucketChunks chunks, int bucketEnd) {
    if (chunks.isSingle(bucketEnd)) {
      int begin = BucketChunks.lastBegin(bucketEnd);
      sortFew(chunks.words(), begin << SHIFT, bucketEnd - begin);
      chunks.freeLast(bucketEnd);
      return;
    }
    int count = gather(chunks, bucketEnd);
    if (count <= FEW) {
      sortFew(unsorted, 0, count);
    } else {
      sortMany(count);
    }
  }

  /// Sorts by counting, for each event, the events before it: quadratic, but without a branch that
  /// depends on the times, which at this size costs more than the comparisons.
  private void sortFew(long[] from, int fromWord, int count) {
    rankByTime(from, fromWord, count);
    scatter(from, fromWord, count);
    instantCount = countInstants(count);
    if (instantCount < count) {
      rankByTimeAndOrigin(from, fromWord, count);
      scatter(from, fromWord, count);
    }
    head = 0;
    end = count;
  }

  private void rankByTime(long[] from, int fromWord, int count) {
    long[] times = fewTimes;
    int[] rank = ranks;
    for (int i = 0; i < count; i++) {
      long atNanos = from[fromWord + (i << SHIFT)];
      times[i] = atNanos;
      int before = 0;
      for (int j = 0; j < i; j++) {
        int isLess = (int) ((atNanos - times[j]) >>> 63);
        before += 1 - isLess;
        rank[j] += isLess;
      }
      rank[i] = before;
    }
  }

  private void rankByTimeAndOrigin(long[] from, int fromWord, int count) {
    long[] times = fewTimes;
    long[] origins = fewOrigins;
    int[] rank = ranks;
    for (int i = 0; i < count; i++) {
      long origin = from[fromWord + (i << SHIFT) + ORIGIN];
      origins[i] = origin;
      int before = 0;
      for (int j = 0; j < i; j++) {
        long later = times[i] - times[j];
        long isTie = (later - 1) & ~later;
        int isLess = (int) ((later | (isTie & (origin - origins[j]))) >>> 63);
        before += 1 - isLess;
        rank[j] += isLess;
      }
      rank[i] = before;
    }
  }

  private void scatter(long[] from, int fromWord, int count) {
    long[] to = words;
    for (int i = 0; i < count; i++) {
      int toWord = ranks[i] << SHIFT;
      int word = fromWord + (i << SHIFT);
      to[toWord] = from[word];
      to[toWord + 1] = from[word + 1];
      to[toWord + 2] = from[word + 2];
      to[toWord + 3] = from[word + 3];
    }
  }

  private int countInstants(int count) {
    int instants = 1;
    for (int word = WORDS; word < count << SHIFT; word += WORDS) {
      instants += words[word] == words[word - WORDS] ? 0 : 1;
    }
    return instants;
  }

  /// Copies a bucket to [#unsorted] and frees its storage.
  ///
  /// @return number of its events
  private int gather(BucketChunks chunks, int bucketEnd) {
    int count = 0;
    int end = bucketEnd;
    while (end != BucketChunks.EMPTY) {
      int begin = BucketChunks.lastBegin(end);
      int wordCount = (end - begin) << SHIFT;
      reserve((count << SHIFT) + wordCount);
      System.arraycopy(chunks.words(), begin << SHIFT, unsorted, count << SHIFT, wordCount);
      count += end - begin;
      end = chunks.freeLast(end);
    }
    return count;
  }

  private void sortMany(int count) {
    int[] places = order.sort(unsorted, count);
    instantCount = order.instantCount();
    for (int i = 0; i < count; i++) {
      System.arraycopy(unsorted, places[i] << SHIFT, words, i << SHIFT, WORDS);
    }
    head = 0;
    this.end = count;
  }

  private void reserve(int wordCount) {
    if (wordCount > words.length) {
      int capacity = Math.max(wordCount, 2 * words.length);
      words = new long[capacity];
      unsorted = Arrays.copyOf(unsorted, capacity);
    }
  }
}
