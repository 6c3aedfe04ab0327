package org.mosaiclab.protocol.v0.organization;

import org.mosaiclab.protocol.machine.ProtocolEvent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What [Organization] emits. Nothing of it is recorded; the specification names no events either.
public sealed interface OrganizationEvent extends ProtocolEvent {
  record OwnershipTransferInitiated(Address proposedOwner, Address owner)
      implements OrganizationEvent {}

  record OwnershipTransferCompleted(Address newOwner, Address previousOwner)
      implements OrganizationEvent {}

  record AdminChanged(Address newAdmin, Address previousAdmin) implements OrganizationEvent {}

  record WorkerSet(Address worker, Uint256 expirationHeight) implements OrganizationEvent {}

  record WorkerUnset(Address worker, boolean wasSet) implements OrganizationEvent {}
}
