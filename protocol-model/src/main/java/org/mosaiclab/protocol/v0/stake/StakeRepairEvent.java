package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What the stake contract emits in operations and at closes that only repairs bring about.
public sealed interface StakeRepairEvent extends ProtocolEvent {
  /// @param stake what the validator had
  /// @param reward of it to the reporter; the rest is burnt
  record ValidatorSlashed(Address validator, Uint256 stake, Address reporter, Uint256 reward)
      implements StakeRepairEvent {}

  /// @param endHeight the last height of a validator that logs out or is evicted
  record ValidatorEnds(Address validator, long endHeight) implements StakeRepairEvent {}

  /// @param stake what went back to the depositor
  record StakeWithdrawn(Address validator, Uint256 stake) implements StakeRepairEvent {}

  /// @param loss of inactivity or a late commit, at the close of a height
  record StakeLeaked(Address validator, Uint256 loss) implements StakeRepairEvent {}

  /// @param amount that a challenger took
  record ClaimPaid(Address account, Uint256 amount) implements StakeRepairEvent {}
}
