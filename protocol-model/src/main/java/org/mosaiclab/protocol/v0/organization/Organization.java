package org.mosaiclab.protocol.v0.organization;

import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_1;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_2;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_3;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_4;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_5;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_6;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OG_C1;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_1;

import io.vavr.collection.HashMap;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Owner, admin and workers of the contracts of one chain. **Spec**: `v0 §4`.
public final class Organization {
  private Organization() {}

  /// Rule OG-C1.
  ///
  /// @param admin zero for none
  public static Outcome<OrganizationState, Boolean> construct(Address owner, Address admin) {
    if (owner.isZero()) return Outcome.reject(OG_C1);
    return Outcome.accept(OrganizationState.initial(owner, admin, HashMap.empty()), true);
  }

  /// @return whether a worker existed, for `UnsetWorker`; true for all others
  public static Outcome<OrganizationState, Boolean> apply(
      OrganizationState state, Context context, OrganizationOperation operation) {
    var caller = context.caller();
    return switch (operation) {
      case OrganizationOperation.InitiateOwnershipTransfer(var proposed) ->
          initiate(state, caller, proposed);
      case OrganizationOperation.CompleteOwnershipTransfer() -> complete(state, caller);
      case OrganizationOperation.SetAdmin(var admin) -> setAdmin(state, caller, admin);
      case OrganizationOperation.SetWorker(var worker, var height) ->
          setWorker(state, context, worker, height);
      case OrganizationOperation.UnsetWorker(var worker) -> unsetWorker(state, caller, worker);
    };
  }

  private static Outcome<OrganizationState, Boolean> initiate(
      OrganizationState state, Address caller, Address proposed) {
    if (!caller.equals(state.owner())) return Outcome.reject(OG_1);
    if (proposed.equals(state.owner())) return Outcome.reject(OG_2);
    return Outcome.accept(
        state.withProposedOwner(proposed),
        true,
        new OrganizationEvent.OwnershipTransferInitiated(proposed, state.owner()));
  }

  private static Outcome<OrganizationState, Boolean> complete(
      OrganizationState state, Address caller) {
    if (!caller.equals(state.proposedOwner())) return Outcome.reject(OG_3);
    return Outcome.accept(
        state.withOwner(caller),
        true,
        new OrganizationEvent.OwnershipTransferCompleted(caller, state.owner()));
  }

  private static Outcome<OrganizationState, Boolean> setAdmin(
      OrganizationState state, Address caller, Address admin) {
    if (!state.isOrganization(caller)) return Outcome.reject(OR_1);
    if (admin.equals(state.owner())) return Outcome.reject(OG_4);
    return Outcome.accept(
        state.withAdmin(admin), true, new OrganizationEvent.AdminChanged(admin, state.admin()));
  }

  private static Outcome<OrganizationState, Boolean> setWorker(
      OrganizationState state, Context context, Address worker, Uint256 expirationHeight) {
    if (!state.isOrganization(context.caller())) return Outcome.reject(OR_1);
    if (worker.isZero()) return Outcome.reject(OG_5);
    if (!expirationHeight.isGreaterThan(Uint256.of(context.blockNumber()))) {
      return Outcome.reject(OG_6);
    }
    return Outcome.accept(
        state.withWorkers(state.workers().put(worker, expirationHeight)),
        true,
        new OrganizationEvent.WorkerSet(worker, expirationHeight));
  }

  private static Outcome<OrganizationState, Boolean> unsetWorker(
      OrganizationState state, Address caller, Address worker) {
    if (!state.isOrganization(caller)) return Outcome.reject(OR_1);
    boolean wasSet = state.workers().containsKey(worker);
    return Outcome.accept(
        state.withWorkers(state.workers().remove(worker)),
        wasSet,
        new OrganizationEvent.WorkerUnset(worker, wasSet));
  }
}
