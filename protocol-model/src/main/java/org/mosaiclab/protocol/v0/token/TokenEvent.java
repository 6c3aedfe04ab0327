package org.mosaiclab.protocol.v0.token;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What the token emits when it is called itself; transfers inside other operations are silent.
public sealed interface TokenEvent extends ProtocolEvent {
  record Transfer(Address from, Address to, Uint256 amount) implements TokenEvent {}

  record Approval(Address owner, Address spender, Uint256 amount) implements TokenEvent {}
}
