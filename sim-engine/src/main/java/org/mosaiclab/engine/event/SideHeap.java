package org.mosaiclab.engine.event;

import static org.mosaiclab.engine.event.PackedEvent.ARGUMENT;
import static org.mosaiclab.engine.event.PackedEvent.ORIGIN;
import static org.mosaiclab.engine.event.PackedEvent.SHIFT;
import static org.mosaiclab.engine.event.PackedEvent.SUBJECT;
import static org.mosaiclab.engine.event.PackedEvent.WORDS;

import java.util.Arrays;

/// A small 4-ary heap of whole events, for those that fall into the window that is being emptied.
final class SideHeap {
  private long[] words = new long[64 << SHIFT];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /// The events, the least first; the others in no order of use.
  long[] words() {
    return words;
  }

  /// Forgets the events.
  ///
  /// @return what [#words] was, free for the caller; the heap goes on with other storage
  long[] release() {
    long[] released = words;
    words = new long[64 << SHIFT];
    size = 0;
    return released;
  }

  void insert(long atNanos, long origin, long subject, long argument) {
    if (size << SHIFT == words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      if (!isLess(atNanos, origin, parent)) {
        break;
      }
      System.arraycopy(words, parent << SHIFT, words, hole << SHIFT, WORDS);
      hole = parent;
    }
    put(hole, atNanos, origin, subject, argument);
  }

  void removeLeast() {
    size--;
    int last = size << SHIFT;
    long atNanos = words[last];
    long origin = words[last + ORIGIN];
    int hole = 0;
    int firstChild = 1;
    while (firstChild < size) {
      int child = leastOf(firstChild, Math.min(firstChild + 4, size));
      if (isLess(atNanos, origin, child)) {
        break;
      }
      System.arraycopy(words, child << SHIFT, words, hole << SHIFT, WORDS);
      hole = child;
      firstChild = 4 * hole + 1;
    }
    put(hole, atNanos, origin, words[last + SUBJECT], words[last + ARGUMENT]);
  }

  private int leastOf(int begin, int end) {
    int least = begin;
    for (int sibling = begin + 1; sibling < end; sibling++) {
      int word = sibling << SHIFT;
      if (isLess(words[word], words[word + ORIGIN], least)) {
        least = sibling;
      }
    }
    return least;
  }

  private boolean isLess(long atNanos, long origin, int thanPlace) {
    int word = thanPlace << SHIFT;
    return PackedEvent.isLess(atNanos, origin, words[word], words[word + ORIGIN]);
  }

  private void put(int place, long atNanos, long origin, long subject, long argument) {
    int word = place << SHIFT;
    words[word] = atNanos;
    words[word + ORIGIN] = origin;
    words[word + SUBJECT] = subject;
    words[word + ARGUMENT] = argument;
  }
}
