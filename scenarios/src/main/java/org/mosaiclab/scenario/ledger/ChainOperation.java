package org.mosaiclab.scenario.ledger;

import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;

/// An operation of the rules and the chain that executes it.
public sealed interface ChainOperation {
  /// Executed on the origin chain, by the core of one meta-chain.
  ///
  /// @param metachain index of the meta-chain
  /// @param operation of its core or stake
  record OnOrigin(int metachain, OriginOperation operation) implements ChainOperation {}

  /// Executed on a meta-chain.
  ///
  /// @param operation of its contracts
  record OnMetachain(AuxiliaryOperation operation) implements ChainOperation {}

  /// Executed on the origin chain, by the gateway of one meta-chain.
  ///
  /// @param metachain index of the meta-chain
  /// @param operation of its gateway, anchor or tokens
  record OnGateway(int metachain, GatewayOperation.OnOrigin operation) implements ChainOperation {}

  /// Executed on a meta-chain, by its co-gateway.
  ///
  /// @param operation of its co-gateway, anchor or utility token
  record OnCoGateway(GatewayOperation.OnAuxiliary operation) implements ChainOperation {}
}
