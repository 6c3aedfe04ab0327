package org.mosaiclab.bench.gossip;

import java.util.Arrays;

/// Blocks, whose parent each is, who has heard of each, and when each had reached half and nine
/// tenths of the nodes.
final class BlockTree {
  /// Parent of the first block.
  static final int NONE = -1;

  private static final int INITIAL_CAPACITY = 128;

  private final int nodes;
  private final int halfCount;
  private final int mostCount;
  private int size;
  private int[] parents = new int[INITIAL_CAPACITY];
  private int[] heights = new int[INITIAL_CAPACITY];
  private long[] foundAtNanos = new long[INITIAL_CAPACITY];
  private int[] arrivals = new int[INITIAL_CAPACITY];
  private long[] halfNanos = new long[INITIAL_CAPACITY];
  private long[] mostNanos = new long[INITIAL_CAPACITY];
  // By block: a bit per node that has asked for the block, has it, or has a block above it.
  private long[][] heard = new long[INITIAL_CAPACITY][];

  BlockTree(int nodes) {
    this.nodes = nodes;
    this.halfCount = Math.ceilDiv(nodes, 2);
    this.mostCount = (int) Math.ceilDiv(nodes * 9L, 10L);
  }

  /// A new block.
  int add(int parent, long atNanos) {
    if (size == parents.length) {
      grow();
    }
    int block = size++;
    parents[block] = parent;
    heights[block] = parent == NONE ? 0 : heights[parent] + 1;
    foundAtNanos[block] = atNanos;
    halfNanos[block] = NONE;
    mostNanos[block] = NONE;
    heard[block] = new long[Math.ceilDiv(nodes, Long.SIZE)];
    return block;
  }

  private void grow() {
    int capacity = 2 * size;
    parents = Arrays.copyOf(parents, capacity);
    heights = Arrays.copyOf(heights, capacity);
    foundAtNanos = Arrays.copyOf(foundAtNanos, capacity);
    arrivals = Arrays.copyOf(arrivals, capacity);
    halfNanos = Arrays.copyOf(halfNanos, capacity);
    mostNanos = Arrays.copyOf(mostNanos, capacity);
    heard = Arrays.copyOf(heard, capacity);
  }

  /// Notes that a node has heard of a block.
  ///
  /// @return whether that is new
  boolean hear(int node, int block) {
    long[] bits = heard[block];
    long bit = 1L << node;
    if ((bits[node >>> 6] & bit) != 0) {
      return false;
    }
    bits[node >>> 6] |= bit;
    return true;
  }

  /// Notes that a node knows everything below a block.
  void hearAncestors(int node, int block) {
    int ancestor = parents[block];
    while (ancestor != NONE && hear(node, ancestor)) {
      ancestor = parents[ancestor];
    }
  }

  /// Notes that a block has come to one more node.
  void arrive(int block, long atNanos) {
    int count = ++arrivals[block];
    if (count == halfCount) {
      halfNanos[block] = atNanos - foundAtNanos[block];
    }
    if (count == mostCount) {
      mostNanos[block] = atNanos - foundAtNanos[block];
    }
  }

  int height(int block) {
    return heights[block];
  }

  /// Whether a block lies on the chain that ends in a head.
  boolean isOnChain(int block, int head) {
    int ancestor = head;
    while (heights[ancestor] > heights[block]) {
      ancestor = parents[ancestor];
    }
    return ancestor == block;
  }

  /// Number of blocks, with the first.
  int size() {
    return size;
  }

  /// From finding a block to its arrival at half of the nodes, of blocks above the first that came
  /// that far.
  long[] halfNanos() {
    return reached(halfNanos);
  }

  /// The same for nine tenths of the nodes.
  long[] mostNanos() {
    return reached(mostNanos);
  }

  /// The same of one block; [#NONE] if it has not come that far.
  long mostNanos(int block) {
    return mostNanos[block];
  }

  private long[] reached(long[] times) {
    return Arrays.stream(times, Math.min(1, size), size).filter(time -> time != NONE).toArray();
  }

  /// Arrivals by block.
  int[] arrivals() {
    return Arrays.copyOf(arrivals, size);
  }
}
