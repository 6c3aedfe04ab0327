package org.mosaiclab.engine.event;

/// Watches how well the width of a tick fits the events met, and says by how much to change it.
///
/// It judges by what costs: runs that are long to sort, runs too short for the opening of their
/// bucket, insertions into the open window. Spans of simulated time say nothing here: bursts and
/// long silences alternate in most models.
final class WidthTuner {
  private static final int RUN_EVENTS = 16;

  /// Fewer buckets than this say nothing of how events lie in time: many may share one instant.
  private static final int BUCKETS_MIN = 128;

  private long runCount;
  private long eventCount;
  private long instantCount;
  private long sideCount;

  /// A bucket became the run.
  ///
  /// @param events in it
  /// @param instants different times among them; no width splits the events of one instant
  void onRun(int events, int instants) {
    runCount++;
    eventCount += events;
    instantCount += instants;
  }

  /// An event was inserted into the open window.
  void onSideInsert() {
    sideCount++;
  }

  /// Judges the time since the last call.
  ///
  /// @param popCount events popped in it, at least 1
  /// @return by which power of two the width should change, 0 where it fits
  int takeChange(long popCount) {
    int change = change(popCount);
    runCount = 0;
    eventCount = 0;
    instantCount = 0;
    sideCount = 0;
    return change;
  }

  /// Judges what is pending, most of which was never popped.
  ///
  /// @param eventCount pending events of the lowest level
  /// @param bucketCount occupied buckets of the lowest level
  /// @return by which power of two the width should change, 0 or less
  static int changeFor(long eventCount, int bucketCount) {
    return bucketCount < BUCKETS_MIN ? 0 : narrowing(eventCount / bucketCount);
  }

  private static int narrowing(long eventsPerTick) {
    return eventsPerTick > 2 * RUN_EVENTS ? -log2(eventsPerTick / RUN_EVENTS) : 0;
  }

  private int change(long popCount) {
    long runs = Math.max(1, runCount);
    int narrowing = narrowing(instantCount / runs);
    if (narrowing != 0) {
      return narrowing;
    }
    if (sideCount > popCount / 4) {
      return sideCount > popCount / 2 ? -4 : -2;
    }
    long runEvents = Math.max(1, eventCount / runs);
    return runEvents < RUN_EVENTS / 4 ? log2(RUN_EVENTS / runEvents) : 0;
  }

  private static int log2(long value) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
  }
}
