package org.mosaiclab.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/// Measures what objects keep alive: the heap in use after a full collection, with them and
/// without. Exact to some kilobytes where nothing else allocates.
public final class Heap {
  /// The serial collector leaves a share of dead objects where they are, but for every fourth time;
  /// and what one collection only unlinks, the next one frees.
  private static final int COLLECTIONS = 5;

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Heap() {}

  /// @param maker of objects; what it is made of counts for nothing
  /// @return bytes that stay in use because of them
  public static long retainedBytes(Supplier<?> maker) {
    try {
      // The first reading ever loads classes, and the buffer that they are allocated in would
      // count.
      var _ = MEMORY.getHeapMemoryUsage();
      return usedWith(maker.get()) - usedAfterCollection();
    } finally {
      Reference.reachabilityFence(maker);
    }
  }

  private static long usedWith(Object kept) {
    try {
      return usedAfterCollection();
    } finally {
      Reference.reachabilityFence(kept);
    }
  }

  private static long usedAfterCollection() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return MEMORY.getHeapMemoryUsage().getUsed();
  }
}
