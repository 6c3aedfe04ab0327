package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What [Stake] emits.
public sealed interface StakeEvent extends ProtocolEvent {
  /// @param validator who will vote from two heights later on
  /// @param stake its weight, token base units
  record NewDeposit(Address validator, Uint256 stake) implements StakeEvent {}

  /// @param newHeight the meta-block height that is open from now on
  record HeightIncreased(long newHeight) implements StakeEvent {}
}
