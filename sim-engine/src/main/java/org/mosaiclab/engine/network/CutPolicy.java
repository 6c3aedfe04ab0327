package org.mosaiclab.engine.network;

/// What a partition does to a message that it catches.
public enum CutPolicy {
  /// The message is gone.
  DROP,
  /// The message stands still until the partition heals, then travels the rest of its delay.
  HOLD
}
