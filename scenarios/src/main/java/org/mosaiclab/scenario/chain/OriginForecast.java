package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.v0.OriginContext;
import org.mosaiclab.protocol.v0.OriginContracts;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.metablock.OriginHistory;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;

/// Says whether origin would accept an operation in the next block: a full node executes it on the
/// state of its head before it sends it.
///
/// @param contracts rules of the origin chain
/// @param chain its blocks
public record OriginForecast(OriginContracts contracts, Chain<OriginChainState> chain) {
  /// @param head of the asking node
  /// @param metachain index of the meta-chain whose core or stake the operation is for
  /// @param sender who would send it
  public boolean isAcceptable(
      Block<OriginChainState> head, int metachain, Address sender, OriginOperation operation) {
    OriginHistory history = hash -> chain.find(hash).map(head::descendsFrom).orElse(false);
    var context = new OriginContext(new Context(sender, head.height() + 1), history);
    return contracts.apply(head.state().core(metachain), context, operation).isAccepted();
  }
}
