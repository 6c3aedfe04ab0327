package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RI_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RI_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RO_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayBaseRule.RO_2;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.messaging.StatusProof;
import org.mosaiclab.protocol.v0.messaging.StorageProof;
import org.mosaiclab.protocol.v0.messaging.StrictStorageProof;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Steps that the operations of both gateways have in common. **Spec**: `v0 §13`. **Repairs**:
/// ISS-21, ISS-22, ISS-27.
final class MessageSteps {
  private static final TrieProof NO_PROOF = new TrieProof(List.of());

  private final GatewayRules rules;

  MessageSteps(GatewayRules rules) {
    this.rules = rules;
  }

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
  /// @param accepted statuses of the source that will do
  /// @param gas of the confirmation, for the reward
  Outcome<GatewayBaseState, Hash32> confirm(
      GatewayBaseState state,
      Message message,
      RemoteProof proof,
      RuleId noStorageRoot,
      List<MessageStatus> accepted,
      Uint256 gas) {
    return onTarget(
            state,
            message,
            proof,
            noStorageRoot,
            (box, kept, shown) -> MessageBus.confirm(box, kept, shown, accepted))
        .then(
            confirmed ->
                Outcome.accept(
                    confirmed
                        .state()
                        .withMessage(message.hash(), confirmed.result().withGasConsumed(gas)),
                    message.hash()));
  }

  /// Keeps a message on its target that is revoked before it was confirmed, so that the account's
  /// next one can follow (ISS-22). Rules RI-1, RI-2, then that of a missing root, CV-1, BP.
  Outcome<GatewayBaseState, Hash32> revokeUndeclared(
      GatewayBaseState state, Message message, RemoteProof proof, RuleId noStorageRoot) {
    return onTarget(state, message, proof, noStorageRoot, MessageBus::revokeUndeclared)
        .then(revoked -> Outcome.accept(revoked.state(), message.hash()));
  }

  /// Statuses of the source that a confirmation accepts (ISS-21).
  List<MessageStatus> confirmable() {
    return rules.repairs(Repair.ISS_21)
        ? List.of(MessageStatus.DECLARED, MessageStatus.PROGRESSED)
        : List.of(MessageStatus.DECLARED);
  }

  /// An operation of the bus that a proof of the other box decides.
  @FunctionalInterface
  private interface ProvenMove {
    Outcome<MessageBox, Hash32> apply(MessageBox box, Message message, StatusProof proof);
  }

  private Outcome<GatewayBaseState, StoredMessage> onTarget(
      GatewayBaseState state,
      Message message,
      RemoteProof proof,
      RuleId noStorageRoot,
      ProvenMove move) {
    return register(state, Side.INBOX, message)
        .then(
            kept ->
                rootOf(kept.state(), proof)
                    .map(root -> statusProof(proof, root))
                    .map(
                        shown ->
                            onBox(
                                kept.state(),
                                message.hash(),
                                (box, stored) -> move.apply(box, stored, shown)))
                    .orElseGet(() -> Outcome.reject(noStorageRoot)));
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
  Outcome<GatewayBaseState, StoredMessage> progress(
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
                    progressBy(state, side, messageHash, statusProof(proof, root), claimedStatus))
            .orElseGet(() -> Outcome.reject(rules.noStorageRoot()));
      }
    };
  }

  private static Outcome<GatewayBaseState, StoredMessage> progressBy(
      GatewayBaseState state,
      Side side,
      Hash32 messageHash,
      StatusProof proof,
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

  /// @return the proof as this pair verifies it; strictly, bytes that are no proof show nothing
  StatusProof statusProof(RemoteProof proof, Hash32 root) {
    return rules.repairs(Repair.ISS_27)
        ? new StrictStorageProof(
            TrieProof.decode(proof.nodes()).orElse(NO_PROOF), root, StoragePaths.OUTBOX_SLOT)
        : new StorageProof(proof.nodes(), root, StoragePaths.OUTBOX_SLOT);
  }
}
