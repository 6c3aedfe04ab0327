package org.mosaiclab.scenario.gateway;

import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Chain;
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
public record GatewayPair(
    int metachain,
    GatewaySpec spec,
    GatewayRules rules,
    GatewayAddresses addresses,
    Chain<OriginChainState> origin,
    Chain<MetachainState> chain,
    TransferEvents events,
    TransferLog log) {
  boolean repairs(Repair repair) {
    return rules.profile().repairs(repair);
  }
}
