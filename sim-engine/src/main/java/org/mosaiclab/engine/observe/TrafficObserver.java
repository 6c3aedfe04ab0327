package org.mosaiclab.engine.observe;

import org.mosaiclab.engine.event.EventName;

/// Receives how much was sent, per kind of message and whole second of simulated time.
///
/// A message counts in the second in which its sender handed it to the uplink, once per recipient,
/// whether or not it arrived before the end of the run.
@FunctionalInterface
public interface TrafficObserver {
  /// Totals of one kind in one second; called when the second is over (the last one at the end of
  /// the run), in order of seconds, then of name ids, only where something was sent.
  ///
  /// @param second whole seconds since the start
  /// @param messageCount copies sent, at least 1
  /// @param sizeBytes sum of their sizes
  void onTraffic(long second, EventName name, long messageCount, long sizeBytes);

  /// Receives and forgets.
  static TrafficObserver none() {
    return (second, name, messageCount, sizeBytes) -> {};
  }
}
