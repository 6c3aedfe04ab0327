package org.mosaiclab.scenario.gateway;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.chain.GatewaySizes;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.chain.Sizes;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainMessage.HeadStatus;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;
import org.mosaiclab.scenario.ledger.ChainOperation;
import org.mosaiclab.scenario.ledger.Transaction;

/// What an actor without a node of its own knows of both chains, and how it sends to them: by its
/// home node alone.
final class Outpost {
  private final GatewayPair pair;
  private final int home;
  private Block<OriginChainState> originHead;
  private Block<MetachainState> head;
  private PairView view;
  private boolean hasTurnedBack;

  /// @param home actor of the home node
  Outpost(GatewayPair pair, int home) {
    this.pair = pair;
    this.home = home;
    this.originHead = pair.origin().genesis();
    this.head = pair.chain().genesis();
    this.view = new PairView(pair, originHead, head);
  }

  /// @return whether the message told a head
  boolean hears(Message message) {
    if (!(message instanceof HeadStatus status)) {
      return false;
    }
    if (status.overlay() == pair.origin().overlay()) {
      originHead = pair.origin().block(status.head());
    } else {
      head = pair.chain().block(status.head());
    }
    var before = view;
    view = new PairView(pair, originHead, head);
    hasTurnedBack = view.hasTurnedBackSince(before);
    return true;
  }

  PairView view() {
    return view;
  }

  /// Whether the last head that was told has left a branch, or ended the meta-chain.
  boolean hasTurnedBack() {
    return hasTurnedBack;
  }

  /// Sends what a transfer needs, if it is due.
  void send(
      Carried about,
      Carried.Step step,
      Supplier<ChainOperation> operation,
      Address sender,
      Context context) {
    send(about.errand(step), operation, sender, context)
        .ifPresent(sent -> pair.log().sent(about.transfer(), sent));
  }

  /// Sends what an errand needs, if it is due: the same transaction as long as the branch lacks it,
  /// else one for the state that is now, as the last one was refused.
  ///
  /// @return the transaction, if it is a new one
  Optional<Sent> send(
      Errand errand, Supplier<ChainOperation> operation, Address sender, Context context) {
    if (!errand.isDue(context.nowNanos(), pair.resendNanos())) {
      return Optional.empty();
    }
    var waiting = errand.sent().filter(sent -> !isExecuted(sent));
    var sent = waiting.orElseGet(() -> create(operation.get(), sender));
    errand.done(sent, context.nowNanos());
    context.send(home, TransactionBatch.of(chainOf(sent), List.of(sent)));
    return waiting.isPresent()
        ? Optional.empty()
        : Optional.of(new Sent(isOnMetachain(sent), sent.id()));
  }

  private boolean isExecuted(Transaction sent) {
    return isOnMetachain(sent)
        ? head.state().includes(sent.id())
        : originHead.state().includes(sent.id());
  }

  private static boolean isOnMetachain(Transaction sent) {
    return sent.operation() instanceof ChainOperation.OnCoGateway;
  }

  private Chain<?> chainOf(Transaction sent) {
    return isOnMetachain(sent) ? pair.chain() : pair.origin();
  }

  private Transaction create(ChainOperation operation, Address sender) {
    return switch (operation) {
      case ChainOperation.OnGateway(var _, var onOrigin) ->
          pair.origin()
              .append(
                  operation,
                  sender,
                  GatewaySizes.bytes(onOrigin),
                  GatewaySizes.fingerprint(onOrigin));
      case ChainOperation.OnCoGateway(var onAuxiliary) ->
          pair.chain()
              .append(
                  operation,
                  sender,
                  GatewaySizes.bytes(onAuxiliary),
                  GatewaySizes.fingerprint(onAuxiliary));
      case ChainOperation.OnOrigin(var _, var onCore) ->
          pair.origin().append(operation, sender, Sizes.bytes(onCore), Sizes.fingerprint(onCore));
      case ChainOperation.OnMetachain _ ->
          throw new IllegalArgumentException("only validators send " + operation);
    };
  }
}
