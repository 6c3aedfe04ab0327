package org.mosaiclab.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.MessageGas;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.messaging.StorageProof;
import org.mosaiclab.protocol.value.Hash32;
import tools.jackson.databind.JsonNode;

/// Two message boxes, each the other's remote, fed with recorded steps.
final class MessageBusTrace implements TraceMachine {
  private final Map<Hash32, Message> messages = new LinkedHashMap<>();
  private final Map<String, MessageBox> boxes = new LinkedHashMap<>();
  private long gasOfLastStep;

  private MessageBusTrace(JsonNode setup) {
    long slot = new RecordedFields(setup).uint("messageBoxOffset").toLong();
    setup.path("boxes").propertyNames().forEach(name -> boxes.put(name, MessageBox.empty(slot)));
    for (var entry : setup.path("messages")) {
      var fields = new RecordedFields(entry);
      messages.put(fields.word("messageHash"), messageOf(fields));
    }
  }

  static TraceMachine of(JsonNode sequence) {
    return new MessageBusTrace(sequence.path("setup"));
  }

  private static Message messageOf(RecordedFields fields) {
    return new Message(
        fields.word("intentHash"),
        fields.uint("nonce"),
        fields.uint("gasPrice"),
        fields.uint("gasLimit"),
        fields.address("sender"),
        fields.word("hashLock"));
  }

  @Override
  public Answer apply(JsonNode step) {
    var args = new RecordedFields(step.path("args"));
    var name = args.text("at");
    var operation = step.path("op").asString();
    var outcome = apply(boxOf(name), operation, args);
    gasOfLastStep = gasOf(operation, args);
    return switch (outcome) {
      case Outcome.Rejected<MessageBox, Hash32>(var rule) -> new Answer.Refused(rule);
      case Outcome.Accepted<MessageBox, Hash32>(var next, var messageHash, var events) -> {
        boxes.put(name, next);
        yield new Answer.Done(TraceText.of(List.of(messageHash)), TraceEvents.of(events));
      }
    };
  }

  private MessageBox boxOf(String name) {
    return Objects.requireNonNull(boxes.get(name));
  }

  private Outcome<MessageBox, Hash32> apply(MessageBox box, String operation, RecordedFields args) {
    var message = Objects.requireNonNull(messages.get(args.word("messageHash")));
    return switch (operation) {
      case "declareMessage" -> MessageBus.declare(box, message);
      case "confirmMessage" -> MessageBus.confirm(box, message, proof(args));
      case "progressOutbox" -> MessageBus.progressOutbox(box, message, args.word("unlockSecret"));
      case "progressInbox" -> MessageBus.progressInbox(box, message, args.word("unlockSecret"));
      case "progressOutboxWithProof" ->
          MessageBus.progressOutboxWithProof(box, message, proof(args), claimed(args));
      case "progressInboxWithProof" ->
          MessageBus.progressInboxWithProof(box, message, proof(args), claimed(args));
      case "declareRevocationMessage" -> MessageBus.declareRevocation(box, message);
      case "confirmRevocation" -> MessageBus.confirmRevocation(box, message, proof(args));
      case "progressOutboxRevocation" ->
          MessageBus.progressOutboxRevocation(box, message, proof(args), claimed(args));
      default -> throw new IllegalArgumentException("unknown recorded operation " + operation);
    };
  }

  private static StorageProof proof(RecordedFields args) {
    return new StorageProof(
        args.bytes("parentNodes"),
        args.word("storageRoot"),
        args.uint("messageBoxOffset").toLong());
  }

  private static MessageStatus claimed(RecordedFields args) {
    return MessageStatus.ofCode(args.uint("claimedStatus")).orElseThrow();
  }

  private static long gasOf(String operation, RecordedFields args) {
    return switch (operation) {
      case "declareMessage" -> MessageGas.declare();
      case "confirmMessage" -> MessageGas.confirm(args.bytes("parentNodes"));
      case "progressOutbox" -> MessageGas.progressOutbox();
      case "progressInbox" -> MessageGas.progressInbox();
      case "progressOutboxWithProof" ->
          MessageGas.progressOutboxWithProof(args.bytes("parentNodes"));
      case "progressInboxWithProof" -> MessageGas.progressInboxWithProof(args.bytes("parentNodes"));
      case "declareRevocationMessage" -> MessageGas.declareRevocation();
      case "confirmRevocation" -> MessageGas.confirmRevocation(args.bytes("parentNodes"));
      case "progressOutboxRevocation" -> MessageGas.progressRevocation(args.bytes("parentNodes"));
      default -> throw new IllegalArgumentException("unknown recorded operation " + operation);
    };
  }

  @Override
  public long gasOfLastStep() {
    return gasOfLastStep;
  }

  @Override
  public Answer observe(List<String> key) {
    return Answer.value(
        boxOf(key.get(0)).status(sideOf(key.get(1)), Hash32.parse(key.get(2))).code());
  }

  static MessageBox.Side sideOf(String name) {
    return switch (name) {
      case "outbox" -> MessageBox.Side.OUTBOX;
      case "inbox" -> MessageBox.Side.INBOX;
      default -> throw new IllegalArgumentException("unknown box " + name);
    };
  }
}
