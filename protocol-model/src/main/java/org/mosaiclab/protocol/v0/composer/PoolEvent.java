package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// What pools emit; tokens are silent inside their operations, gateways are not. **Spec**: `v0
/// §17`.
public sealed interface PoolEvent extends ProtocolEvent {
  /// @param account who asked
  /// @param proxy that will stake or redeem for it
  record Requested(
      Direction direction,
      Hash32 requestHash,
      Address account,
      Address proxy,
      Address gateway,
      RequestTerms terms)
      implements PoolEvent {}

  /// By the account that had asked.
  record RequestRevoked(Direction direction, Hash32 requestHash, Address account)
      implements PoolEvent {}

  /// By a worker.
  record RequestRejected(Direction direction, Hash32 requestHash, Address account)
      implements PoolEvent {}
}
