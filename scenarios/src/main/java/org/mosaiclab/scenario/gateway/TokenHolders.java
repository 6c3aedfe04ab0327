package org.mosaiclab.scenario.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.gateway.Carried.Step;

/// The users of a gateway pair in one region: two Poisson streams, of stakes and of redeems, each
/// served by the user that has been idle for longest. A user has at most one open message in each
/// direction (RO-2), carries nothing itself, and revokes what it has waited for too long.
public final class TokenHolders implements Actor {
  private final GatewayPair pair;
  private final List<Integer> facilitators;
  private final Outpost outpost;
  private final Revoking revoking;
  private final Recovering recovering;
  private final Demand stakes;
  private final Demand redeems;
  private final Docket docket = new Docket();
  private final Map<Integer, Asked> asked = new LinkedHashMap<>();

  private record Asked(int user, TransferRequest request) {}

  /// The streams of one region's users.
  ///
  /// @param stakes of this population alone
  /// @param redeems of this population alone
  public record Streams(RandomStream stakes, RandomStream redeems) {}

  /// @param users indices of the users that live here
  /// @param regionShareRatio share of the demand that comes from here, above zero
  /// @param home actor of their home node
  /// @param facilitators actors by index
  public TokenHolders(
      GatewayPair pair,
      List<Integer> users,
      double regionShareRatio,
      int home,
      List<Integer> facilitators,
      Streams streams) {
    this.pair = pair;
    this.facilitators = List.copyOf(facilitators);
    this.outpost = new Outpost(pair, home);
    this.revoking = new Revoking(pair, outpost);
    this.recovering =
        new Recovering(
            pair,
            outpost,
            users.stream().map(user -> pair.addresses().users().get(user).address()).toList());
    var spec = pair.spec();
    this.stakes =
        new Demand(
            Direction.STAKE, spec.stakesPerSecond() * regionShareRatio, streams.stakes(), users);
    this.redeems =
        new Demand(
            Direction.REDEEM, spec.redeemsPerSecond() * regionShareRatio, streams.redeems(), users);
  }

  private Demand demand(Direction direction) {
    return switch (direction) {
      case STAKE -> stakes;
      case REDEEM -> redeems;
    };
  }

  private EventName arrival(Demand demand) {
    return switch (demand.direction()) {
      case STAKE -> pair.events().stake();
      case REDEEM -> pair.events().redeem();
    };
  }

  @Override
  public void onStart(Context context) {
    startNext(stakes, context);
    startNext(redeems, context);
  }

  private void startNext(Demand demand, Context context) {
    if (demand.isAny()) {
      context.startTimer(demand.nextGapNanos(), arrival(demand), 0);
    }
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    if (name == pair.events().stake()) {
      onArrival(stakes, context);
    } else if (name == pair.events().redeem()) {
      onArrival(redeems, context);
    } else {
      revoking.loseHope((int) argument);
      lookAfter(outpost.view(), context);
    }
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    if (!outpost.hears(message)) {
      throw new IllegalStateException("nobody else writes to users, got " + message);
    }
    lookAfter(outpost.view(), context);
  }

  private void lookAfter(PairView view, Context context) {
    docket.update(view, outpost.hasTurnedBack()).forEach(this::release);
    if (recovering.isTime(view)) {
      recovering.recoverBalances(view, context);
      docket.open().forEach(carried -> recovering.recover(carried.transfer(), view, context));
      return;
    }
    for (var carried : docket.open()) {
      if (carried.source(view) == MessageStatus.UNDECLARED && !view.isHalted()) {
        askFor(carried, context);
      }
      revoking.lookAt(carried, view, context);
    }
  }

  // Whose message ends a second time, after a chain has turned back, is free already.
  private void release(Carried carried) {
    var before = asked.remove(carried.transfer().id());
    if (before != null) {
      demand(carried.transfer().direction()).release(before.user());
    }
  }

  // A facilitator that was not reached knows nothing of the message.
  private void askFor(Carried carried, Context context) {
    var request = asked.get(carried.transfer().id());
    if (request != null && carried.errand(Step.ASK).isDue(context.nowNanos(), pair.resendNanos())) {
      carried.errand(Step.ASK).done(context.nowNanos());
      context.send(facilitators.get(carried.transfer().facilitator()), request.request());
    }
    if (!pair.repairs(Repair.DEV_12)) {
      declareItself(carried, context);
    }
  }

  // Everything that is random is drawn first, so that what others do shifts no draw.
  private void onArrival(Demand demand, Context context) {
    startNext(demand, context);
    long amount = demand.nextAmount(pair.spec());
    int facilitator = demand.nextFacilitator(facilitators.size());
    var view = outpost.view();
    var direction = demand.direction();
    if (!Route.of(direction).isOpen(view) || view.isHalted()) {
      return;
    }
    demand
        .take(user -> owns(direction, view, user, amount))
        .ifPresentOrElse(
            user -> ask(direction, user, amount, facilitator, context), pair.log()::addUnserved);
  }

  private boolean owns(Direction direction, PairView view, int user, long amount) {
    var account = pair.addresses().users().get(user).address();
    return !Route.of(direction).balance(view, account).isLessThan(Uint256.of(amount));
  }

  private void ask(Direction direction, int user, long amount, int facilitator, Context context) {
    var view = outpost.view();
    var account = pair.addresses().users().get(user).address();
    int id = pair.log().nextId();
    var route = Route.of(direction);
    var secret = Transfer.secretOf(pair.addresses().facilitators().get(facilitator), id);
    var intent =
        new Intent(
            Uint256.of(amount),
            account,
            Uint256.of(pair.spec().gasPrice()),
            Uint256.of(pair.spec().gasLimit()),
            route.source(view).nonce(Side.OUTBOX, account),
            HashLock.of(secret));
    var transfer =
        new Transfer(
            id,
            direction,
            account,
            intent,
            route.messageHash(pair, account, intent),
            facilitator,
            context.nowNanos());
    pair.log().add(transfer);
    var carried = new Carried(transfer);
    docket.add(carried);
    var request = new TransferRequest(pair.events().request(), transfer, sign(transfer, user));
    asked.put(id, new Asked(user, request));
    askFor(carried, context);
    context.startTimer(pair.spec().patienceNanos(), pair.events().patience(), id);
  }

  // For the facilitator; as built the user declares the message itself.
  private Optional<Signature> sign(Transfer transfer, int user) {
    if (!pair.repairs(Repair.DEV_12)) {
      return Optional.empty();
    }
    var digest = SignedMessage.digest(transfer.messageHash());
    return Optional.of(pair.rules().signatures().sign(pair.addresses().users().get(user), digest));
  }

  private void declareItself(Carried carried, Context context) {
    var transfer = carried.transfer();
    var bounty = carried.route().source(outpost.view()).bounty().current();
    outpost.send(
        carried,
        Step.DECLARE,
        () -> carried.route().declare(pair, transfer.intent(), bounty),
        transfer.initiator(),
        context);
  }
}
