package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_PROOF;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_STATUS;

import java.util.Optional;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Settles on origin the messages that the end of auxiliary has left open there, as its last
/// committed state shows them. Anyone may call, at any time after the halt. **Spec**: `v0 §21
/// GAP-03`, completed by ADR 17.
///
/// | on origin | last on auxiliary | |
/// |---|---|---|
/// | stake declared, or its revocation | undeclared, declared | [#recoverStake]: back to the staker |
/// | stake progressed | undeclared, declared | [#recoverStake]: to the beneficiary |
/// | redeem not progressed | revocation declared | [#recoverRedeem]: back to the redeemer |
///
/// Everything else settles by the usual operations against the same state.
final class MessageRecovery {
  private final RecoveryVault vault;
  private final OriginPayments payments;

  MessageRecovery(GatewayRules rules) {
    this.vault = new RecoveryVault(rules);
    this.payments = new OriginPayments(rules);
  }

  /// Rules GAP-03, GAP-03-OPEN, GAP-03-ROOT, GAP-03-PROOF, GAP-03-STATUS, then of a refund the
  /// tokens' and ISS-28, else GAP-03-PAID and GAP-03-VAULT.
  ///
  /// @param staker who declared it
  /// @param proof of its status in the co-gateway's inbox
  Outcome<OriginGatewayState, GatewayResult> recoverStake(
      OriginGatewayState state,
      RemoteChain remote,
      Address staker,
      Intent intent,
      StateProof proof) {
    var message = StakeFlow.messageOf(state, staker, intent);
    return vault
        .lastRoot(state, remote)
        .then(root -> lastStatus(state, root.result(), proof, Side.INBOX, message))
        .then(
            target ->
                isOpen(target.result())
                    ? settle(state, message, intent)
                    : Outcome.reject(GAP_03_STATUS));
  }

  private Outcome<OriginGatewayState, GatewayResult> settle(
      OriginGatewayState state, Message message, Intent intent) {
    var messageHash = message.hash();
    return switch (state.gateway().base().box().status(Side.OUTBOX, messageHash)) {
      case DECLARED, DECLARED_REVOCATION -> refund(state, message);
      case PROGRESSED ->
          RecoveryVault.pay(state, messageHash, intent.beneficiary(), intent.amount());
      case UNDECLARED, REVOKED -> Outcome.reject(GAP_03_STATUS);
    };
  }

  // A bounty goes back to who staked it, a penalty that is held to who paid it: neither has failed.
  private Outcome<OriginGatewayState, GatewayResult> refund(
      OriginGatewayState state, Message message) {
    var messageHash = message.hash();
    var escrow = state.gateway().stake(messageHash);
    return MessageSteps.onBox(
            state.gateway().base(), messageHash, MessageBus::revokeSourceAfterHalt)
        .then(
            moved ->
                payments.payOut(
                    StakeFlow.withoutStake(state.withBase(moved.state()), messageHash),
                    escrow,
                    message.sender(),
                    escrow.facilitator()))
        .then(paid -> payments.payBase(paid.state(), message.sender(), escrow.penalty()))
        .then(
            paid ->
                StakeRevocation.reverted(
                    paid.state(), RevocationStage.PROGRESSED, messageHash, message, escrow));
  }

  /// Rules GAP-03, GAP-03-OPEN, GAP-03-ROOT, GAP-03-PROOF, GAP-03-STATUS, CV-1, GAP-03-PAID,
  /// GAP-03-VAULT.
  ///
  /// @param redeemer who declared it
  /// @param proof of its status in the co-gateway's outbox
  Outcome<OriginGatewayState, GatewayResult> recoverRedeem(
      OriginGatewayState state,
      RemoteChain remote,
      Address redeemer,
      Intent intent,
      StateProof proof) {
    var message = UnstakeFlow.messageOf(state, redeemer, intent);
    return vault
        .lastRoot(state, remote)
        .then(root -> lastStatus(state, root.result(), proof, Side.OUTBOX, message))
        .then(
            source ->
                source.result() == MessageStatus.DECLARED_REVOCATION
                    ? giveBack(state, message, intent.amount())
                    : Outcome.reject(GAP_03_STATUS));
  }

  private static Outcome<OriginGatewayState, GatewayResult> giveBack(
      OriginGatewayState state, Message message, Uint256 amount) {
    var messageHash = message.hash();
    var base = state.gateway().base();
    return MessageBus.revokeTargetAfterHalt(base.box(), message)
        .then(
            moved ->
                RecoveryVault.pay(
                    UnstakeFlow.withoutUnstake(
                        state.withBase(base.withBox(moved.state())), messageHash),
                    messageHash,
                    message.sender(),
                    amount));
  }

  private static Outcome<OriginGatewayState, MessageStatus> lastStatus(
      OriginGatewayState state, Hash32 root, StateProof proof, Side side, Message message) {
    var slot = StoragePaths.mappingSlot(message.hash(), slotOf(side));
    Optional<MessageStatus> status =
        RemoteStorage.word(root, proof, state.gateway().base().remoteGateway(), slot)
            .flatMap(word -> MessageStatus.ofCode(Uint256.ofWord(word)));
    return status
        .<Outcome<OriginGatewayState, MessageStatus>>map(found -> Outcome.accept(state, found))
        .orElseGet(() -> Outcome.reject(GAP_03_PROOF));
  }

  private static long slotOf(Side side) {
    return switch (side) {
      case OUTBOX -> StoragePaths.OUTBOX_SLOT;
      case INBOX -> StoragePaths.INBOX_SLOT;
    };
  }

  private static boolean isOpen(MessageStatus target) {
    return target == MessageStatus.UNDECLARED || target == MessageStatus.DECLARED;
  }
}
