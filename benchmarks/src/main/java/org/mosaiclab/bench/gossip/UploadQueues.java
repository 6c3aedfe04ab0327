package org.mosaiclab.bench.gossip;

import java.util.Arrays;

/// What each node has still to upload, first come, first served: lists threaded through one pool of
/// arrays that grows to the largest backlog and allocates nothing after.
final class UploadQueues {
  /// Returned where nothing waits.
  static final int NONE = -1;

  private static final int INITIAL_CAPACITY = 1024;

  private final int[] first;
  private final int[] last;
  private long[] requests = new long[INITIAL_CAPACITY];
  private int[] next = new int[INITIAL_CAPACITY];
  private int firstFree;

  UploadQueues(int nodes) {
    first = new int[nodes];
    last = new int[nodes];
    Arrays.fill(first, NONE);
    link(0);
  }

  private void link(int begin) {
    for (int slot = begin; slot < next.length; slot++) {
      next[slot] = slot + 1 < next.length ? slot + 1 : NONE;
    }
    firstFree = begin;
  }

  /// Appends a request.
  ///
  /// @param request at least 0
  void add(int node, long request) {
    if (firstFree == NONE) {
      int length = next.length;
      requests = Arrays.copyOf(requests, 2 * length);
      next = Arrays.copyOf(next, 2 * length);
      link(length);
    }
    int slot = firstFree;
    firstFree = next[slot];
    requests[slot] = request;
    next[slot] = NONE;
    if (first[node] == NONE) {
      first[node] = slot;
    } else {
      next[last[node]] = slot;
    }
    last[node] = slot;
  }

  /// Takes the oldest request.
  ///
  /// @return the request, or [#NONE]
  long take(int node) {
    int slot = first[node];
    if (slot == NONE) {
      return NONE;
    }
    first[node] = next[slot];
    next[slot] = firstFree;
    firstFree = slot;
    return requests[slot];
  }
}
