package org.mosaiclab.scenario.gateway;

import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// Names of one pair's events in the trace.
///
/// @param arrival a user wants to move tokens
/// @param patience a user has waited long enough for a message
/// @param request what a user asks of a facilitator arrives there
public record TransferEvents(EventName arrival, EventName patience, EventName request) {
  /// Texts to declare in the vocabulary of a model with this pair.
  public static String[] texts(String metachain) {
    return new String[] {
      metachain + ".transfer.arrival",
      metachain + ".transfer.patience",
      metachain + ".transfer.request"
    };
  }

  /// @param names vocabulary that declares [#texts(String)] of the meta-chain
  public static TransferEvents of(EventNames names, String metachain) {
    return new TransferEvents(
        names.name(metachain + ".transfer.arrival"),
        names.name(metachain + ".transfer.patience"),
        names.name(metachain + ".transfer.request"));
  }
}
