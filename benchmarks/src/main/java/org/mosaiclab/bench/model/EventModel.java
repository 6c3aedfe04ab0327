package org.mosaiclab.bench.model;

/// A simulation as handlers over flat state: what happens, not how pending events are kept.
///
/// One object serves one run.
public interface EventModel {
  /// Number of targets; they are numbered from zero.
  int targetCount();

  /// About how many events are pending at most: room that a runner may reserve before it starts.
  int pendingAbout();

  /// Schedules what happens without a cause, at time 0. What is scheduled here counts as caused by
  /// its own target.
  void start(EventSink sink);

  /// One event.
  ///
  /// @param kind of the event, at least 0; the model's own numbering
  /// @param atNanos when it happens
  /// @param target whom it happens to
  /// @param argument as it was scheduled
  /// @param sink takes what this event causes
  void on(int kind, long atNanos, int target, long argument, EventSink sink);

  /// An event of this target is likely among the next ones: a model larger than the processor's
  /// cache may read its state of that target. Must change nothing that events depend on.
  default void onUpcoming(int target) {}
}
