package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;

import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Address;

/// Recoveries on a stage by proofs of what auxiliary once was.
final class Recoveries {
  private Recoveries() {}

  /// Commits what auxiliary is like now, and it is the end.
  static ShownState end(GatewayStage stage) {
    var shown = stage.shownAt(stage.showAuxiliary());
    stage.finality.halt();
    return shown;
  }

  static String balance(GatewayStage stage, Address owner, ShownState shown) {
    return stage.onOrigin(
        owner, new GatewayOperation.Recover(UTILITY, owner, shown.balanceOf(owner)));
  }

  static String stake(GatewayStage stage, Address staker, Intent intent, ShownState shown) {
    var proof = shown.statusOf(Side.INBOX, GatewayStage.stakeHash(staker, intent));
    return stage.onOrigin(BOB, new GatewayOperation.RecoverStake(staker, intent, proof));
  }

  static String redeem(GatewayStage stage, Address redeemer, Intent intent, ShownState shown) {
    var proof = shown.statusOf(Side.OUTBOX, GatewayStage.redeemHash(redeemer, intent));
    return stage.onOrigin(BOB, new GatewayOperation.RecoverRedeem(redeemer, intent, proof));
  }
}
