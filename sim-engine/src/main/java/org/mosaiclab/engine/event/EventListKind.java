package org.mosaiclab.engine.event;

/// The event lists there are. A run is the same on each, its speed is not.
public enum EventListKind {
  /// [BucketQueue], for every day.
  BUCKETS,
  /// [QuaternaryHeap], the reference.
  HEAP;

  /// An empty list.
  ///
  /// @param capacity events to reserve room for, at least 1
  public FutureEventList create(int capacity) {
    return switch (this) {
      case BUCKETS -> new BucketQueue(capacity);
      case HEAP -> new QuaternaryHeap(capacity);
    };
  }
}
