package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.organization.Organization;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What only the organisation may do, and within which limits. **Spec**: `v0 §4`, `v0 §11`, `v0
/// §13`.
class OrganizationRulesTest {
  private final GatewayStage stage = new GatewayStage();

  private static String verdict(Address caller, OrganizationOperation operation) {
    return Scene.verdict(
        Organization.apply(OrganizationState.ownedBy(OWNER), new Context(caller, 1), operation));
  }

  @Test
  void organization_everyViolation_isRefused() {
    var none = Address.ZERO;
    assertThat(Scene.verdict(Organization.construct(none, ALICE))).isEqualTo("OG-C1");
    assertThat(verdict(OWNER, new OrganizationOperation.InitiateOwnershipTransfer(OWNER)))
        .isEqualTo("OG-2");
    assertThat(verdict(OWNER, new OrganizationOperation.InitiateOwnershipTransfer(none)))
        .isEqualTo("accepted");
    assertThat(verdict(ALICE, new OrganizationOperation.SetAdmin(OWNER))).isEqualTo("OR-1");
    assertThat(verdict(OWNER, new OrganizationOperation.SetAdmin(OWNER))).isEqualTo("OG-4");
    assertThat(verdict(OWNER, new OrganizationOperation.SetAdmin(none))).isEqualTo("accepted");
    assertThat(verdict(OWNER, new OrganizationOperation.SetWorker(none, Uint256.ZERO)))
        .isEqualTo("OG-5");
    assertThat(verdict(ALICE, new OrganizationOperation.UnsetWorker(BOB))).isEqualTo("OR-1");
  }

  @Test
  void anchor_everyViolation_isRefusedInOrder() {
    var none = Address.ZERO;
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.SetCoAnchor(none))).isEqualTo("OR-1");
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.SetCoAnchor(none))).isEqualTo("AN-1");
    GatewayStage.require(stage.onOrigin(OWNER, new GatewayOperation.SetCoAnchor(BOB)));
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.SetCoAnchor(BOB))).isEqualTo("AN-2");
    var root = Scene.hash("root");
    assertThat(anchor(ALICE, 0, Hash32.ZERO)).isEqualTo("OR-1");
    assertThat(anchor(OWNER, 0, Hash32.ZERO)).isEqualTo("AN-3");
    assertThat(anchor(OWNER, 0, root)).isEqualTo("AN-4");
    assertThat(anchor(OWNER, 1, root)).isEqualTo("accepted");
  }

  private String anchor(Address caller, long height, Hash32 root) {
    return stage.onOrigin(caller, new GatewayOperation.AnchorStateRoot(Scene.uint(height), root));
  }

  @Test
  void confirmBountyChange_everyViolation_isRefusedInOrder() {
    var confirm = new GatewayOperation.ConfirmBountyChange();
    assertThat(
            stage.onOrigin(ALICE, new GatewayOperation.InitiateBountyChange(GatewayStage.BOUNTY)))
        .isEqualTo("OR-1");
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.InitiateBountyChange(GatewayStage.BOUNTY)));
    assertThat(stage.onOrigin(ALICE, confirm)).isEqualTo("OR-1");
    assertThat(stage.onOrigin(OWNER, confirm)).isEqualTo("BC-1");
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.InitiateBountyChange(Uint256.ONE)));
    assertThat(stage.onOrigin(OWNER, confirm)).isEqualTo("BC-2");
  }
}
