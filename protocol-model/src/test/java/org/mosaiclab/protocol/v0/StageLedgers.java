package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;

import org.mosaiclab.protocol.v0.token.Token;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Changes of a stage's ledgers that no operation makes.
final class StageLedgers {
  private StageLedgers() {}

  /// Gives an account base tokens from nowhere, and lets the gateway take them.
  static void fundBase(GatewayStage stage, Address account) {
    var ledger = stage.origin.tokens().token(BASE).withBalance(account, FUNDS);
    put(stage, BASE, Scene.stateOf(Token.approve(ledger, account, GATEWAY, FUNDS)));
  }

  /// Lets a token of origin answer `false` where it would fail.
  static void answerFalse(GatewayStage stage, Address token) {
    put(stage, token, stage.origin.tokens().token(token).answeringFalse());
  }

  /// Takes all value tokens of an account away.
  static void takeValueFrom(GatewayStage stage, Address account) {
    put(stage, VALUE, stage.origin.tokens().token(VALUE).withBalance(account, Uint256.ZERO));
  }

  private static void put(GatewayStage stage, Address token, TokenState ledger) {
    stage.origin = stage.origin.withTokens(stage.origin.tokens().with(token, ledger));
  }

  /// Lets the utility token answer `false` where it would fail.
  static void answerFalseOnAuxiliary(GatewayStage stage) {
    var utility = stage.auxiliary.utility();
    var token = utility.token().withLedger(utility.token().ledger().answeringFalse());
    stage.auxiliary = stage.auxiliary.withUtility(new UtilityAccounts(token, utility.coins()));
  }
}
