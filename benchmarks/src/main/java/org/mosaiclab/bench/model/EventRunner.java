package org.mosaiclab.bench.model;

/// Runs one model.
///
/// Every runner handles events in the same total order (time, source, source's own sequence), so
/// that a model gives the same result on each. One object serves one run of one model.
public interface EventRunner {
  /// Lets the model schedule what happens without a cause; called once, first.
  void start();

  /// Handles events until nothing is pending, the model stops, or so many were handled.
  ///
  /// @param eventCountMax at least 0
  /// @return number of events handled by this call
  long run(long eventCountMax);

  /// Starts and runs to the end.
  ///
  /// @return number of events handled
  default long runWhole() {
    start();
    return run(Long.MAX_VALUE);
  }

  /// Makes runners of one kind.
  @FunctionalInterface
  interface Factory {
    /// A runner of this model.
    EventRunner create(EventModel model);
  }
}
