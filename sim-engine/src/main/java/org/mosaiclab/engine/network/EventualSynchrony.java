package org.mosaiclab.engine.network;

/// A network that is asynchronous at first and synchronous from an unknown time on.
///
/// **Source**: C. Dwork, N. Lynch, L. Stockmeyer, Consensus in the Presence of Partial Synchrony,
/// J. ACM 35(2), 1988. A message that is delivered arrives by `max(stabilisation, departure) +
/// bound`, whatever policy, reordering, duplication or partition does; departure is when its last
/// bit has left the sender's uplink. Links may lose messages before stabilisation, not after.
///
/// @param stabilisationNanos global stabilisation time (GST)
/// @param boundNanos largest delay from then on (Delta)
/// @param before delays before stabilisation
public record EventualSynchrony(long stabilisationNanos, long boundNanos, AsynchronyPolicy before) {
  /// Refuses negative times and a sum beyond simulated time.
  public EventualSynchrony {
    if (stabilisationNanos < 0) {
      throw new IllegalArgumentException(
          "stabilisationNanos must be >= 0, was " + stabilisationNanos);
    }
    if (boundNanos < 0) {
      throw new IllegalArgumentException("boundNanos must be >= 0, was " + boundNanos);
    }
    Math.addExact(stabilisationNanos, boundNanos);
  }

  /// Whether a message that leaves at this instant is subject to the bound alone.
  boolean isStable(long departureNanos) {
    return departureNanos >= stabilisationNanos;
  }

  /// Latest arrival of a message that leaves at this instant.
  long deadlineNanos(long departureNanos) {
    return Math.addExact(Math.max(stabilisationNanos, departureNanos), boundNanos);
  }
}
