package org.mosaiclab.scenario.gateway;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
  private final Set<Integer> asked = new LinkedHashSet<>();
  private final Map<Integer, Signature> signatures = new LinkedHashMap<>();
  private final Docket docket = new Docket();
  private final Recovering recovering;

  /// @param index of the facilitator
  /// @param conduct what it does with a message
  /// @param home actor of its home node
  public Facilitator(GatewayPair pair, int index, Conduct conduct, int home) {
    this.pair = pair;
    this.account = pair.addresses().facilitators().get(index);
    this.conduct = conduct;
    this.outpost = new Outpost(pair, home);
    this.recovering = new Recovering(pair, outpost, List.of(account));
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
      recoverRewards(context);
    }
  }

  // Rewards of stakes are tokens on the meta-chain.
  private void recoverRewards(Context context) {
    if (recovering.isTime(outpost.view())) {
      recovering.recoverBalances(outpost.view(), context);
    }
  }

  // A request that comes again is one whose declaration its user misses: that is looked after.
  private void take(Transfer transfer, Optional<Signature> signature, Context context) {
    if (!asked.add(transfer.id())) {
      return;
    }
    var carried = new Carried(transfer);
    signature.ifPresent(signed -> signatures.put(transfer.id(), signed));
    declare(carried, outpost.view(), context);
    if (conduct != Conduct.VANISHING) {
      docket.add(carried);
    }
  }

  // Where users declare their messages themselves there is no signature.
  private void declare(Carried carried, PairView view, Context context) {
    var signature = signatures.get(carried.transfer().id());
    if (signature == null) {
      return;
    }
    var transfer = carried.transfer();
    var intent = new SignedIntent(transfer.initiator(), transfer.intent(), signature);
    var bounty = carried.route().source(view).bounty().current();
    send(carried, Step.DECLARE, () -> carried.route().declare(pair, intent, bounty), context);
  }

  private void carryAll(Context context) {
    var view = outpost.view();
    docket.update(view, outpost.hasTurnedBack());
    for (var carried : docket.open()) {
      boolean isLate =
          conduct == Conduct.SLOW
              && context.nowNanos()
                  < carried.transfer().requestedAtNanos() + pair.spec().facilitators().delayNanos();
      if (view.isHalted()) {
        settle(carried, view, context);
      } else if (!isLate) {
        carry(carried, view, context);
      }
    }
  }

  private void carry(Carried carried, PairView view, Context context) {
    var source = carried.source(view);
    switch (carried.target(view)) {
      case UNDECLARED -> {
        if (source == MessageStatus.UNDECLARED) {
          declare(carried, view, context);
        } else if (conduct == Conduct.EARLY && source == MessageStatus.DECLARED) {
          progressSource(carried, Step.PROGRESS_SOURCE, () -> bySecret(carried), context);
        }
        confirm(carried, view, context);
      }
      case DECLARED -> {
        progressTarget(carried, view, context);
        if (source == MessageStatus.DECLARED && pair.spec().progress() == ProgressBy.SECRET) {
          progressSource(carried, Step.PROGRESS_SOURCE, () -> bySecret(carried), context);
        }
      }
      case PROGRESSED -> finishSource(carried, source, view, context);
      case DECLARED_REVOCATION, REVOKED -> {
        // Nothing is left to earn.
      }
    }
  }

  // Of a meta-chain that has ended the last committed state is left, and only origin executes: what
  // was minted there is let go here, and what left from there is paid here.
  private void settle(Carried carried, PairView view, Context context) {
    var target = carried.target(view);
    switch (carried.transfer().direction()) {
      case STAKE -> {
        if (target == MessageStatus.PROGRESSED) {
          finishSource(carried, carried.source(view), view, context);
        }
      }
      case REDEEM -> {
        if (target == MessageStatus.UNDECLARED) {
          confirm(carried, view, context);
        } else if (target == MessageStatus.DECLARED) {
          progressTarget(carried, view, context);
        }
      }
    }
  }

  private void confirm(Carried carried, PairView view, Context context) {
    var shown = carried.shownSource(view);
    boolean isConfirmable =
        shown == MessageStatus.DECLARED
            || (shown == MessageStatus.PROGRESSED && pair.repairs(Repair.ISS_21));
    if (isConfirmable) {
      send(carried, Step.CONFIRM, () -> confirmation(carried, view), context);
    }
  }

  private ChainOperation confirmation(Carried carried, PairView view) {
    var transfer = carried.transfer();
    var proof =
        carried.route().ofSource(view).orElseThrow().proof(Side.OUTBOX, transfer.messageHash());
    return carried
        .route()
        .confirm(pair, new Confirmation(transfer.initiator(), transfer.intent(), proof));
  }

  private void progressTarget(Carried carried, PairView view, Context context) {
    var shown = carried.shownSource(view);
    boolean isShown = shown == MessageStatus.DECLARED || shown == MessageStatus.PROGRESSED;
    boolean isByProof = pair.spec().progress() == ProgressBy.PROOF;
    if (isShown || !isByProof) {
      send(
          carried,
          Step.PROGRESS_TARGET,
          () ->
              carried
                  .route()
                  .progressTarget(
                      pair,
                      isByProof
                          ? byProof(
                              carried,
                              carried.route().ofSource(view).orElseThrow(),
                              Side.OUTBOX,
                              shown)
                          : bySecret(carried)),
          context);
    }
  }

  // The target has progressed: the source must, whatever its initiator has declared meanwhile.
  private void finishSource(Carried carried, MessageStatus source, PairView view, Context context) {
    boolean isRevoking = source == MessageStatus.DECLARED_REVOCATION;
    if (source == MessageStatus.DECLARED && pair.spec().progress() == ProgressBy.SECRET) {
      progressSource(carried, Step.PROGRESS_SOURCE, () -> bySecret(carried), context);
    } else if ((isRevoking || source == MessageStatus.DECLARED)
        && carried.shownTarget(view) == MessageStatus.PROGRESSED) {
      progressSource(
          carried,
          isRevoking ? Step.OVERRULE_REVOCATION : Step.PROGRESS_SOURCE,
          () ->
              byProof(
                  carried,
                  carried.route().ofTarget(view).orElseThrow(),
                  Side.INBOX,
                  MessageStatus.PROGRESSED),
          context);
    }
  }

  private void progressSource(
      Carried carried, Step step, Supplier<Progress> progress, Context context) {
    send(carried, step, () -> carried.route().progressSource(pair, progress.get()), context);
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

  private void send(
      Carried carried, Step step, Supplier<ChainOperation> operation, Context context) {
    outpost.send(carried, step, operation, account, context);
  }
}
