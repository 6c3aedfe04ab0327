package org.mosaiclab.scenario.ledger;

import java.util.List;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// Names of one chain's events in the trace.
///
/// @param block a block arrives at a node
/// @param transactions a batch of protocol transactions arrives at a node
/// @param validated a node has validated a block
/// @param relay a node forwards the transactions it has collected
/// @param seal a sealer's turn comes, or a miner finds a block
/// @param status a node's head arrives at a neighbour
/// @param request a request for missing blocks arrives at a node
/// @param ancestors the blocks asked for arrive
/// @param fetched a node has validated blocks that it asked for
/// @param retry a request was not answered in time
/// @param reconnect a node's links work again, so it tells its neighbours its head
public record ChainEvents(
    EventName block,
    EventName transactions,
    EventName validated,
    EventName relay,
    EventName seal,
    EventName status,
    EventName request,
    EventName ancestors,
    EventName fetched,
    EventName retry,
    EventName reconnect) {
  private static final List<String> SUFFIXES =
      List.of(
          ".block",
          ".transactions",
          ".validated",
          ".relay",
          ".seal",
          ".status",
          ".request",
          ".ancestors",
          ".fetched",
          ".retry",
          ".reconnect");

  /// Texts to declare in the vocabulary of a model with this chain.
  public static String[] texts(String chain) {
    return SUFFIXES.stream().map(suffix -> chain + suffix).toArray(String[]::new);
  }

  /// @param names vocabulary that declares [#texts(String)] of the chain
  public static ChainEvents of(EventNames names, String chain) {
    var events = SUFFIXES.stream().map(suffix -> names.name(chain + suffix)).iterator();
    return new ChainEvents(
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next(),
        events.next());
  }
}
