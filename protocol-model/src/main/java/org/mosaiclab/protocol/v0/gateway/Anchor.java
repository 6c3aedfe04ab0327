package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.AnchorRule.AN_1;
import static org.mosaiclab.protocol.v0.gateway.AnchorRule.AN_2;
import static org.mosaiclab.protocol.v0.gateway.AnchorRule.AN_3;
import static org.mosaiclab.protocol.v0.gateway.AnchorRule.AN_4;
import static org.mosaiclab.protocol.v0.gateway.AnchorRule.AN_C1;
import static org.mosaiclab.protocol.v0.gateway.AnchorRule.CB_C1;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_1;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State roots of the other chain, told by an organisation that is trusted to tell the truth.
/// **Spec**: `v0 §11` (DEV-11). **Repairs**: ISS-25.
public final class Anchor {
  private Anchor() {}

  /// Rules CB-C1, AN-C1.
  ///
  /// @param height of the first root
  /// @param stateRoot may be zero
  public static Outcome<AnchorState, Unit> construct(
      Uint256 remoteChainId, Uint256 height, Hash32 stateRoot, int maxStateRoots) {
    if (maxStateRoots <= 0) return Outcome.reject(CB_C1);
    if (remoteChainId.isZero()) return Outcome.reject(AN_C1);
    return Outcome.accept(
        AnchorState.initial(remoteChainId, height, stateRoot, maxStateRoots), Unit.UNIT);
  }

  /// Names the anchor on the other chain, once. Rules OR-1, AN-1, AN-2.
  public static Outcome<AnchorState, Unit> setCoAnchorAddress(
      AnchorState state, OrganizationState organization, Address caller, Address coAnchor) {
    if (!organization.isOrganization(caller)) return Outcome.reject(OR_1);
    if (coAnchor.isZero()) return Outcome.reject(AN_1);
    if (!state.coAnchor().isZero()) return Outcome.reject(AN_2);
    return Outcome.accept(state.withCoAnchor(coAnchor), Unit.UNIT);
  }

  /// Rules OR-1, AN-3, AN-4.
  ///
  /// @param profile which defects are repaired
  public static Outcome<AnchorState, Unit> anchorStateRoot(
      AnchorState state,
      OrganizationState organization,
      Address caller,
      Uint256 height,
      Hash32 stateRoot,
      RuleProfile profile) {
    if (!organization.isOrganization(caller)) return Outcome.reject(OR_1);
    if (stateRoot.isZero()) return Outcome.reject(AN_3);
    if (!height.isGreaterThan(state.latestHeight())) return Outcome.reject(AN_4);
    return Outcome.accept(
        state.withStateRoot(height, stateRoot, profile),
        Unit.UNIT,
        new GatewayEvent.StateRootAvailable(height, stateRoot));
  }
}
