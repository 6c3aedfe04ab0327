package org.mosaiclab.scenario.chain;

import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.scenario.ledger.Inclusion;

/// State of the origin chain after a block.
///
/// @param cores core and stake of each meta-chain, by its index
/// @param trie state trie with the cores' accounts
/// @param included ids of the protocol transactions on this branch
public record OriginChainState(
    Vector<OriginState> cores, OriginStateTrie trie, HashSet<Integer> included)
    implements Inclusion {
  /// @param metachain index of the meta-chain
  public OriginState core(int metachain) {
    return cores.get(metachain);
  }

  @Override
  public boolean includes(int transaction) {
    return included.contains(transaction);
  }
}
