package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentObserver;

/// What the partitions do to a flight.
final class Cuts {
  /// The message was dropped.
  static final long DROPPED = -1;

  private final Partition[] partitions;
  private final IncidentObserver incidents;

  /// All cuts of a run.
  ///
  /// @param partitions in the order in which they begin
  Cuts(List<Partition> partitions, IncidentObserver incidents) {
    this.partitions = partitions.toArray(Partition[]::new);
    this.incidents = incidents;
  }

  /// Arrival of a message that needs `delayNanos` of uncut time; [#DROPPED] where a cut drops it.
  ///
  /// While held, a message stands still: what is left of its delay follows after healing. Later
  /// partitions may catch it again.
  long arrivalNanos(int fromActor, int toActor, long departureNanos, long delayNanos) {
    long here = departureNanos;
    long arrival = Math.addExact(departureNanos, delayNanos);
    for (Partition partition : partitions) {
      if (arrival < partition.fromNanos()) {
        break;
      }
      if (here < partition.untilNanos() && partition.links().contains(fromActor, toActor)) {
        if (partition.policy() == CutPolicy.DROP) {
          incidents.onIncident(Incident.CUT, departureNanos, fromActor, toActor);
          return DROPPED;
        }
        incidents.onIncident(Incident.HELD, departureNanos, fromActor, toActor);
        long standsFrom = Math.max(here, partition.fromNanos());
        arrival = Math.addExact(arrival, partition.untilNanos() - standsFrom);
        here = partition.untilNanos();
      }
    }
    return arrival;
  }
}
