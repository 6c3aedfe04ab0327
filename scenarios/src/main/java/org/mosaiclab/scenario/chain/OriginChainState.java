package org.mosaiclab.scenario.chain;

import io.vavr.collection.HashSet;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.scenario.ledger.Inclusion;

/// State of the origin chain after a block.
///
/// @param cores core and stake of each meta-chain, by its index
/// @param trie state trie with the cores' accounts
/// @param included ids of the protocol transactions on this branch
/// @param gateways of the meta-chains that have one, by their indices
public record OriginChainState(
    Vector<OriginState> cores,
    OriginStateTrie trie,
    HashSet<Integer> included,
    TreeMap<Integer, OriginGatewayState> gateways)
    implements Inclusion {
  /// The state of a chain without gateways.
  public OriginChainState(
      Vector<OriginState> cores, OriginStateTrie trie, HashSet<Integer> included) {
    this(cores, trie, included, TreeMap.empty());
  }

  /// @param metachain index of the meta-chain
  public OriginState core(int metachain) {
    return cores.get(metachain);
  }

  /// @param metachain index of a meta-chain with a gateway
  public OriginGatewayState gateway(int metachain) {
    return gateways.get(metachain).get();
  }

  /// The state of a branch that has executed one more transaction.
  OriginChainState including(int transaction) {
    return new OriginChainState(cores, trie, included.add(transaction), gateways);
  }

  OriginChainState withCore(int metachain, OriginState next) {
    return new OriginChainState(
        cores.update(metachain, next), trie.withCore(metachain, next), included, gateways);
  }

  /// @return the state where a meta-chain's gateway, new or not, is in this state
  public OriginChainState withGateway(int metachain, OriginGatewayState next) {
    return new OriginChainState(
        cores, trie.withGateway(next.gateway().base()), included, gateways.put(metachain, next));
  }

  @Override
  public boolean includes(int transaction) {
    return included.contains(transaction);
  }
}
