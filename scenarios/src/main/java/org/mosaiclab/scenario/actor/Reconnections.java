package org.mosaiclab.scenario.actor;

import java.util.List;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.scenario.ledger.FullNode;

/// Instants at which cut links work again. Nodes notice, as the end of a broken connection does,
/// and tell each other their heads.
///
/// @param atNanos ascending
public record Reconnections(List<Long> atNanos) {
  public Reconnections {
    atNanos = List.copyOf(atNanos);
  }

  /// Starts a timer of the node for each that is still to come.
  public void startTimers(FullNode<?> node, Context context) {
    for (long at : atNanos) {
      if (at > context.nowNanos()) {
        context.startTimerAt(at, node.chain().events().reconnect(), 0);
      }
    }
  }
}
