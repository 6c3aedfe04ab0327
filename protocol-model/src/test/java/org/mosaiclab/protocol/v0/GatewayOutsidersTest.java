package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Uint256;

/// What only the contracts of a pair may tell each other, tried by others. **Spec**: `v0 §4`, `v0
/// §13`, `v0 §14`, `v0 §16`.
class GatewayOutsidersTest {
  private static final GatewayOperation.IncreaseSupply MINT =
      new GatewayOperation.IncreaseSupply(BOB, Scene.uint(500));
  private static final GatewayOperation.DecreaseSupply BURN =
      new GatewayOperation.DecreaseSupply(Scene.uint(5));

  @Test
  void releaseStake_byAnyoneButTheGateway_isRefused() {
    var stage = new GatewayStage();
    stage.mintFor(ALICE, 500);
    var release = new GatewayOperation.ReleaseStake(BOB, Scene.uint(500));
    assertThat(stage.onOrigin(BOB, release)).isEqualTo("SS-0");
    assertThat(stage.onOrigin(OWNER, release)).isEqualTo("SS-0");
    assertThat(stage.value(VAULT)).isEqualTo(Scene.uint(500));
    assertThat(stage.onOrigin(GATEWAY, release)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
  }

  @Test
  void plainToken_mintedOrBurntByAnyoneButTheCoGateway_isRefused() {
    var stage = new GatewayStage();
    assertThat(stage.onAuxiliary(OWNER, MINT)).isEqualTo("UT-4");
    assertThat(stage.onAuxiliary(OWNER, BURN)).isEqualTo("UT-4");
    assertThat(stage.onAuxiliary(CO_GATEWAY, MINT)).isEqualTo("accepted");
    assertThat(stage.onAuxiliary(BOB, BURN)).isEqualTo("UT-4");
    assertThat(stage.utility(BOB)).isEqualTo(Scene.uint(500));
    assertThat(stage.onAuxiliary(CO_GATEWAY, BURN)).isEqualTo("TK-2");
  }

  @Test
  void prime_mintedOrBurntBeforeItsInitialisationOrByOthers_isRefused() {
    var stage = new GatewayStage(new UtilityTokenState.Kind.Prime(false));
    assertThat(stage.onAuxiliary(CO_GATEWAY, MINT)).isEqualTo("OS-0");
    assertThat(stage.onAuxiliary(CO_GATEWAY, BURN)).isEqualTo("OS-0");
    stage.fill(OWNER, OstPrime.TOKENS_MAX);
    GatewayStage.require(
        stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(OstPrime.TOKENS_MAX)));
    assertThat(stage.onAuxiliary(OWNER, MINT)).isEqualTo("OS-1");
    assertThat(stage.onAuxiliary(OWNER, BURN)).isEqualTo("OS-1");
    assertThat(stage.onAuxiliary(CO_GATEWAY, MINT)).isEqualTo("accepted");
    assertThat(stage.coins(BOB)).isEqualTo(Scene.uint(1_000_500));
  }

  /// The path of a gateway that nobody has named is empty, and nothing is proven by it.
  @Test
  void proveGateway_notActivatedYet_isRefused() {
    var stage = new GatewayStage();
    var height = stage.showAuxiliary();
    var contracts = new GatewayState.Contracts(VAULT, VALUE, VALUE, BURNER);
    var origin = stage.origin;
    stage.origin =
        new OriginGatewayState(
            Scene.stateOf(OriginGateway.construct(GATEWAY, contracts, BOUNTY, GatewayStage.RING)),
            origin.anchor(),
            origin.organization(),
            origin.tokens());
    var trie = ShownState.of(stage.auxiliary).trie();
    var proof = GatewayStage.proofOf(CO_GATEWAY, trie, height);
    assertThat(stage.onOrigin(BOB, proof)).isEqualTo("PG-4");
    GatewayStage.require(stage.onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)));
    assertThat(stage.onOrigin(BOB, proof)).isEqualTo("accepted");
  }
}
