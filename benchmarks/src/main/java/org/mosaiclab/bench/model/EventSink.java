package org.mosaiclab.bench.model;

/// Where a model puts its future events.
public interface EventSink {
  /// Schedules an event, caused by the target of the current one.
  ///
  /// @param atNanos when it happens, now or later
  /// @param target whom it happens to, in `[0, targetCount)`
  /// @param kind of the event, at least 0
  /// @param argument for the handler
  void schedule(long atNanos, int target, int kind, long argument);

  /// Ends the run after the current event.
  void stop();
}
