package org.mosaiclab.protocol.v0.organization;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Every operation of an Organization contract. **Spec**: `v0 §4`.
public sealed interface OrganizationOperation {
  /// @param proposedOwner zero takes a proposal back
  record InitiateOwnershipTransfer(Address proposedOwner) implements OrganizationOperation {}

  /// By the proposed owner.
  record CompleteOwnershipTransfer() implements OrganizationOperation {}

  /// @param admin zero for none
  record SetAdmin(Address admin) implements OrganizationOperation {}

  /// @param expirationHeight first block of the own chain at which the worker is none any more
  record SetWorker(Address worker, Uint256 expirationHeight) implements OrganizationOperation {}

  record UnsetWorker(Address worker) implements OrganizationOperation {}
}
