package org.mosaiclab.engine.observe;

/// Is told now and then how far a run has come; must not influence it.
@FunctionalInterface
public interface ProgressObserver {
  /// Called every so many events, as configured.
  ///
  /// @param nowNanos simulated time
  /// @param eventCount events handled so far
  void onProgress(long nowNanos, long eventCount);

  /// Listens to nothing.
  static ProgressObserver none() {
    return (nowNanos, eventCount) -> {};
  }
}
