package org.mosaiclab.scenario.ledger;

import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.OriginOperation;

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
}
