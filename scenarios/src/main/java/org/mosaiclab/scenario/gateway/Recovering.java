package org.mosaiclab.scenario.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.RecoveryClaim;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// What users and facilitators do when their meta-chain has ended: each proves, against the last
/// state that was committed, what it owned there, and takes back what lay between the chains. There
/// is no time limit. **Spec**: `v0 §21 GAP-03`; paper P§3.9.
final class Recovering {
  private final GatewayPair pair;
  private final Outpost outpost;
  private final List<Address> accounts;
  private final Map<Hash32, Asked> asked = new LinkedHashMap<>();
  private List<Owed> owed = List.of();
  private Optional<Block<MetachainState>> owedAt = Optional.empty();

  private record Asked(Claim claim, Errand errand) {}

  private record Owed(Address account, Hash32 claim) {}

  /// @param accounts of who recovers here
  Recovering(GatewayPair pair, Outpost outpost, List<Address> accounts) {
    this.pair = pair;
    this.outpost = outpost;
    this.accounts = List.copyOf(accounts);
  }

  /// Whether the core has ended the meta-chain and says from which state balances are recovered.
  boolean isTime(PairView view) {
    var core = view.originHead().state().core(pair.metachain()).core();
    return pair.repairs(Repair.GAP_03) && view.isHalted() && !core.lastStateRoot().isZero();
  }

  /// Recovers every balance that is not zero; of a chain without a commit there is none.
  void recoverBalances(PairView view, Context context) {
    var last = view.lastCommitted();
    if (owedAt.filter(block -> block == last).isEmpty()) {
      owed = owedAt(last);
      owedAt = Optional.of(last);
    }
    for (var balance : owed) {
      claim(
          balance.claim(),
          () -> new Asking(Claim.Kind.BALANCE, balance.account(), Optional.empty()),
          () -> view.onOrigin().gateway().recovered(balance.claim()).isZero(),
          () ->
              new GatewayOperation.Recover(
                  pair.addresses().utilityToken(),
                  balance.account(),
                  balanceProof(last, balance.account())),
          context);
    }
  }

  private List<Owed> owedAt(Block<MetachainState> last) {
    var owners = new ArrayList<Owed>();
    var token = pair.addresses().utilityToken();
    var ledger = last.state().gateway().orElseThrow().contracts().utility().token().ledger();
    for (var account : last.height() == 0 ? List.<Address>of() : accounts) {
      if (!ledger.balanceOf(account).isZero()) {
        owners.add(new Owed(account, new RecoveryClaim(token, account).hash()));
      }
    }
    return List.copyOf(owners);
  }

  /// Takes back a message that the end of the meta-chain has left open there, if it is one.
  void recover(Transfer transfer, PairView view, Context context) {
    switch (transfer.direction()) {
      case STAKE -> recoverStake(transfer, view, context);
      case REDEEM -> recoverRedeem(transfer, view, context);
    }
  }

  private void recoverStake(Transfer transfer, PairView view, Context context) {
    var hash = transfer.messageHash();
    var last = view.lastCommitted();
    var source = view.gateway().box().status(Side.OUTBOX, hash);
    var target = PairView.boxOnAuxiliary(last).status(Side.INBOX, hash);
    boolean isOpen = target == MessageStatus.UNDECLARED || target == MessageStatus.DECLARED;
    boolean isPaid = !view.onOrigin().gateway().recovered(hash).isZero();
    boolean isOwed =
        switch (source) {
          case DECLARED, DECLARED_REVOCATION -> true;
          case PROGRESSED -> !isPaid;
          case UNDECLARED, REVOKED -> false;
        };
    if (isOpen) {
      claim(
          hash,
          () -> new Asking(Claim.Kind.STAKE, transfer.initiator(), Optional.of(transfer)),
          () -> isOwed,
          () ->
              new GatewayOperation.RecoverStake(
                  transfer.initiator(), transfer.intent(), statusProof(last, Side.INBOX, hash)),
          context);
    }
  }

  private void recoverRedeem(Transfer transfer, PairView view, Context context) {
    var hash = transfer.messageHash();
    var last = view.lastCommitted();
    var target = view.gateway().box().status(Side.INBOX, hash);
    if (PairView.boxOnAuxiliary(last).status(Side.OUTBOX, hash)
        == MessageStatus.DECLARED_REVOCATION) {
      claim(
          hash,
          () -> new Asking(Claim.Kind.REDEEM, transfer.initiator(), Optional.of(transfer)),
          () -> !target.isFinal(),
          () ->
              new GatewayOperation.RecoverRedeem(
                  transfer.initiator(), transfer.intent(), statusProof(last, Side.OUTBOX, hash)),
          context);
    }
  }

  private record Asking(Claim.Kind kind, Address account, Optional<Transfer> transfer) {}

  private void claim(
      Hash32 hash,
      Supplier<Asking> asking,
      BooleanSupplier isOwed,
      Supplier<GatewayOperation.OnOrigin> operation,
      Context context) {
    var before = asked.get(hash);
    boolean isDue = before == null || before.errand().isDue(context.nowNanos(), pair.resendNanos());
    if (!isDue || !isOwed.getAsBoolean()) {
      return;
    }
    var now = before == null ? ask(hash, asking.get(), context) : before;
    outpost
        .send(
            now.errand(),
            () -> new ChainOperation.OnGateway(pair.metachain(), operation.get()),
            now.claim().account(),
            context)
        .ifPresent(sent -> pair.log().sent(now.claim(), sent));
  }

  private Asked ask(Hash32 hash, Asking asking, Context context) {
    var claim =
        new Claim(
            pair.log().nextClaim(),
            asking.kind(),
            asking.account(),
            asking.transfer(),
            context.nowNanos());
    pair.log().add(claim);
    var fresh = new Asked(claim, new Errand());
    asked.put(hash, fresh);
    return fresh;
  }

  private StateProof balanceProof(Block<MetachainState> last, Address account) {
    var trie = last.state().gateway().orElseThrow().trie();
    return new StateProof(
        trie.accounts().prove(pair.addresses().utilityToken()).encode(),
        trie.balanceProof(account).encode());
  }

  private StateProof statusProof(Block<MetachainState> last, Side side, Hash32 messageHash) {
    var trie = last.state().gateway().orElseThrow().trie();
    return new StateProof(
        trie.accounts().prove(pair.addresses().coGateway()).encode(),
        PairView.boxOnAuxiliary(last).prove(side, messageHash).encode());
  }
}
