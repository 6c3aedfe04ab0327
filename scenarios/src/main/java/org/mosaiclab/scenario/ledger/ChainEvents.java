package org.mosaiclab.scenario.ledger;

import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// Names of one chain's events in the trace.
///
/// @param block a block arrives at a node
/// @param transactions a batch of protocol transactions arrives at a node
/// @param validated a node has validated a block
/// @param relay a node forwards the transactions it has collected
/// @param seal a sealer's turn comes, or a miner finds a block
public record ChainEvents(
    EventName block, EventName transactions, EventName validated, EventName relay, EventName seal) {
  /// Texts to declare in the vocabulary of a model with this chain.
  public static String[] texts(String chain) {
    return new String[] {
      chain + ".block",
      chain + ".transactions",
      chain + ".validated",
      chain + ".relay",
      chain + ".seal"
    };
  }

  /// @param names vocabulary that declares [#texts(String)] of the chain
  public static ChainEvents of(EventNames names, String chain) {
    return new ChainEvents(
        names.name(chain + ".block"),
        names.name(chain + ".transactions"),
        names.name(chain + ".validated"),
        names.name(chain + ".relay"),
        names.name(chain + ".seal"));
  }
}
