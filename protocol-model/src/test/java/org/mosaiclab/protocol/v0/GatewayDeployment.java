package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.RING;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import java.util.List;
import org.mosaiclab.protocol.v0.gateway.Anchor;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGateway;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.Link;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Uint256;

/// The contracts of both chains as a stage starts with them: Alice and Bob have everything.
final class GatewayDeployment {
  private GatewayDeployment() {}

  static OriginGatewayState origin(UtilityTokenState.Kind kind, Link.Subject subject) {
    var ledger = TokenState.EMPTY;
    for (var account : List.of(ALICE, BOB)) {
      ledger = ledger.withBalance(account, FUNDS);
      ledger = Scene.stateOf(Token.approve(ledger, account, GATEWAY, FUNDS));
    }
    boolean isPrime = kind instanceof UtilityTokenState.Kind.Prime;
    var contracts =
        new GatewayState.Contracts(
            VAULT, VALUE, BASE, BURNER, new GatewayState.RemoteToken(UTILITY, isPrime));
    return new OriginGatewayState(
        Scene.stateOf(OriginGateway.construct(GATEWAY, contracts, BOUNTY, RING, subject)),
        Scene.stateOf(Anchor.construct(Scene.uint(2), Uint256.ZERO, Scene.hash("genesis"), RING)),
        OrganizationState.ownedBy(OWNER),
        TokenBook.EMPTY.with(VALUE, ledger).with(BASE, ledger));
  }

  static AuxiliaryGatewayState auxiliary(UtilityTokenState.Kind kind, Link.Subject subject) {
    var coins = Coins.NONE.withBalance(ALICE, FUNDS).withBalance(BOB, FUNDS);
    var contracts = new CoGatewayState.Contracts(VALUE, UTILITY, BURNER);
    return new AuxiliaryGatewayState(
        Scene.stateOf(
            AuxiliaryGateway.construct(CO_GATEWAY, GATEWAY, contracts, BOUNTY, RING, subject)),
        Scene.stateOf(Anchor.construct(Scene.uint(1), Uint256.ZERO, Scene.hash("genesis"), RING)),
        OrganizationState.ownedBy(OWNER),
        new UtilityAccounts(Scene.stateOf(UtilityToken.construct(UTILITY, VALUE, kind)), coins));
  }
}
