package org.mosaiclab.scenario.ledger;

import org.mosaiclab.engine.event.EventName;

/// Names of one chain's events in the trace.
///
/// @param block a block arrives at a node
/// @param transactions a batch of protocol transactions arrives at a node
/// @param validated a node has validated a block
/// @param relay a node forwards the transactions it has collected
/// @param seal a sealer's turn comes, or a miner finds a block
public record ChainEvents(
    EventName block, EventName transactions, EventName validated, EventName relay, EventName seal) {
  /// @param chain name of the chain, the first part of every event's name
  public static ChainEvents of(String chain) {
    return new ChainEvents(
        EventName.of(chain + ".block"),
        EventName.of(chain + ".transactions"),
        EventName.of(chain + ".validated"),
        EventName.of(chain + ".relay"),
        EventName.of(chain + ".seal"));
  }
}
