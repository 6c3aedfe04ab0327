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

  /// @param stake what the validator had
  /// @param reward of it to the reporter; the rest is burnt
  record ValidatorSlashed(Address validator, Uint256 stake, Address reporter, Uint256 reward)
      implements StakeEvent {}

  /// @param endHeight the last height of a validator that logs out or is evicted
  record ValidatorEnds(Address validator, long endHeight) implements StakeEvent {}

  /// @param stake what went back to the depositor
  record StakeWithdrawn(Address validator, Uint256 stake) implements StakeEvent {}

  /// @param loss of inactivity or a late commit, at the close of a height
  record StakeLeaked(Address validator, Uint256 loss) implements StakeEvent {}

  /// @param amount that a challenger took
  record ClaimPaid(Address account, Uint256 amount) implements StakeEvent {}
}
