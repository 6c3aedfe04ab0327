package org.mosaiclab.bench.model;

/// Runs one model to its end: until nothing is pending, or the model stops.
///
/// Every runner handles events in the same total order (time, source, source's own sequence), so
/// that a model gives the same result on each. One object serves one run.
public interface EventRunner {
  /// @return number of events handled
  long run(EventModel model);

  /// Makes runners of one kind.
  @FunctionalInterface
  interface Factory {
    /// @param targetCount number of the model's targets
    EventRunner create(int targetCount);
  }
}
