package org.mosaiclab.protocol.v0.messaging;

import static org.mosaiclab.protocol.v0.messaging.MessageBox.Side.INBOX;
import static org.mosaiclab.protocol.v0.messaging.MessageBox.Side.OUTBOX;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.BP;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.CO_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.CV_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.DE_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.DR_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.IP_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.IP_2;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.LK;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.OP_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.OP_2;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.OP_3;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.OV_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.OV_2;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.PI_1;
import static org.mosaiclab.protocol.v0.messaging.MessageBusRule.PO_1;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.DECLARED;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.DECLARED_REVOCATION;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.PROGRESSED;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.REVOKED;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.UNDECLARED;

import java.util.List;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.value.Hash32;

/// Moves messages from status to status in one box; each operation returns the message hash, which
/// it computes from the message. **Spec**: `v0 §12`; paper P(11) to P(13), Fig. 4 to 9.
public final class MessageBus {
  private MessageBus() {}

  /// On the source. Rule DE-1.
  public static Outcome<MessageBox, Hash32> declare(MessageBox box, Message message) {
    return move(box, OUTBOX, message, UNDECLARED, DECLARED, DE_1);
  }

  /// On the target, against a declared outbox. Rules CO-1, BP.
  public static Outcome<MessageBox, Hash32> confirm(
      MessageBox box, Message message, StatusProof proof) {
    return confirm(box, message, proof, List.of(DECLARED));
  }

  /// On the target, against an outbox with one of several statuses (ISS-21). Rules CO-1, BP.
  ///
  /// @param accepted statuses that will do, tried in this order
  public static Outcome<MessageBox, Hash32> confirm(
      MessageBox box, Message message, StatusProof proof, List<MessageStatus> accepted) {
    return move(box, INBOX, message, UNDECLARED, DECLARED, CO_1)
        .then(moved -> requireAnyShown(moved, proof, OUTBOX, accepted));
  }

  /// On the source, by the secret. Rules LK, PO-1.
  public static Outcome<MessageBox, Hash32> progressOutbox(
      MessageBox box, Message message, Hash32 unlockSecret) {
    if (!HashLock.isOpenedBy(message.hashLock(), unlockSecret)) return Outcome.reject(LK);
    return move(box, OUTBOX, message, DECLARED, PROGRESSED, PO_1);
  }

  /// On the target, by the secret. Rules LK, PI-1.
  public static Outcome<MessageBox, Hash32> progressInbox(
      MessageBox box, Message message, Hash32 unlockSecret) {
    if (!HashLock.isOpenedBy(message.hashLock(), unlockSecret)) return Outcome.reject(LK);
    return move(box, INBOX, message, DECLARED, PROGRESSED, PI_1);
  }

  /// On the source, against the inbox; a declared revocation gives way to a progressed inbox. Rules
  /// OP-1, OP-2 or OP-3 by the own status, then BP.
  ///
  /// @param claimed status of the inbox
  public static Outcome<MessageBox, Hash32> progressOutboxWithProof(
      MessageBox box, Message message, StatusProof proof, MessageStatus claimed) {
    var messageHash = message.hash();
    return switch (box.status(OUTBOX, messageHash)) {
      case DECLARED ->
          isDeclaredOrProgressed(claimed)
              ? progressShown(box, messageHash, proof, claimed)
              : Outcome.reject(OP_1);
      case DECLARED_REVOCATION ->
          claimed == PROGRESSED
              ? progressShown(box, messageHash, proof, claimed)
              : Outcome.reject(OP_2);
      case UNDECLARED, PROGRESSED, REVOKED -> Outcome.reject(OP_3);
    };
  }

  /// On the target, against the outbox. Rules IP-1, IP-2, BP.
  ///
  /// @param claimed status of the outbox
  public static Outcome<MessageBox, Hash32> progressInboxWithProof(
      MessageBox box, Message message, StatusProof proof, MessageStatus claimed) {
    if (!isDeclaredOrProgressed(claimed)) return Outcome.reject(IP_1);
    return move(box, INBOX, message, DECLARED, PROGRESSED, IP_2)
        .then(moved -> requireShown(moved, proof, OUTBOX, claimed));
  }

  /// On the source. Rule DR-1.
  public static Outcome<MessageBox, Hash32> declareRevocation(MessageBox box, Message message) {
    return move(box, OUTBOX, message, DECLARED, DECLARED_REVOCATION, DR_1);
  }

  /// On the target, against a declared revocation in the outbox. Rules CV-1, BP.
  public static Outcome<MessageBox, Hash32> confirmRevocation(
      MessageBox box, Message message, StatusProof proof) {
    return move(box, INBOX, message, DECLARED, REVOKED, CV_1)
        .then(moved -> requireShown(moved, proof, OUTBOX, DECLARED_REVOCATION));
  }

  /// On the target, of a message that was never confirmed, against a declared revocation in the
  /// outbox: the repair of ISS-22. Rules CV-1, BP.
  public static Outcome<MessageBox, Hash32> revokeUndeclared(
      MessageBox box, Message message, StatusProof proof) {
    return move(box, INBOX, message, UNDECLARED, REVOKED, CV_1)
        .then(moved -> requireShown(moved, proof, OUTBOX, DECLARED_REVOCATION));
  }

  /// On the source after the end of the target's chain, where nothing moves any more (GAP-03). Rule
  /// OV-2.
  public static Outcome<MessageBox, Hash32> revokeSourceAfterHalt(MessageBox box, Message message) {
    return switch (box.status(OUTBOX, message.hash())) {
      case DECLARED, DECLARED_REVOCATION ->
          Outcome.accept(box.with(OUTBOX, message.hash(), REVOKED), message.hash());
      case UNDECLARED, PROGRESSED, REVOKED -> Outcome.reject(OV_2);
    };
  }

  /// On the target after the end of the source's chain, where nothing moves any more (GAP-03). Rule
  /// CV-1.
  public static Outcome<MessageBox, Hash32> revokeTargetAfterHalt(MessageBox box, Message message) {
    return box.status(INBOX, message.hash()) == PROGRESSED
        ? Outcome.reject(CV_1)
        : Outcome.accept(box.with(INBOX, message.hash(), REVOKED), message.hash());
  }

  /// On the source, against a revoked inbox. Rules OV-1, OV-2, BP.
  ///
  /// @param claimed status of the inbox
  public static Outcome<MessageBox, Hash32> progressOutboxRevocation(
      MessageBox box, Message message, StatusProof proof, MessageStatus claimed) {
    if (claimed != REVOKED) return Outcome.reject(OV_1);
    return move(box, OUTBOX, message, DECLARED_REVOCATION, REVOKED, OV_2)
        .then(moved -> requireShown(moved, proof, INBOX, REVOKED));
  }

  private static boolean isDeclaredOrProgressed(MessageStatus status) {
    return status == DECLARED || status == PROGRESSED;
  }

  private static Outcome<MessageBox, Hash32> progressShown(
      MessageBox box, Hash32 messageHash, StatusProof proof, MessageStatus claimed) {
    var moved =
        new Outcome.Accepted<>(box.with(OUTBOX, messageHash, PROGRESSED), messageHash, List.of());
    return requireShown(moved, proof, INBOX, claimed);
  }

  private static Outcome<MessageBox, Hash32> move(
      MessageBox box,
      MessageBox.Side side,
      Message message,
      MessageStatus from,
      MessageStatus to,
      RuleId refusal) {
    var messageHash = message.hash();
    return box.status(side, messageHash) == from
        ? Outcome.accept(box.with(side, messageHash, to), messageHash)
        : Outcome.reject(refusal);
  }

  private static Outcome<MessageBox, Hash32> requireShown(
      Outcome.Accepted<MessageBox, Hash32> moved,
      StatusProof proof,
      MessageBox.Side remoteSide,
      MessageStatus remoteStatus) {
    return requireAnyShown(moved, proof, remoteSide, List.of(remoteStatus));
  }

  // The proof comes last: whoever fails an own check never pays for it.
  private static Outcome<MessageBox, Hash32> requireAnyShown(
      Outcome.Accepted<MessageBox, Hash32> moved,
      StatusProof proof,
      MessageBox.Side remoteSide,
      List<MessageStatus> accepted) {
    if (accepted.isEmpty()) {
      return Outcome.reject(BP);
    }
    var messageHash = moved.result();
    return CommonRule.decoded(
            moved.state(), proof.shows(remoteSide, messageHash, accepted.getFirst()))
        .then(
            shown ->
                shown.result()
                    ? Outcome.accept(moved.state(), messageHash)
                    : requireAnyShown(
                        moved, proof, remoteSide, accepted.subList(1, accepted.size())));
  }
}
