package org.mosaiclab.scenario.gateway;

import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.spec.GatewaySpec;

/// What everyone around one gateway pair shares.
///
/// @param metachain index of its meta-chain
/// @param spec its parameters
/// @param rules of both sides
/// @param addresses who and what it consists of
/// @param origin blocks of the origin chain
/// @param chain blocks of its meta-chain
/// @param events names of its events
/// @param log every transfer that was asked for
/// @param resendNanos how long a client waits for the effect of what it has sent before it sends it
///   again; `Long.MAX_VALUE` where nothing can get lost
public record GatewayPair(
    int metachain,
    GatewaySpec spec,
    GatewayRules rules,
    GatewayAddresses addresses,
    Chain<OriginChainState> origin,
    Chain<MetachainState> chain,
    TransferEvents events,
    TransferLog log,
    long resendNanos) {
  /// Whether an operation is one of this pair's contracts.
  public boolean isOwn(ChainOperation operation) {
    return switch (operation) {
      case ChainOperation.OnGateway(int index, var _) -> index == metachain;
      case ChainOperation.OnCoGateway _ -> true;
      case ChainOperation.OnOrigin _, ChainOperation.OnMetachain _ -> false;
    };
  }

  /// Whether the bounty of a message is the facilitator's: of a stake where it is staked by who
  /// submits (DEV-12, DEV-14), of a redeem wherever another than the redeemer submits (DEV-12).
  public boolean isBountyOfFacilitator(Direction direction) {
    return repairs(Repair.DEV_12) && (direction == Direction.REDEEM || repairs(Repair.DEV_14));
  }

  boolean repairs(Repair repair) {
    return rules.profile().repairs(repair);
  }
}
