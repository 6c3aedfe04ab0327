package org.mosaiclab.scenario.gateway;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.Bounty;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.scenario.gateway.Carried.Step;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// How users take back what nobody carries: they declare the revocation on the source, confirm it
/// on the target, and progress it on the source, each as soon as it is proven. A message that was
/// never confirmed can only be revoked where ISS-22 is repaired. **Spec**: `v0 §12`; paper P§3.1.8,
/// P§3.7.
final class Revoking {
  private final GatewayPair pair;
  private final Outpost outpost;
  private final Set<Integer> hopeless = new LinkedHashSet<>();

  Revoking(GatewayPair pair, Outpost outpost) {
    this.pair = pair;
    this.outpost = outpost;
  }

  /// The user has waited long enough.
  void loseHope(int transfer) {
    hopeless.add(transfer);
  }

  /// Does what the heads allow about one open message.
  void lookAt(Carried carried, PairView view, Context context) {
    if (hopeless.contains(carried.transfer().id())) {
      revoke(carried, view, context);
    }
  }

  private void revoke(Carried carried, PairView view, Context context) {
    var target = carried.target(view);
    switch (carried.source(view)) {
      case DECLARED -> {
        if (target != MessageStatus.PROGRESSED) {
          declare(carried, view, context);
        }
      }
      case DECLARED_REVOCATION -> {
        if (carried.shownTarget(view) == MessageStatus.REVOKED) {
          takeBack(carried, view, context);
        } else if (carried.shownSource(view) == MessageStatus.DECLARED_REVOCATION) {
          confirm(carried, target, view, context);
        }
      }
      case UNDECLARED, PROGRESSED, REVOKED -> {
        // There is nothing to take back.
      }
    }
  }

  private void declare(Carried carried, PairView view, Context context) {
    var bounty = carried.route().source(view).bounty().current();
    var penalty = Bounty.computePenalty(bounty).orElseThrow();
    var messageHash = carried.transfer().messageHash();
    send(carried, Step.REVERT, () -> carried.route().revert(pair, messageHash, penalty), context);
  }

  private void confirm(Carried carried, MessageStatus target, PairView view, Context context) {
    boolean isPossible =
        target == MessageStatus.DECLARED
            || (target == MessageStatus.UNDECLARED && pair.repairs(Repair.ISS_22));
    if (isPossible) {
      send(carried, Step.CONFIRM_REVERT, () -> confirmation(carried, target, view), context);
    }
  }

  private ChainOperation confirmation(Carried carried, MessageStatus target, PairView view) {
    var transfer = carried.transfer();
    var proof =
        carried.route().ofSource(view).orElseThrow().proof(Side.OUTBOX, transfer.messageHash());
    return target == MessageStatus.DECLARED
        ? carried.route().confirmRevert(pair, transfer.messageHash(), proof)
        : carried
            .route()
            .revokeUndeclared(
                pair, new Confirmation(transfer.initiator(), transfer.intent(), proof));
  }

  private void takeBack(Carried carried, PairView view, Context context) {
    var messageHash = carried.transfer().messageHash();
    send(
        carried,
        Step.PROGRESS_REVERT,
        () ->
            carried
                .route()
                .progressRevert(
                    pair,
                    messageHash,
                    carried.route().ofTarget(view).orElseThrow().proof(Side.INBOX, messageHash)),
        context);
  }

  private void send(
      Carried carried, Step step, Supplier<ChainOperation> operation, Context context) {
    outpost.send(carried, step, operation, carried.transfer().initiator(), context);
  }
}
