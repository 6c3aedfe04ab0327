package org.mosaiclab.campaign.verify;

import java.util.List;
import org.mosaiclab.engine.event.EventListKind;

/// One way to run the scenario of a case.
///
/// @param settings as `path=value`
/// @param eventList what the engine keeps pending events in
public record Variant(List<String> settings, EventListKind eventList) {
  public Variant {
    settings = List.copyOf(settings);
  }

  /// The scenario with settings.
  static Variant of(List<String> settings) {
    return new Variant(settings, EventListKind.BUCKETS);
  }

  /// The scenario as it stands, over an event list.
  static Variant on(EventListKind eventList) {
    return new Variant(List.of(), eventList);
  }
}
