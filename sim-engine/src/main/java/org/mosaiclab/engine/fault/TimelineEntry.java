package org.mosaiclab.engine.fault;

import java.util.Comparator;
import org.mosaiclab.engine.event.EventName;

/// One event of the environment.
///
/// @param atNanos when it strikes
/// @param rank order within an instant: what ends comes before what begins
/// @param target actor it strikes, or [FaultNames#ENVIRONMENT]
/// @param name what it is
/// @param payloadHash what else identifies it: of a clock its parameters, of a partition its number
record TimelineEntry(long atNanos, Rank rank, int target, EventName name, long payloadHash) {
  /// Place within an instant.
  enum Rank {
    CLOCK,
    END,
    BEGIN
  }

  /// By time, rank and target. Entries that are equal here are partitions, which keep their order.
  static final Comparator<TimelineEntry> ORDER =
      Comparator.comparingLong(TimelineEntry::atNanos)
          .thenComparing(TimelineEntry::rank)
          .thenComparingInt(TimelineEntry::target);
}
