package org.mosaiclab.engine.event;

import java.util.Arrays;

/// Which buckets hold events: a bitmap with a summary bit per word, so that the first one is found
/// in three steps.
final class Occupancy {
  static final int NONE = -1;

  private final long[] words;
  private final long[] summary;

  Occupancy(int bucketCount) {
    words = new long[(bucketCount + 63) >> 6];
    summary = new long[(words.length + 63) >> 6];
  }

  void mark(int bucket) {
    int word = bucket >> 6;
    words[word] |= 1L << bucket;
    summary[word >> 6] |= 1L << word;
  }

  /// Takes the first occupied bucket and marks it empty.
  ///
  /// @return [#NONE] if all are empty
  int takeFirst() {
    for (int part = 0; part < summary.length; part++) {
      if (summary[part] != 0) {
        return takeFirstOf((part << 6) + Long.numberOfTrailingZeros(summary[part]));
      }
    }
    return NONE;
  }

  private int takeFirstOf(int word) {
    int bucket = (word << 6) + Long.numberOfTrailingZeros(words[word]);
    words[word] &= words[word] - 1;
    if (words[word] == 0) {
      summary[word >> 6] &= ~(1L << word);
    }
    return bucket;
  }

  void clear() {
    Arrays.fill(words, 0);
    Arrays.fill(summary, 0);
  }
}
