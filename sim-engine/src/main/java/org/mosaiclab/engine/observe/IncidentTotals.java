package org.mosaiclab.engine.observe;

import java.util.EnumMap;
import java.util.Objects;

/// Counts incidents by kind, without allocating. One object serves one run.
public final class IncidentTotals implements IncidentObserver {
  /// One counter each, in an array of length 1.
  private final EnumMap<Incident, long[]> counters = new EnumMap<>(Incident.class);

  /// All counts are zero.
  public IncidentTotals() {
    for (Incident incident : Incident.values()) {
      counters.put(incident, new long[1]);
    }
  }

  @Override
  public void onIncident(Incident incident, long atNanos, int fromActor, int toActor) {
    counter(incident)[0]++;
  }

  /// How often it has happened so far.
  public long count(Incident incident) {
    return counter(incident)[0];
  }

  private long[] counter(Incident incident) {
    return Objects.requireNonNull(counters.get(incident));
  }
}
