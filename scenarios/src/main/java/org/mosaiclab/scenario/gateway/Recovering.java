package org.mosaiclab.scenario.gateway;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// What users do when their meta-chain has ended: each proves, against the last state that was
/// committed, what it owned there, and takes back what lay between the chains. There is no time
/// limit. **Spec**: `v0 §21 GAP-03`; paper P§3.9.
final class Recovering {
  private final GatewayPair pair;
  private final Outpost outpost;
  private final List<Address> users;
  private final Set<Hash32> claimed = new LinkedHashSet<>();
  private boolean hasRecoveredBalances;

  /// @param users accounts that live here
  Recovering(GatewayPair pair, Outpost outpost, List<Address> users) {
    this.pair = pair;
    this.outpost = outpost;
    this.users = List.copyOf(users);
  }

  /// Whether the core has ended the meta-chain and says from which state balances are recovered.
  boolean isTime(PairView view) {
    var core = view.originHead().state().core(pair.metachain()).core();
    return pair.repairs(Repair.GAP_03) && view.isHalted() && !core.lastStateRoot().isZero();
  }

  /// Recovers every balance that is not zero, once; of a chain without a commit there is none.
  void recoverBalances(PairView view, Context context) {
    if (hasRecoveredBalances) {
      return;
    }
    hasRecoveredBalances = true;
    var last = view.lastCommitted();
    var ledger = last.state().gateway().orElseThrow().contracts().utility().token().ledger();
    for (var user : last.height() == 0 ? List.<Address>of() : users) {
      if (!ledger.balanceOf(user).isZero()) {
        outpost.send(
            new ChainOperation.OnGateway(
                pair.metachain(),
                new GatewayOperation.Recover(
                    pair.addresses().utilityToken(), user, balanceProof(last, user))),
            user,
            context);
      }
    }
  }

  /// Takes back a message that the end of the meta-chain has left open there, if it is one.
  void recover(Transfer transfer, PairView view, Context context) {
    var last = view.lastCommitted();
    var box = PairView.boxOnAuxiliary(last);
    var hash = transfer.messageHash();
    if (transfer.direction() == Direction.STAKE) {
      var source = view.gateway().box().status(Side.OUTBOX, hash);
      var target = box.status(Side.INBOX, hash);
      boolean isDeclared = source != MessageStatus.UNDECLARED && source != MessageStatus.REVOKED;
      boolean isOpen = target == MessageStatus.UNDECLARED || target == MessageStatus.DECLARED;
      if (isDeclared && isOpen && claimed.add(hash)) {
        send(
            transfer,
            new GatewayOperation.RecoverStake(
                transfer.initiator(), transfer.intent(), statusProof(last, Side.INBOX, hash)),
            context);
      }
    } else if (box.status(Side.OUTBOX, hash) == MessageStatus.DECLARED_REVOCATION
        && view.gateway().box().status(Side.INBOX, hash) != MessageStatus.PROGRESSED
        && claimed.add(hash)) {
      send(
          transfer,
          new GatewayOperation.RecoverRedeem(
              transfer.initiator(), transfer.intent(), statusProof(last, Side.OUTBOX, hash)),
          context);
    }
  }

  private StateProof balanceProof(Block<MetachainState> last, Address user) {
    var trie = last.state().gateway().orElseThrow().trie();
    return new StateProof(
        trie.accounts().prove(pair.addresses().utilityToken()).encode(),
        trie.balanceProof(user).encode());
  }

  private StateProof statusProof(Block<MetachainState> last, Side side, Hash32 messageHash) {
    var trie = last.state().gateway().orElseThrow().trie();
    return new StateProof(
        trie.accounts().prove(pair.addresses().coGateway()).encode(),
        PairView.boxOnAuxiliary(last).prove(side, messageHash).encode());
  }

  private void send(Transfer transfer, GatewayOperation.OnOrigin operation, Context context) {
    outpost.send(
        transfer,
        new ChainOperation.OnGateway(pair.metachain(), operation),
        transfer.initiator(),
        context);
  }
}
