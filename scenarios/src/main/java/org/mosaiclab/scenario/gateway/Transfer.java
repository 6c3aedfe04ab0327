package org.mosaiclab.scenario.gateway;

import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// A message that a user wants carried.
///
/// @param id position in the [TransferLog]
/// @param direction stake or redeem
/// @param initiator the user
/// @param intent what it is about
/// @param messageHash its name on both chains
/// @param facilitator index of who is to carry it
/// @param requestedAtNanos when the user decided
public record Transfer(
    int id,
    Direction direction,
    Address initiator,
    Intent intent,
    Hash32 messageHash,
    int facilitator,
    long requestedAtNanos) {
  /// The secret whose hash a facilitator offers as hash lock of its next message. **Source**: paper
  /// P§3.1.1, the facilitator sets the hash lock.
  ///
  /// @param facilitator its account
  /// @param id of the transfer
  static Hash32 secretOf(Address facilitator, int id) {
    return Keccak.hash("unlock secret " + id + " of " + facilitator);
  }
}
