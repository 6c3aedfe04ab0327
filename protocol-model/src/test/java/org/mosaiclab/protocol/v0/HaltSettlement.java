package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;

import java.util.List;
import org.mosaiclab.protocol.v0.RepairedPlay.Sent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What honest parties do on origin after the end of auxiliary to bring every message to its end
/// and every balance home: without any secret, by proofs of the last committed state.
final class HaltSettlement {
  private final GatewayStage stage;
  private final Uint256 end;
  private final ShownState last;

  HaltSettlement(GatewayStage stage, Uint256 end) {
    this.stage = stage;
    this.end = end;
    this.last = stage.shownAt(end);
  }

  /// @param stakes in the order of their declaration, as redeems
  void settle(List<Sent> stakes, List<Sent> redeems) {
    stage.proveAgain(end);
    stakes.forEach(this::settleStake);
    for (var sent : redeems) {
      settleRedeem(sent);
    }
    GatewayStage.OWNERS.forEach(this::recover);
  }

  private MessageStatus last(Side side, Hash32 hash) {
    return last.box().status(side, hash);
  }

  private void settleStake(Sent sent) {
    var source = stage.originStatus(Side.OUTBOX, sent.hash());
    var verdict =
        switch (last(Side.INBOX, sent.hash())) {
          case UNDECLARED, DECLARED -> recoverStake(sent);
          case PROGRESSED ->
              source == MessageStatus.PROGRESSED
                  ? "accepted"
                  : stage.onOrigin(
                      FACILITATOR,
                      new GatewayOperation.ProgressStake(
                          GatewayStage.byProof(
                              sent.hash(),
                              stage.provenOnAuxiliary(end, Side.INBOX, sent.hash()),
                              MessageStatus.PROGRESSED.code())));
          case REVOKED ->
              source == MessageStatus.REVOKED
                  ? "accepted"
                  : stage.onOrigin(
                      FACILITATOR,
                      new GatewayOperation.ProgressRevertStake(
                          sent.hash(), stage.provenOnAuxiliary(end, Side.INBOX, sent.hash())));
          case DECLARED_REVOCATION -> throw new AssertionError("no status of a target");
        };
    GatewayStage.require(verdict);
  }

  // Twice where random play or an empty vault came before.
  private String recoverStake(Sent sent) {
    if (stage.originStatus(Side.OUTBOX, sent.hash()) == MessageStatus.REVOKED) {
      return "accepted";
    }
    var proof = last.statusOf(Side.INBOX, sent.hash());
    return paid(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.RecoverStake(sent.sender(), sent.intent(), proof)));
  }

  private void settleRedeem(Sent sent) {
    switch (last(Side.OUTBOX, sent.hash())) {
      case DECLARED, PROGRESSED -> complete(sent);
      case DECLARED_REVOCATION -> {
        if (stage.originStatus(Side.INBOX, sent.hash()) != MessageStatus.PROGRESSED) {
          var proof = last.statusOf(Side.OUTBOX, sent.hash());
          GatewayStage.require(
              paid(
                  stage.onOrigin(
                      FACILITATOR,
                      new GatewayOperation.RecoverRedeem(sent.sender(), sent.intent(), proof))));
        }
      }
      // Void, or back in a balance.
      case UNDECLARED, REVOKED -> {}
    }
  }

  private void complete(Sent sent) {
    if (stage.originStatus(Side.INBOX, sent.hash()) == MessageStatus.UNDECLARED) {
      GatewayStage.require(stage.confirmRedeem(sent.sender(), sent.intent(), end));
    }
    if (stage.originStatus(Side.INBOX, sent.hash()) == MessageStatus.DECLARED) {
      var proof = stage.provenOnAuxiliary(end, Side.OUTBOX, sent.hash());
      long claimed = last(Side.OUTBOX, sent.hash()).code();
      GatewayStage.require(
          stage.onOrigin(
              FACILITATOR,
              new GatewayOperation.ProgressUnstake(
                  GatewayStage.byProof(sent.hash(), proof, claimed))));
    }
  }

  private void recover(Address owner) {
    boolean isContract =
        owner.equals(GatewayStage.CO_GATEWAY) || owner.equals(GatewayStage.UTILITY);
    if (!isContract) {
      GatewayStage.require(
          paid(
              stage.onOrigin(
                  owner,
                  new GatewayOperation.Recover(
                      GatewayStage.UTILITY, owner, last.balanceOf(owner)))));
    }
  }

  private static String paid(String verdict) {
    return verdict.equals("GAP-03-PAID") ? "accepted" : verdict;
  }
}
