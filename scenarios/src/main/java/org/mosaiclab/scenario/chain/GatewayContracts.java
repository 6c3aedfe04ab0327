package org.mosaiclab.scenario.chain;

import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.v0.GatewayGas;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CommittedChain;
import org.mosaiclab.protocol.v0.gateway.FinalisedChain;
import org.mosaiclab.protocol.v0.gateway.GatewayContext;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;

/// The rules of one gateway pair, with the other chain as the contracts beside each side know it:
/// the gateway reads the core of its meta-chain, the co-gateway the store that follows origin.
/// **Spec**: `v0 §13` to `v0 §15`, `v0 §21 GAP-16`.
public final class GatewayContracts {
  private final OriginGateway gateway;
  private final AuxiliaryGateway coGateway;
  private final BlockStore originStore;

  /// @param rules of both sides
  public GatewayContracts(GatewayRules rules) {
    this.gateway = new OriginGateway(rules);
    this.coGateway = new AuxiliaryGateway(rules);
    this.originStore = new BlockStore(rules.profile());
  }

  /// Applies one operation on origin.
  ///
  /// @param core of the meta-chain, as it is in the executing block
  public Outcome<OriginGatewayState, GatewayResult> apply(
      OriginGatewayState state,
      MosaicCoreState core,
      Context context,
      GatewayOperation.OnOrigin operation) {
    var remote = new CommittedChain(core);
    return gateway.apply(
        state, new GatewayContext(context, GatewayGas.measured(operation), remote), operation);
  }

  /// Applies one operation on the meta-chain.
  ///
  /// @param contracts of the meta-chain, as they are in the executing block
  public Outcome<AuxiliaryGatewayState, GatewayResult> apply(
      AuxiliaryGatewayState state,
      AuxiliaryState contracts,
      Context context,
      GatewayOperation.OnAuxiliary operation) {
    var remote = new FinalisedChain(originStore, contracts.origin());
    return coGateway.apply(
        state, new GatewayContext(context, GatewayGas.measured(operation), remote), operation);
  }
}
