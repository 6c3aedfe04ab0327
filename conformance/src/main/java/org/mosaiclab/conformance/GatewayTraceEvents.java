package org.mosaiclab.conformance;

import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;

/// Events of gateways and anchors under the names that the contracts gave them.
final class GatewayTraceEvents {
  private GatewayTraceEvents() {}

  static String of(GatewayEvent event) {
    return switch (event) {
      case GatewayEvent.StateRootAvailable(var height, var root) ->
          TraceText.ofEvent("StateRootAvailable", "_blockHeight", height, "_stateRoot", root);
      case GatewayEvent.GatewayProven(var gateway, var height, var root, var isKnown) ->
          TraceText.ofEvent(
              "GatewayProven",
              "_gateway",
              gateway,
              "_blockHeight",
              height,
              "_storageRoot",
              root,
              "_wasAlreadyProved",
              isKnown);
      case GatewayEvent.BountyChangeInitiated(var current, var proposed, var unlockHeight) ->
          TraceText.ofEvent(
              "BountyChangeInitiated",
              "_currentBounty",
              current,
              "_proposedBounty",
              proposed,
              "_unlockHeight",
              unlockHeight);
      case GatewayEvent.BountyChangeConfirmed(var previous, var current) ->
          TraceText.ofEvent(
              "BountyChangeConfirmed", "_currentBounty", previous, "_changedBounty", current);
      case GatewayEvent.IntentDeclared declared -> ofDeclared(declared);
      case GatewayEvent.IntentConfirmed confirmed -> ofConfirmed(confirmed);
      case GatewayEvent.SourceProgressed progressed -> ofSource(progressed);
      case GatewayEvent.TargetProgressed progressed -> ofTarget(progressed);
      case GatewayEvent.Revocation revocation -> ofRevocation(revocation);
    };
  }

  private static String sender(Direction direction) {
    return switch (direction) {
      case STAKE -> "_staker";
      case REDEEM -> "_redeemer";
    };
  }

  private static String named(Direction direction, String ofStake, String ofRedeem) {
    return switch (direction) {
      case STAKE -> ofStake;
      case REDEEM -> ofRedeem;
    };
  }

  private static String ofDeclared(GatewayEvent.IntentDeclared event) {
    var sender = sender(event.direction());
    return TraceText.ofEvent(
        named(event.direction(), "StakeIntentDeclared", "RedeemIntentDeclared"),
        "_messageHash",
        event.messageHash(),
        sender,
        event.sender(),
        sender + "Nonce",
        event.nonce(),
        "_beneficiary",
        event.beneficiary(),
        "_amount",
        event.amount());
  }

  private static String ofConfirmed(GatewayEvent.IntentConfirmed event) {
    var sender = sender(event.direction());
    return TraceText.ofEvent(
        named(event.direction(), "StakeIntentConfirmed", "RedeemIntentConfirmed"),
        "_messageHash",
        event.messageHash(),
        sender,
        event.sender(),
        sender + "Nonce",
        event.nonce(),
        "_beneficiary",
        event.beneficiary(),
        "_amount",
        event.amount(),
        "_blockHeight",
        event.height(),
        "_hashLock",
        event.hashLock());
  }

  private static String ofSource(GatewayEvent.SourceProgressed event) {
    var sender = sender(event.direction());
    return TraceText.ofEvent(
        named(event.direction(), "StakeProgressed", "RedeemProgressed"),
        "_messageHash",
        event.messageHash(),
        sender,
        event.sender(),
        sender + "Nonce",
        event.nonce(),
        "_amount",
        event.amount(),
        "_proofProgress",
        event.isByProof(),
        "_unlockSecret",
        event.unlockSecret());
  }

  private static String ofTarget(GatewayEvent.TargetProgressed event) {
    return TraceText.ofEvent(
        named(event.direction(), "MintProgressed", "UnstakeProgressed"),
        "_messageHash",
        event.messageHash(),
        sender(event.direction()),
        event.sender(),
        "_beneficiary",
        event.beneficiary(),
        named(event.direction(), "_stakeAmount", "_redeemAmount"),
        event.amount(),
        named(event.direction(), "_mintedAmount", "_unstakeAmount"),
        event.paid(),
        "_rewardAmount",
        event.reward(),
        "_proofProgress",
        event.isByProof(),
        "_unlockSecret",
        event.unlockSecret());
  }

  private static String ofRevocation(GatewayEvent.Revocation event) {
    var sender = sender(event.direction());
    var name =
        switch (event.stage()) {
          case DECLARED ->
              named(event.direction(), "RevertStakeIntentDeclared", "RevertRedeemDeclared");
          case CONFIRMED ->
              named(event.direction(), "RevertStakeIntentConfirmed", "RevertRedeemIntentConfirmed");
          case PROGRESSED -> named(event.direction(), "StakeReverted", "RedeemReverted");
        };
    return TraceText.ofEvent(
        name,
        "_messageHash",
        event.messageHash(),
        sender,
        event.sender(),
        sender + "Nonce",
        event.nonce(),
        "_amount",
        event.amount());
  }
}
