package org.mosaiclab.engine.kernel;

/// A model whose events are four numbers: time, target, kind and argument. It keeps the state of
/// its targets in arrays of its own.
public interface FlatModel {
  /// An event happens at [FlatKernel#nowNanos]; what it schedules has `target` as its source.
  ///
  /// @param kind what happens, meaning given by the model
  /// @param argument number given when it was scheduled
  void onEvent(int target, int kind, long argument, FlatKernel kernel);

  /// An event of this target is likely among the next ones: a model whose state is larger than the
  /// processor's cache may read its state of that target, so that the reads of several events
  /// overlap. Must change nothing that events depend on.
  default void onUpcoming(int target) {}
}
