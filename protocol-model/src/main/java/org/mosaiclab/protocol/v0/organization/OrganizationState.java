package org.mosaiclab.protocol.v0.organization;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// State of one Organization contract. **Spec**: `v0 §4`.
///
/// @param owner never zero
/// @param proposedOwner zero where none is proposed
/// @param admin zero where there is none
/// @param workers first block at which each is none any more
public record OrganizationState(
    Address owner, Address proposedOwner, Address admin, Map<Address, Uint256> workers) {
  static OrganizationState initial(Address owner, Address admin, Map<Address, Uint256> workers) {
    return new OrganizationState(owner, Address.ZERO, admin, workers);
  }

  /// An organisation of one account.
  public static OrganizationState ownedBy(Address owner) {
    return initial(owner, Address.ZERO, HashMap.empty());
  }

  public boolean isOrganization(Address account) {
    return account.equals(owner) || account.equals(admin);
  }

  /// @param blockNumber of the own chain
  public boolean isWorker(Address account, long blockNumber) {
    return workers.getOrElse(account, Uint256.ZERO).isGreaterThan(Uint256.of(blockNumber));
  }

  OrganizationState withOwner(Address next) {
    return new OrganizationState(next, Address.ZERO, admin, workers);
  }

  OrganizationState withProposedOwner(Address next) {
    return new OrganizationState(owner, next, admin, workers);
  }

  OrganizationState withAdmin(Address next) {
    return new OrganizationState(owner, proposedOwner, next, workers);
  }

  OrganizationState withWorkers(Map<Address, Uint256> next) {
    return new OrganizationState(owner, proposedOwner, admin, next);
  }
}
