package org.mosaiclab.scenario.gateway;

import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// Names of one pair's events in the trace.
///
/// @param stake a user wants to stake
/// @param redeem a user wants to redeem
/// @param patience a user has waited long enough for a message
/// @param request what a user asks of a facilitator arrives there
public record TransferEvents(
    EventName stake, EventName redeem, EventName patience, EventName request) {
  private static final String STAKE = ".transfer.stake";
  private static final String REDEEM = ".transfer.redeem";
  private static final String PATIENCE = ".transfer.patience";
  private static final String REQUEST = ".transfer.request";

  /// Texts to declare in the vocabulary of a model with this pair.
  public static String[] texts(String metachain) {
    return new String[] {
      metachain + STAKE, metachain + REDEEM, metachain + PATIENCE, metachain + REQUEST
    };
  }

  /// @param names vocabulary that declares [#texts(String)] of the meta-chain
  public static TransferEvents of(EventNames names, String metachain) {
    return new TransferEvents(
        names.name(metachain + STAKE),
        names.name(metachain + REDEEM),
        names.name(metachain + PATIENCE),
        names.name(metachain + REQUEST));
  }
}
