package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.CircularBuffer;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.organization.Organization;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Checks around gateways that no recording shows: constructors, organisation, anchor, OST prime.
class GatewayRulesTest {
  private static final Uint256 MAX = OstPrime.TOKENS_MAX;

  @Test
  void construct_missingParts_areRefusedInOrder() {
    assertThat(gateway(Address.ZERO, Address.ZERO)).isEqualTo("EG-C1");
    assertThat(gateway(VALUE, Address.ZERO)).isEqualTo("EG-C2");
    assertThat(gateway(VALUE, BASE)).isEqualTo("accepted");
    assertThat(coGateway(Address.ZERO, Address.ZERO, Address.ZERO)).isEqualTo("CG-C1");
    assertThat(coGateway(VALUE, Address.ZERO, Address.ZERO)).isEqualTo("CG-C2");
    assertThat(coGateway(VALUE, UTILITY, Address.ZERO)).isEqualTo("CG-C3");
    assertThat(Scene.verdict(Anchor.construct(Uint256.ZERO, Uint256.ONE, Scene.hash("r"), 1)))
        .isEqualTo("AN-C1");
    assertThat(Scene.verdict(Anchor.construct(Uint256.ZERO, Uint256.ONE, Scene.hash("r"), 0)))
        .isEqualTo("CB-C1");
    assertThat(
            Scene.verdict(
                UtilityToken.construct(UTILITY, Address.ZERO, new UtilityTokenState.Kind.Plain())))
        .isEqualTo("UT-C1");
  }

  private static String gateway(Address value, Address base) {
    return Scene.verdict(
        OriginGateway.construct(
            GATEWAY, new GatewayState.Contracts(VAULT, value, base, BURNER), Uint256.ZERO, 3));
  }

  private static String coGateway(Address value, Address utility, Address gateway) {
    return Scene.verdict(
        AuxiliaryGateway.construct(
            CO_GATEWAY,
            gateway,
            new CoGatewayState.Contracts(value, utility, BURNER),
            Uint256.ZERO,
            3));
  }

  @Test
  void store_ringOfTwo_startsBehindTheFirstCellAndForgetsTheOldest() {
    var first = CircularBuffer.ofSize(2).store(Scene.uint(5));
    assertThat(first.overwritten()).isEqualTo(Uint256.ZERO);
    assertThat(first.ring().index()).isEqualTo(1);
    var third = first.ring().store(Scene.uint(6)).ring().store(Scene.uint(7));
    assertThat(third.overwritten()).isEqualTo(Scene.uint(5));
    assertThat(third.ring().head()).isEqualTo(Scene.uint(7));
  }

  @Test
  @DisplayName("ISS-29: a deactivated gateway stays so")
  void deactivate_twice_isRefusedAndStakesAreForGood() {
    var stage = new GatewayStage();
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.DeactivateGateway())).isEqualTo("OR-1");
    GatewayStage.require(stage.onOrigin(OWNER, new GatewayOperation.DeactivateGateway()));
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.DeactivateGateway())).isEqualTo("DG-1");
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ActivateGateway(Address.ZERO)))
        .isEqualTo("AG-1");
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)))
        .isEqualTo("AG-2");
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent))).isEqualTo("SK-0");
  }

  @Test
  void setWorker_expiryHeight_isTheFirstWithoutIt() {
    var owned = OrganizationState.ownedBy(OWNER);
    var operation = new OrganizationOperation.SetWorker(BOB, Scene.uint(10));
    assertThat(verdict(owned, ALICE, 5, operation)).isEqualTo("OR-1");
    assertThat(verdict(owned, OWNER, 10, operation)).isEqualTo("OG-6");
    var state = Scene.stateOf(Organization.apply(owned, new Context(OWNER, 9), operation));
    assertThat(state.isWorker(BOB, 9)).isTrue();
    assertThat(state.isWorker(BOB, 10)).isFalse();
  }

  @Test
  void ownershipTransfer_byTheProposedOwnerOnly_movesTheOrganisation() {
    var owned = OrganizationState.ownedBy(OWNER);
    var propose = new OrganizationOperation.InitiateOwnershipTransfer(BOB);
    var complete = new OrganizationOperation.CompleteOwnershipTransfer();
    assertThat(verdict(owned, BOB, 1, propose)).isEqualTo("OG-1");
    var proposed = Scene.stateOf(Organization.apply(owned, new Context(OWNER, 1), propose));
    assertThat(verdict(proposed, ALICE, 1, complete)).isEqualTo("OG-3");
    var moved = Scene.stateOf(Organization.apply(proposed, new Context(BOB, 1), complete));
    assertThat(moved.isOrganization(BOB)).isTrue();
    assertThat(moved.isOrganization(OWNER)).isFalse();
  }

  private static String verdict(
      OrganizationState state, Address caller, long block, OrganizationOperation operation) {
    return Scene.verdict(Organization.apply(state, new Context(caller, block), operation));
  }

  @Test
  void prime_wrapAndUnwrap_keepParkedTokensEqualToCirculatingCoins() {
    var stage = new GatewayStage(new UtilityTokenState.Kind.Prime(false));
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Unwrap(Uint256.ONE)))
        .isEqualTo("OU-0");
    stage.fill(OWNER, MAX.plus(Uint256.ONE).orElseThrow());
    assertThat(stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(Uint256.ONE)))
        .isEqualTo("OI-2");
    GatewayStage.require(stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(MAX)));
    assertThat(stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(Uint256.ONE)))
        .isEqualTo("OI-1");
    stage.mintFor(ALICE, 500);
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Wrap(Scene.uint(490))));
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(490));
    // Ten coins are with the facilitator.
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Wrap(Scene.uint(11))))
        .isEqualTo("OW-2");
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Unwrap(Scene.uint(491))))
        .isEqualTo("OU-2");
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Unwrap(Scene.uint(90))));
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(400));
    assertThat(stage.utility(UTILITY)).isEqualTo(MAX.minus(stage.coins(UTILITY)).orElseThrow());
  }
}
