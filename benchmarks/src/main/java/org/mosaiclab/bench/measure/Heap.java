package org.mosaiclab.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Supplier;

/// Measures what objects keep alive: the heap in use after a full collection, with them and
/// without. Exact to some kilobytes where nothing else allocates.
public final class Heap {
  /// The serial collector leaves a share of dead objects where they are, but for every fourth time;
  /// and what one collection only unlinks, the next one frees.
  private static final int COLLECTIONS = 5;

  /// What the last collection left in each of them: what is in use now counts whole buffers that
  /// threads have taken since, and these may be megabytes.
  private static final List<MemoryPoolMXBean> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .filter(pool -> pool.getCollectionUsage() != null)
          .toList();

  private Heap() {}

  /// @param maker of objects; what it is made of counts for nothing
  /// @return bytes that stay in use because of them
  public static long retainedBytes(Supplier<?> maker) {
    try {
      // The first reading ever loads classes.
      var _ = usedAfterCollection();
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
    return POOLS.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
  }
}
