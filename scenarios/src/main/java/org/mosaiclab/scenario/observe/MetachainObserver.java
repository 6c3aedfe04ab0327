package org.mosaiclab.scenario.observe;

import org.mosaiclab.scenario.actor.Validator;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.workload.Mempool;

/// The reference observer of a meta-chain: what its first validator's two nodes executed, and when.
/// The observer of the first meta-chain is the reference for the origin chain too.
public final class MetachainObserver implements Validator.Observer {
  private final ObservedChain<OriginChainState> origin;
  private final ObservedChain<MetachainState> metachain;
  private final Mempool mempool;

  public MetachainObserver(
      Chain<OriginChainState> origin, Chain<MetachainState> metachain, Mempool mempool) {
    this.origin = new ObservedChain<>(origin.genesis());
    this.metachain = new ObservedChain<>(metachain.genesis());
    this.mempool = mempool;
  }

  @Override
  public void onOriginHead(Block<OriginChainState> head, long nowNanos) {
    origin.onHeadChanged(head, nowNanos);
  }

  @Override
  public void onMetachainHead(Block<MetachainState> head, long nowNanos) {
    metachain.onHeadChanged(head, nowNanos);
    mempool.onObserved(head.state().userPrefixes());
  }

  public ObservedChain<OriginChainState> origin() {
    return origin;
  }

  public ObservedChain<MetachainState> metachain() {
    return metachain;
  }
}
