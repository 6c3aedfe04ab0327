package org.mosaiclab.engine.observe;

import org.mosaiclab.engine.event.EventName;

/// Sees every event, in order, just before its target does.
public interface TraceObserver {
  /// An event is about to be handled.
  ///
  /// @param payloadHash hash of the message; 0 for a timer
  void onEvent(
      long atNanos, int source, long sourceSequence, int target, EventName name, long payloadHash);

  /// The run has ended, also where it failed: time to flush.
  void onRunEnd();

  /// Sees nothing.
  static TraceObserver none() {
    return NoTrace.INSTANCE;
  }
}
