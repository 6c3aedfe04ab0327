package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RI_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RI_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RO_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RO_2;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.messaging.StorageProof;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Steps that the operations of both gateways have in common. **Spec**: `v0 §13`.
final class MessageSteps {
  private MessageSteps() {}

  /// Rules of one operation on a message, by their fixed numbers.
  ///
  /// @param noHash number 0
  /// @param noNodes number 2
  /// @param noStorageRoot number 3
  record ProofRules(RuleId noHash, RuleId noNodes, RuleId noStorageRoot) {}

  static Message messageOf(Address sender, Intent intent, Hash32 intentHash) {
    return new Message(
        intentHash,
        intent.nonce(),
        intent.gasPrice(),
        intent.gasLimit(),
        sender,
        intent.hashLock());
  }

  /// @return the greatest possible reward, empty if it leaves 256 bits
  static Optional<Uint256> greatestReward(Intent intent) {
    return intent.gasPrice().times(intent.gasLimit());
  }

  /// Keeps a new message on its source. Rules RO-1, RO-2, DE-1.
  static Outcome<GatewayBaseState, Hash32> declare(GatewayBaseState state, Message message) {
    return register(state, Side.OUTBOX, message)
        .then(kept -> onBox(kept.state(), message.hash(), MessageBus::declare))
        .then(declared -> Outcome.accept(declared.state(), message.hash()));
  }

  /// Keeps a message on its target. Rules RI-1, RI-2, then that of a missing root, CO-1, BP.
  ///
  /// @param measuredGas what the confirmation consumed
  static Outcome<GatewayBaseState, Hash32> confirm(
      GatewayBaseState state,
      Message message,
      RemoteProof proof,
      RuleId noStorageRoot,
      Uint256 measuredGas) {
    var messageHash = message.hash();
    return register(state, Side.INBOX, message)
        .then(
            kept ->
                rootOf(kept.state(), proof)
                    .map(root -> confirmed(kept.state(), messageHash, storageProof(proof, root)))
                    .orElseGet(() -> Outcome.reject(noStorageRoot)))
        .then(
            confirmed ->
                Outcome.accept(
                    confirmed
                        .state()
                        .withMessage(messageHash, confirmed.result().withGasConsumed(measuredGas)),
                    messageHash));
  }

  private static Outcome<GatewayBaseState, StoredMessage> confirmed(
      GatewayBaseState state, Hash32 messageHash, StorageProof proof) {
    return onBox(state, messageHash, (box, message) -> MessageBus.confirm(box, message, proof));
  }

  /// The account's next message in one direction; the one before must have come to its end and is
  /// forgotten.
  private static Outcome<GatewayBaseState, Hash32> register(
      GatewayBaseState state, Side side, Message message) {
    boolean isOut = side == Side.OUTBOX;
    var account = message.sender();
    if (!message.nonce().equals(state.nonce(side, account))) {
      return Outcome.reject(isOut ? RO_1 : RI_1);
    }
    var previous = state.active(side, account);
    if (!previous.isZero() && !state.box().status(side, previous).isFinal()) {
      return Outcome.reject(isOut ? RO_2 : RI_2);
    }
    var messageHash = message.hash();
    return Outcome.accept(
        state
            .withActive(side, account, messageHash, previous)
            .withMessage(messageHash, StoredMessage.of(message)),
        messageHash);
  }

  /// Progresses a message in one box. Rules 0, by proof also 2 and 3 and the status, then the bus.
  ///
  /// @return the message as it was kept
  static Outcome<GatewayBaseState, StoredMessage> progress(
      GatewayBaseState state, Side side, Progress progress, ProofRules rules) {
    var messageHash = progress.messageHash();
    if (messageHash.isZero()) return Outcome.reject(rules.noHash());
    return switch (progress) {
      case Progress.BySecret(var _, var secret) ->
          onBox(
              state,
              messageHash,
              (box, message) ->
                  side == Side.OUTBOX
                      ? MessageBus.progressOutbox(box, message, secret)
                      : MessageBus.progressInbox(box, message, secret));
      case Progress.ByProof(var _, var proof, var claimedStatus) -> {
        if (proof.nodes().isEmpty()) yield Outcome.reject(rules.noNodes());
        yield rootOf(state, proof)
            .map(
                root ->
                    progressBy(state, side, messageHash, storageProof(proof, root), claimedStatus))
            .orElseGet(() -> Outcome.reject(rules.noStorageRoot()));
      }
    };
  }

  private static Outcome<GatewayBaseState, StoredMessage> progressBy(
      GatewayBaseState state,
      Side side,
      Hash32 messageHash,
      StorageProof proof,
      Uint256 claimedStatus) {
    return MessageStatus.ofCode(claimedStatus)
        .map(
            claimed ->
                onBox(
                    state,
                    messageHash,
                    (box, message) ->
                        side == Side.OUTBOX
                            ? MessageBus.progressOutboxWithProof(box, message, proof, claimed)
                            : MessageBus.progressInboxWithProof(box, message, proof, claimed)))
        .orElseGet(() -> Outcome.reject(CommonRule.ASSERT));
  }

  /// Applies an operation of the bus to a kept message, or to the all-zero one.
  ///
  /// @return the message as it was kept
  static Outcome<GatewayBaseState, StoredMessage> onBox(
      GatewayBaseState state,
      Hash32 messageHash,
      BiFunction<MessageBox, Message, Outcome<MessageBox, Hash32>> operation) {
    var stored = state.message(messageHash);
    return operation
        .apply(state.box(), stored.message())
        .then(moved -> Outcome.accept(state.withBox(moved.state()), stored));
  }

  /// What the caller earns for progress on the target. Rule ARITHMETIC.
  ///
  /// @param measuredGas what this operation consumed; that of the confirmation is added
  static Outcome<GatewayBaseState, Uint256> reward(
      GatewayBaseState state, Hash32 messageHash, Uint256 measuredGas) {
    var stored = state.message(messageHash);
    var message = stored.message();
    return CommonRule.checked(state, stored.gasConsumed().plus(measuredGas))
        .then(
            gas -> {
              var paidGas =
                  gas.result().isLessThan(message.gasLimit()) ? gas.result() : message.gasLimit();
              return CommonRule.checked(
                  state.withMessage(messageHash, stored.withGasConsumed(gas.result())),
                  message.gasPrice().times(paidGas));
            });
  }

  /// @return the secret that an event shows, zero where a proof took its place
  static Hash32 secretOf(Progress progress) {
    return switch (progress) {
      case Progress.BySecret(var _, var secret) -> secret;
      case Progress.ByProof _ -> Hash32.ZERO;
    };
  }

  /// @return the proven root at the proof's height, or empty
  static Optional<Hash32> rootOf(GatewayBaseState state, RemoteProof proof) {
    var root = state.storageRoot(proof.height());
    return root.isZero() ? Optional.empty() : Optional.of(root);
  }

  static StorageProof storageProof(RemoteProof proof, Hash32 root) {
    return new StorageProof(proof.nodes(), root, StoragePaths.OUTBOX_SLOT);
  }
}
