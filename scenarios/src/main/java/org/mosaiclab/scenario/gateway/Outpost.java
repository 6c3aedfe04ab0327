package org.mosaiclab.scenario.gateway;

import java.util.List;
import java.util.Optional;
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

  /// @param home actor of the home node
  Outpost(GatewayPair pair, int home) {
    this.pair = pair;
    this.home = home;
    this.originHead = pair.origin().genesis();
    this.head = pair.chain().genesis();
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
    return true;
  }

  PairView view() {
    return new PairView(pair, originHead, head);
  }

  /// Sends a transaction about a transfer.
  void send(Transfer transfer, ChainOperation operation, Address sender, Context context) {
    send(Optional.of(transfer), operation, sender, context);
  }

  /// Sends a transaction about the pair as a whole.
  void send(ChainOperation operation, Address sender, Context context) {
    send(Optional.empty(), operation, sender, context);
  }

  private void send(
      Optional<Transfer> transfer, ChainOperation operation, Address sender, Context context) {
    switch (operation) {
      case ChainOperation.OnGateway(var _, var onOrigin) -> {
        var sent =
            pair.origin()
                .append(
                    operation,
                    sender,
                    GatewaySizes.bytes(onOrigin),
                    GatewaySizes.fingerprint(onOrigin));
        transfer.ifPresent(about -> pair.log().sentToOrigin(sent.id(), about));
        send(pair.origin(), sent, context);
      }
      case ChainOperation.OnCoGateway(var onAuxiliary) -> {
        var sent =
            pair.chain()
                .append(
                    operation,
                    sender,
                    GatewaySizes.bytes(onAuxiliary),
                    GatewaySizes.fingerprint(onAuxiliary));
        transfer.ifPresent(about -> pair.log().sentToMetachain(sent.id(), about));
        send(pair.chain(), sent, context);
      }
      case ChainOperation.OnOrigin(var _, var onCore) ->
          send(
              pair.origin(),
              pair.origin()
                  .append(operation, sender, Sizes.bytes(onCore), Sizes.fingerprint(onCore)),
              context);
      case ChainOperation.OnMetachain _ ->
          throw new IllegalArgumentException("only validators send " + operation);
    }
  }

  private void send(Chain<?> chain, Transaction transaction, Context context) {
    context.send(home, TransactionBatch.of(chain, List.of(transaction)));
  }
}
