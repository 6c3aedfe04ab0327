package org.mosaiclab.scenario.gateway;

import java.util.EnumMap;
import java.util.Map;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;

/// A transfer in one participant's hands, and the steps that it has taken.
final class Carried {
  /// What one participant does about one message.
  enum Step {
    /// Asks a facilitator to carry it.
    ASK,
    DECLARE,
    CONFIRM,
    PROGRESS_SOURCE,
    PROGRESS_TARGET,
    /// Of a source whose revocation is declared, against a target that has progressed.
    OVERRULE_REVOCATION,
    REVERT,
    CONFIRM_REVERT,
    PROGRESS_REVERT
  }

  private final Transfer transfer;
  private final Route route;
  private final Map<Step, Errand> errands = new EnumMap<>(Step.class);

  Carried(Transfer transfer) {
    this.transfer = transfer;
    this.route = Route.of(transfer.direction());
  }

  Transfer transfer() {
    return transfer;
  }

  Route route() {
    return route;
  }

  /// What it took and takes to do a step.
  Errand errand(Step step) {
    return errands.computeIfAbsent(step, _ -> new Errand());
  }

  MessageStatus source(PairView view) {
    return route.source(view).box().status(Side.OUTBOX, transfer.messageHash());
  }

  MessageStatus target(PairView view) {
    return route.target(view).box().status(Side.INBOX, transfer.messageHash());
  }

  /// Whether nothing follows on either side.
  boolean isOver(PairView view) {
    return source(view).isFinal() && target(view).isFinal();
  }

  /// Status of the source as the target has proven it.
  MessageStatus shownSource(PairView view) {
    return route
        .ofSource(view)
        .map(evidence -> evidence.status(Side.OUTBOX, transfer.messageHash()))
        .orElse(MessageStatus.UNDECLARED);
  }

  /// Status of the target as the source has proven it.
  MessageStatus shownTarget(PairView view) {
    return route
        .ofTarget(view)
        .map(evidence -> evidence.status(Side.INBOX, transfer.messageHash()))
        .orElse(MessageStatus.UNDECLARED);
  }
}
