package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What the core emits in operations that only repairs bring about.
public sealed interface CoreRepairEvent extends ProtocolEvent {
  /// @param reason why it never commits again (GAP-02)
  record CoreHalted(CoreStatus.HaltReason reason) implements CoreRepairEvent {}

  /// @param validator who showed its vote for the last commit (GAP-07)
  record ParticipationShown(Address validator) implements CoreRepairEvent {}

  /// @param lateDynasties by which the last commit came too late (GAP-08)
  record CommitChallenged(Address challenger, long lateDynasties) implements CoreRepairEvent {}

  /// @param isUpheld whether the origin observation was wrong; else the bond is burnt (GAP-09)
  record ObservationChallenged(Address challenger, boolean isUpheld) implements CoreRepairEvent {}

  /// @param isValid whether the proposal stands; else it is discarded (GAP-10)
  record DisputeResolved(Hash32 transitionHash, Address challenger, boolean isValid)
      implements CoreRepairEvent {}

  /// @param amount of bonds taken back (ISS-13)
  record BondsRefunded(Address proposer, Uint256 amount) implements CoreRepairEvent {}
}
