package org.mosaiclab.engine.observe;

import java.util.EnumMap;

/// Counts incidents by kind. One object serves one run.
public final class IncidentTotals implements IncidentObserver {
  private final EnumMap<Incident, Long> count = new EnumMap<>(Incident.class);

  @Override
  public void onIncident(Incident incident, long atNanos, int fromActor, int toActor) {
    count.merge(incident, 1L, Long::sum);
  }

  /// How often it has happened so far.
  public long count(Incident incident) {
    return count.getOrDefault(incident, 0L);
  }
}
