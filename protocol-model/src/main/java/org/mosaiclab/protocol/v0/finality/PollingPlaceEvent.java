package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What the polling place emits in operations that only repairs bring about.
public sealed interface PollingPlaceEvent extends ProtocolEvent {
  /// @param weight of the offender's votes until now, at the current meta-block height (GAP-01)
  record OffenderExcluded(Address validator, Uint256 weight) implements PollingPlaceEvent {}

  /// @param halt why no vote is taken any more (GAP-02, ISS-15)
  record AuxiliaryHalted(AuxiliaryHalt halt) implements PollingPlaceEvent {}
}
