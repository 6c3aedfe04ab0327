package org.mosaiclab.engine.event;

import java.util.Arrays;

/// Storage of the buckets: chunks of a few events each, chained backwards, freed ones kept for
/// reuse.
///
/// A bucket is known by its end: the place after its last event, [#EMPTY] where it has none. A
/// place counts events over all chunks, so an end that is a multiple of the chunk size means a full
/// chunk.
final class BucketChunks {
  static final int EMPTY = 0;
  static final int CHUNK_EVENTS = 1 << BucketChunks.CHUNK_SHIFT;

  private static final int CHUNK_SHIFT = 5;
  private static final int WORDS_PER_LINE = 8;
  private static final int TOUCHED_CHUNKS = 8;
  private static final int NO_CHUNK = 0;
  private static final int CHUNK_COUNT_MAX = Integer.MAX_VALUE >> (CHUNK_SHIFT + PackedEvent.SHIFT);

  // Chunk 0 is never used, so that 0 can mean "none" in chains and ends.
  private long[] words;
  private int[] previous;
  private int usedCount = 1;
  private int firstFree = NO_CHUNK;
  // Sum of what was read ahead of need; keeps the reads from being optimised away.
  private long nearSum;

  BucketChunks(int chunkCount) {
    words = new long[chunkCount << (CHUNK_SHIFT + PackedEvent.SHIFT)];
    previous = new int[chunkCount];
  }

  /// Words of all chunks; another array after the next [#append].
  long[] words() {
    return words;
  }

  /// Adds an event to the bucket that ends here.
  ///
  /// @return where it ends now
  int append(int end, long atNanos, long origin, long subject, long argument) {
    int place = (end & (CHUNK_EVENTS - 1)) == 0 ? openChunkAfter(end) : end;
    long[] to = words;
    int word = place << PackedEvent.SHIFT;
    to[word] = atNanos;
    to[word + PackedEvent.ORIGIN] = origin;
    to[word + PackedEvent.SUBJECT] = subject;
    to[word + PackedEvent.ARGUMENT] = argument;
    return place + 1;
  }

  private int openChunkAfter(int end) {
    int chunk = firstFree;
    if (chunk == NO_CHUNK) {
      chunk = usedCount++;
      if (chunk == previous.length) {
        grow();
      }
    } else {
      firstFree = previous[chunk];
    }
    previous[chunk] = end == EMPTY ? NO_CHUNK : lastChunk(end);
    return chunk << CHUNK_SHIFT;
  }

  private void grow() {
    if (previous.length == CHUNK_COUNT_MAX) {
      throw new IllegalStateException(
          "more than %,d pending events".formatted((long) CHUNK_COUNT_MAX << CHUNK_SHIFT));
    }
    int chunkCount = Math.min(previous.length * 2, CHUNK_COUNT_MAX);
    words = Arrays.copyOf(words, chunkCount << (CHUNK_SHIFT + PackedEvent.SHIFT));
    previous = Arrays.copyOf(previous, chunkCount);
  }

  /// Number of events of the bucket that ends here.
  long size(int end) {
    long size = 0;
    for (int at = end; at != EMPTY; at = endBefore(at)) {
      size += at - lastBegin(at);
    }
    return size;
  }

  /// Whether the bucket fits one chunk.
  boolean isSingle(int end) {
    return previous[lastChunk(end)] == NO_CHUNK;
  }

  /// Place of the first event of the bucket's last chunk.
  static int lastBegin(int end) {
    return lastChunk(end) << CHUNK_SHIFT;
  }

  private static int lastChunk(int end) {
    return (end - 1) >> CHUNK_SHIFT;
  }

  /// Reads a word of each cache line of a bucket's last chunks: their waits for memory overlap
  /// here, where they would come one by one to whoever reads them event by event.
  ///
  /// @return number of chunks read, at least 1
  int touchLast(int bucketEnd) {
    int count = 0;
    long sum = 0;
    for (int end = bucketEnd; end != EMPTY && count < TOUCHED_CHUNKS; end = endBefore(end)) {
      int begin = lastBegin(end) << PackedEvent.SHIFT;
      for (int word = 0; word < CHUNK_EVENTS << PackedEvent.SHIFT; word += WORDS_PER_LINE) {
        sum += words[begin + word];
      }
      count++;
    }
    nearSum += sum;
    return count;
  }

  /// A number without meaning that depends on what was read ahead.
  long nearSum() {
    return nearSum;
  }

  /// Frees the bucket's last chunk; its words stay readable until the next [#append].
  ///
  /// @return end of what remains
  int freeLast(int end) {
    int chunk = lastChunk(end);
    int endBefore = endBefore(end);
    previous[chunk] = firstFree;
    firstFree = chunk;
    return endBefore;
  }

  private int endBefore(int end) {
    int before = previous[lastChunk(end)];
    return before == NO_CHUNK ? EMPTY : (before + 1) << CHUNK_SHIFT;
  }
}
