package org.mosaiclab.engine.observe;

/// Is told what impairments and faults do; must not influence the run.
@FunctionalInterface
public interface IncidentObserver {
  /// Something happened to a message or timer.
  ///
  /// @param atNanos for the network: when the message left its sender; for a fault: when it struck
  /// @param fromActor sender of the message; of a timer its actor
  /// @param toActor recipient of the message; of a timer its actor
  void onIncident(Incident incident, long atNanos, int fromActor, int toActor);

  /// Listens to nothing.
  static IncidentObserver none() {
    return (incident, atNanos, fromActor, toActor) -> {};
  }
}
