package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.v0.token.UtilityTokenState.Kind;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Who may mint and burn utility tokens, and the checks of OST prime, which no recording shows.
/// **Spec**: `v0 §4`, `v0 §16`.
class TokenRulesTest {
  private static final Uint256 ONE = Uint256.ONE;

  private static String setCoGateway(
      UtilityTokenState token, Address caller, Address coGateway, Address tokenOfCoGateway) {
    return Scene.verdict(
        UtilityToken.setCoGateway(
            token, OrganizationState.ownedBy(OWNER), caller, coGateway, tokenOfCoGateway));
  }

  @Test
  void setCoGateway_everyViolation_isRefusedInOrder() {
    var fresh = Scene.stateOf(UtilityToken.construct(UTILITY, VALUE, new Kind.Plain()));
    var named = new GatewayStage().auxiliary.utility().token();
    var none = Address.ZERO;
    assertThat(setCoGateway(named, ALICE, none, none)).isEqualTo("OR-1");
    assertThat(setCoGateway(named, OWNER, none, none)).isEqualTo("UT-1");
    assertThat(setCoGateway(fresh, OWNER, none, none)).isEqualTo("UT-2");
    assertThat(setCoGateway(fresh, OWNER, CO_GATEWAY, VALUE)).isEqualTo("UT-3");
    assertThat(setCoGateway(fresh, OWNER, CO_GATEWAY, UTILITY)).isEqualTo("accepted");
  }

  private static String mint(UtilityAccounts accounts, Address caller) {
    return Scene.verdict(UtilityToken.increaseSupply(accounts, caller, ALICE, ONE));
  }

  private static String burn(UtilityAccounts accounts, Address caller) {
    return Scene.verdict(UtilityToken.decreaseSupply(accounts, caller, ONE));
  }

  @Test
  void supply_plain_isTheCoGatewaysAlone() {
    var plain = new GatewayStage().auxiliary.utility();
    assertThat(mint(plain, ALICE)).isEqualTo("UT-4");
    assertThat(mint(plain, CO_GATEWAY)).isEqualTo("accepted");
    assertThat(burn(plain, ALICE)).isEqualTo("UT-4");
    assertThat(burn(plain, CO_GATEWAY)).isEqualTo("TK-2");
  }

  @Test
  void supply_prime_isTheCoGatewaysAloneOnceInitialized() {
    var stage = new GatewayStage(new Kind.Prime(false));
    assertThat(mint(stage.auxiliary.utility(), ALICE)).isEqualTo("OS-0");
    assertThat(burn(stage.auxiliary.utility(), ALICE)).isEqualTo("OS-0");
    initialize(stage);
    assertThat(mint(stage.auxiliary.utility(), ALICE)).isEqualTo("OS-1");
    assertThat(mint(stage.auxiliary.utility(), CO_GATEWAY)).isEqualTo("accepted");
    assertThat(burn(stage.auxiliary.utility(), ALICE)).isEqualTo("OS-1");
    assertThat(burn(stage.auxiliary.utility(), CO_GATEWAY)).isEqualTo("TK-2");
  }

  private static void initialize(GatewayStage stage) {
    stage.fill(OWNER, OstPrime.TOKENS_MAX);
    GatewayStage.require(
        stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(OstPrime.TOKENS_MAX)));
  }

  @Test
  void initialize_plainToken_hasNoSuchOperation() {
    var stage = new GatewayStage();
    assertThat(stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(ONE)))
        .isEqualTo("COIN-BALANCE");
    assertThat(stage.onAuxiliary(BOB, new GatewayOperation.InitializePrime(ONE))).isEqualTo("UT-0");
  }

  @Test
  void wrapAndUnwrap_everyViolation_isRefusedInOrder() {
    var stage = new GatewayStage(new Kind.Prime(false));
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Wrap(Uint256.ZERO))).isEqualTo("OW-0");
    initialize(stage);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Wrap(Uint256.ZERO))).isEqualTo("OW-1");
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Unwrap(Uint256.ZERO)))
        .isEqualTo("OU-1");
    stage.mintFor(ALICE, 500);
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Wrap(Scene.uint(400))));
    // Coins leave the contract by its own operations only; here somebody takes them.
    stage.fill(UTILITY, Uint256.ZERO);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Unwrap(ONE))).isEqualTo("OU-3");
  }
}
