package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.DECLARED;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.DECLARED_REVOCATION;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.PROGRESSED;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.REVOKED;
import static org.mosaiclab.protocol.v0.messaging.MessageStatus.UNDECLARED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.messaging.StorageProof;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on two message boxes with real proofs between them, against the table
/// of `v0 §12`.
@Tag("sequence")
class MessageBusSequenceTest {
  private static final int STEPS = 120;
  private static final int MESSAGES = 5;
  private static final Hash32 SECRET = Scene.hash("secret");

  private enum Operation {
    DECLARE,
    CONFIRM,
    PROGRESS_OUTBOX,
    PROGRESS_INBOX,
    PROGRESS_OUTBOX_WITH_PROOF,
    PROGRESS_INBOX_WITH_PROOF,
    DECLARE_REVOCATION,
    CONFIRM_REVOCATION,
    PROGRESS_OUTBOX_REVOCATION
  }

  /// One call: what the caller brings, and what the table looks at.
  private record Call(
      Operation operation,
      Message message,
      Hash32 secret,
      MessageStatus claimed,
      MessageBox shown) {
    StorageProof proof(Side side) {
      return new StorageProof(
          shown.prove(side, message.hash()).encode(), shown.storage().rootHash(), shown.slot());
    }

    Outcome<MessageBox, Hash32> send(MessageBox box) {
      return switch (operation) {
        case DECLARE -> MessageBus.declare(box, message);
        case CONFIRM -> MessageBus.confirm(box, message, proof(Side.OUTBOX));
        case PROGRESS_OUTBOX -> MessageBus.progressOutbox(box, message, secret);
        case PROGRESS_INBOX -> MessageBus.progressInbox(box, message, secret);
        case PROGRESS_OUTBOX_WITH_PROOF ->
            MessageBus.progressOutboxWithProof(box, message, proof(Side.INBOX), claimed);
        case PROGRESS_INBOX_WITH_PROOF ->
            MessageBus.progressInboxWithProof(box, message, proof(Side.OUTBOX), claimed);
        case DECLARE_REVOCATION -> MessageBus.declareRevocation(box, message);
        case CONFIRM_REVOCATION -> MessageBus.confirmRevocation(box, message, proof(Side.OUTBOX));
        case PROGRESS_OUTBOX_REVOCATION ->
            MessageBus.progressOutboxRevocation(box, message, proof(Side.INBOX), claimed);
      };
    }

    private boolean isShown(Side side, MessageStatus status) {
      return shown.status(side, message.hash()) == status;
    }

    /// @return statuses of out- and inbox after the operation, or the same where it is refused
    List<MessageStatus> follow(MessageStatus out, MessageStatus in) {
      boolean isOpened = secret.equals(SECRET);
      boolean isForward = claimed == DECLARED || claimed == PROGRESSED;
      boolean isShownInside = isShown(Side.INBOX, claimed) && claimed != UNDECLARED;
      return switch (operation) {
        case DECLARE -> out == UNDECLARED ? List.of(DECLARED, in) : List.of(out, in);
        case CONFIRM ->
            in == UNDECLARED && isShown(Side.OUTBOX, DECLARED)
                ? List.of(out, DECLARED)
                : List.of(out, in);
        case PROGRESS_OUTBOX ->
            out == DECLARED && isOpened ? List.of(PROGRESSED, in) : List.of(out, in);
        case PROGRESS_INBOX ->
            in == DECLARED && isOpened ? List.of(out, PROGRESSED) : List.of(out, in);
        case PROGRESS_OUTBOX_WITH_PROOF ->
            isShownInside
                    && ((out == DECLARED && isForward)
                        || (out == DECLARED_REVOCATION && claimed == PROGRESSED))
                ? List.of(PROGRESSED, in)
                : List.of(out, in);
        case PROGRESS_INBOX_WITH_PROOF ->
            in == DECLARED && isForward && isShown(Side.OUTBOX, claimed)
                ? List.of(out, PROGRESSED)
                : List.of(out, in);
        case DECLARE_REVOCATION ->
            out == DECLARED ? List.of(DECLARED_REVOCATION, in) : List.of(out, in);
        case CONFIRM_REVOCATION ->
            in == DECLARED && isShown(Side.OUTBOX, DECLARED_REVOCATION)
                ? List.of(out, REVOKED)
                : List.of(out, in);
        case PROGRESS_OUTBOX_REVOCATION ->
            out == DECLARED_REVOCATION && claimed == REVOKED && isShownInside
                ? List.of(REVOKED, in)
                : List.of(out, in);
      };
    }
  }

  @Test
  void messageBus_randomOperations_followTheTable() {
    Episodes.play("message bus", 1, List.of("MessageBus"), MessageBusSequenceTest::play)
        .requireAccepted(0.02, Set.of());
  }

  private static void play(SplittableRandom random, OperationCounts counts) {
    var histories = new ArrayList<List<MessageBox>>();
    for (int side = 0; side < 2; side++) {
      histories.add(new ArrayList<>(List.of(MessageBox.empty(9))));
    }
    for (int i = 0; i < STEPS; i++) {
      int side = random.nextInt(2);
      var own = histories.get(side);
      var box = own.getLast();
      var call = draw(random, box, histories.get(1 - side));
      var outcome = call.send(box);
      counts.add("MessageBus", call.operation.name(), Scene.verdict(outcome));
      var next = outcome.isAccepted() ? Scene.stateOf(outcome) : box;
      requireFollows(call, box, next, outcome.isAccepted());
      own.add(next);
    }
  }

  private static void requireFollows(
      Call call, MessageBox before, MessageBox after, boolean isAccepted) {
    var statuses = statuses(before, call.message);
    var expected = call.follow(statuses.getFirst(), statuses.getLast());
    assertThat(statuses(after, call.message)).as("%s", call.operation).isEqualTo(expected);
    assertThat(isAccepted).isEqualTo(!expected.equals(statuses));
    for (int i = 0; i < MESSAGES; i++) {
      if (!message(i).equals(call.message)) {
        assertThat(statuses(after, message(i))).isEqualTo(statuses(before, message(i)));
      }
    }
  }

  private static List<MessageStatus> statuses(MessageBox box, Message message) {
    return List.of(box.status(Side.OUTBOX, message.hash()), box.status(Side.INBOX, message.hash()));
  }

  private static Message message(int number) {
    return new Message(
        Scene.hash("intent " + number),
        Scene.uint(number),
        Uint256.ONE,
        Uint256.ONE,
        Scene.address(71),
        HashLock.of(SECRET));
  }

  // Mostly against the other box as it is now, and with the status that it has.
  private static Call draw(SplittableRandom random, MessageBox box, List<MessageBox> other) {
    var message = message(random.nextInt(MESSAGES));
    int back = random.nextInt(4) == 0 ? random.nextInt(Math.min(20, other.size())) : 0;
    var shown = other.get(other.size() - 1 - back);
    var operation = drawOperation(random, statuses(box, message));
    var remote =
        shown.status(
            operation == Operation.PROGRESS_INBOX_WITH_PROOF ? Side.OUTBOX : Side.INBOX,
            message.hash());
    var likely = operation == Operation.PROGRESS_OUTBOX_REVOCATION ? REVOKED : remote;
    var all = MessageStatus.values();
    return new Call(
        operation,
        message,
        random.nextInt(6) == 0 ? Hash32.ZERO : SECRET,
        random.nextInt(5) == 0 ? all[random.nextInt(all.length)] : likely,
        shown);
  }

  // Mostly one that the own status allows.
  private static Operation drawOperation(SplittableRandom random, List<MessageStatus> own) {
    var operations = Operation.values();
    var operation = operations[random.nextInt(operations.length)];
    for (int i = 0; i < 8 && !isPossible(operation, own.getFirst(), own.getLast()); i++) {
      operation = operations[random.nextInt(operations.length)];
    }
    return operation;
  }

  private static boolean isPossible(Operation operation, MessageStatus out, MessageStatus in) {
    return switch (operation) {
      case DECLARE -> out == UNDECLARED;
      case CONFIRM -> in == UNDECLARED;
      case PROGRESS_OUTBOX, PROGRESS_OUTBOX_WITH_PROOF, DECLARE_REVOCATION -> out == DECLARED;
      case PROGRESS_INBOX, PROGRESS_INBOX_WITH_PROOF, CONFIRM_REVOCATION -> in == DECLARED;
      case PROGRESS_OUTBOX_REVOCATION -> out == DECLARED_REVOCATION;
    };
  }
}
