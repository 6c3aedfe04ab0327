package org.mosaiclab.scenario.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.gateway.Carried.Step;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.spec.GatewaySpec.ProgressBy;

/// Carries messages: declares what users have signed (DEV-12), confirms on the target what the
/// source shows, and progresses both sides, for the bounty and the reward. **Spec**: paper P§3.1 to
/// P§3.6.
public final class Facilitator implements Actor {
  private final GatewayPair pair;
  private final Address account;
  private final Conduct conduct;
  private final Outpost outpost;
  private final List<Carried> open = new ArrayList<>();

  /// @param index of the facilitator
  /// @param conduct what it does with a message
  /// @param home actor of its home node
  public Facilitator(GatewayPair pair, int index, Conduct conduct, int home) {
    this.pair = pair;
    this.account = pair.addresses().facilitators().get(index);
    this.conduct = conduct;
    this.outpost = new Outpost(pair, home);
  }

  @Override
  public void onStart(Context context) {
    // It waits to be asked.
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    throw new IllegalStateException("a facilitator starts no timers, got " + name);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    if (message instanceof TransferRequest(var _, var transfer, var signature)) {
      take(transfer, signature, context);
    } else if (outpost.hears(message)) {
      carryAll(context);
    }
  }

  private void take(Transfer transfer, Optional<Signature> signature, Context context) {
    var carried = new Carried(transfer);
    signature.ifPresent(
        signed -> {
          var bounty = carried.route().source(outpost.view()).bounty().current();
          var intent = new SignedIntent(transfer.initiator(), transfer.intent(), signed);
          send(carried, carried.route().declare(pair, intent, bounty), context);
        });
    if (conduct != Conduct.VANISHING) {
      open.add(carried);
    }
  }

  private void carryAll(Context context) {
    if (open.isEmpty()) {
      return;
    }
    var view = outpost.view();
    open.removeIf(carried -> carried.isOver(view));
    for (var carried : open) {
      boolean isLate =
          conduct == Conduct.SLOW
              && context.nowNanos()
                  < carried.transfer().requestedAtNanos() + pair.spec().facilitators().delayNanos();
      if (!isLate) {
        carry(carried, view, context);
      }
    }
  }

  private void carry(Carried carried, PairView view, Context context) {
    var source = carried.source(view);
    switch (carried.target(view)) {
      case UNDECLARED -> {
        if (conduct == Conduct.EARLY && source == MessageStatus.DECLARED) {
          progressSource(carried, bySecret(carried), Step.PROGRESS_SOURCE, context);
        }
        confirm(carried, view, context);
      }
      case DECLARED -> {
        progressTarget(carried, view, context);
        if (source == MessageStatus.DECLARED && pair.spec().progress() == ProgressBy.SECRET) {
          progressSource(carried, bySecret(carried), Step.PROGRESS_SOURCE, context);
        }
      }
      case PROGRESSED -> finishSource(carried, source, view, context);
      case DECLARED_REVOCATION, REVOKED -> {
        // Nothing is left to earn.
      }
    }
  }

  private void confirm(Carried carried, PairView view, Context context) {
    var shown = carried.shownSource(view);
    boolean isConfirmable =
        shown == MessageStatus.DECLARED
            || (shown == MessageStatus.PROGRESSED && pair.repairs(Repair.ISS_21));
    if (isConfirmable && carried.take(Step.CONFIRM)) {
      var transfer = carried.transfer();
      var proof =
          carried.route().ofSource(view).orElseThrow().proof(Side.OUTBOX, transfer.messageHash());
      var confirmation = new Confirmation(transfer.initiator(), transfer.intent(), proof);
      send(carried, carried.route().confirm(pair, confirmation), context);
    }
  }

  private void progressTarget(Carried carried, PairView view, Context context) {
    var shown = carried.shownSource(view);
    boolean isShown = shown == MessageStatus.DECLARED || shown == MessageStatus.PROGRESSED;
    boolean isByProof = pair.spec().progress() == ProgressBy.PROOF;
    if ((isShown || !isByProof) && carried.take(Step.PROGRESS_TARGET)) {
      var progress =
          isByProof
              ? byProof(carried, carried.route().ofSource(view).orElseThrow(), Side.OUTBOX, shown)
              : bySecret(carried);
      send(carried, carried.route().progressTarget(pair, progress), context);
    }
  }

  // The target has progressed: the source must, whatever its initiator has declared meanwhile.
  private void finishSource(Carried carried, MessageStatus source, PairView view, Context context) {
    boolean isRevoking = source == MessageStatus.DECLARED_REVOCATION;
    if (source == MessageStatus.DECLARED && pair.spec().progress() == ProgressBy.SECRET) {
      progressSource(carried, bySecret(carried), Step.PROGRESS_SOURCE, context);
    } else if ((isRevoking || source == MessageStatus.DECLARED)
        && carried.shownTarget(view) == MessageStatus.PROGRESSED) {
      var evidence = carried.route().ofTarget(view).orElseThrow();
      progressSource(
          carried,
          byProof(carried, evidence, Side.INBOX, MessageStatus.PROGRESSED),
          isRevoking ? Step.OVERRULE_REVOCATION : Step.PROGRESS_SOURCE,
          context);
    }
  }

  private void progressSource(Carried carried, Progress progress, Step step, Context context) {
    if (carried.take(step)) {
      send(carried, carried.route().progressSource(pair, progress), context);
    }
  }

  private Progress bySecret(Carried carried) {
    var transfer = carried.transfer();
    return new Progress.BySecret(transfer.messageHash(), Transfer.secretOf(account, transfer.id()));
  }

  private static Progress byProof(
      Carried carried, Evidence evidence, Side side, MessageStatus claimed) {
    var messageHash = carried.transfer().messageHash();
    return new Progress.ByProof(
        messageHash, evidence.proof(side, messageHash), Uint256.of(claimed.code()));
  }

  private void send(Carried carried, ChainOperation operation, Context context) {
    outpost.send(carried.transfer(), operation, account, context);
  }
}
