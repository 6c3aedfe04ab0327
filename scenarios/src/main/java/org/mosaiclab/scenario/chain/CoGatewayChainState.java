package org.mosaiclab.scenario.chain;

import java.util.List;
import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.value.Address;

/// The side of a gateway pair on its meta-chain, with the state trie that origin proves it by.
///
/// @param contracts co-gateway, anchor, organisation, utility token and coins
/// @param trie of the same
public record CoGatewayChainState(AuxiliaryGatewayState contracts, MetachainStateTrie trie) {
  /// A deployed pair's.
  ///
  /// @param owners everyone who owns tokens or coins
  public static CoGatewayChainState of(AuxiliaryGatewayState contracts, Iterable<Address> owners) {
    return new CoGatewayChainState(contracts, MetachainStateTrie.of(contracts, owners));
  }

  /// The state after an accepted operation.
  ///
  /// @param caller who sent it
  /// @param events what it emitted, which name everyone else whose balance it may have changed
  CoGatewayChainState after(
      AuxiliaryGatewayState next, Address caller, List<ProtocolEvent> events) {
    return new CoGatewayChainState(next, trie.after(next, caller, events));
  }
}
