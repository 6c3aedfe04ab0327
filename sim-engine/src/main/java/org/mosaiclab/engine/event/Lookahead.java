package org.mosaiclab.engine.event;

/// Told whom the next events happen to, shortly before they are popped.
///
/// A model with more state than fits the processor's cache reads its state of that target here: the
/// reads of several events then overlap, instead of each event waiting for its own.
@FunctionalInterface
public interface Lookahead {
  /// An event of this target is likely among the next ones; it may still be cancelled or overtaken
  /// by a new one.
  void onUpcoming(int target);
}
