package org.mosaiclab.engine.observe;

/// What impairments and faults do to a message or timer.
public enum Incident {
  /// A message was lost on its link.
  LOST,
  /// A message was dropped at a partition.
  CUT,
  /// A message was held at a partition until it healed.
  HELD,
  /// The network delivered a second copy of a message.
  DUPLICATED,
  /// A message got an extra delay, so that later ones may overtake it.
  REORDERED,
  /// A message reached an actor that was down.
  MISSED,
  /// A timer was lost because its actor crashed.
  TIMER_LOST,
  /// A message or timer waited because its actor was paused.
  DEFERRED
}
