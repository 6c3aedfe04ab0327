package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What [UtilityToken] and [OstPrime] emit when they are called themselves.
public sealed interface UtilityTokenEvent extends ProtocolEvent {
  record CoGatewaySet(Address utilityToken, Address coGateway) implements UtilityTokenEvent {}

  /// @param amount token base units that became native coin
  record TokenUnwrapped(Address account, Uint256 amount) implements UtilityTokenEvent {}

  /// @param amount native coin that became token
  record TokenWrapped(Address account, Uint256 amount) implements UtilityTokenEvent {}
}
