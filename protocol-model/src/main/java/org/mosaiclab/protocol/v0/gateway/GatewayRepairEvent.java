package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What gateways emit in operations that only repairs have. **Spec**: `v0 §21`.
public sealed interface GatewayRepairEvent extends ProtocolEvent {
  /// The message that links the pair is on its source or target (GAP-15).
  record LinkDeclared(Address remote, Hash32 messageHash) implements GatewayRepairEvent {}

  /// This side works from now on (GAP-15).
  record Linked(Address remote, Hash32 messageHash) implements GatewayRepairEvent {}

  /// The vault has paid after a halt (GAP-03).
  ///
  /// @param claim of an account's balance, or hash of a message
  record Recovered(Hash32 claim, Address to, Uint256 amount) implements GatewayRepairEvent {}

  /// A payment was refused and stays with the co-gateway (ISS-26).
  record Credited(Address account, Uint256 amount) implements GatewayRepairEvent {}

  record CreditWithdrawn(Address account, Address to, Uint256 amount)
      implements GatewayRepairEvent {}
}
