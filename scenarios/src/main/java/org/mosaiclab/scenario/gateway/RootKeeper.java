package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.GenesisHeaders;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// Keeps both sides of a pair informed of each other: links them (GAP-15), and brings state roots
/// and proofs of the gateways' accounts.
///
/// With DEV-11 a root comes from a commit, whose header anybody may tell the core (GAP-16), or from
/// a finalised origin observation; as built it is the word of the organisation, which here tells
/// the truth: finalised checkpoints only. A gateway whose boxes have not changed is not proven
/// again. **Spec**: `v0 §11`, `v0 §13 proveGateway`, `v0 §21 GAP-16`.
public final class RootKeeper implements Actor {
  private final GatewayPair pair;
  private final Address account;
  private final Outpost outpost;
  private final Linking linking;
  private Sent toOrigin = Sent.NOTHING;
  private Sent toAuxiliary = Sent.NOTHING;

  /// Heights of the other chain that one side was told of.
  private record Sent(long anchored, long proven) {
    private static final Sent NOTHING = new Sent(0, 0);
  }

  /// @param home actor of its home node
  public RootKeeper(GatewayPair pair, int home) {
    this.pair = pair;
    this.account = pair.addresses().organization();
    this.outpost = new Outpost(pair, home);
    this.linking = new Linking(pair, outpost);
  }

  @Override
  public void onStart(Context context) {
    linking.begin(context);
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    throw new IllegalStateException("the keeper of the roots starts no timers, got " + name);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    if (outpost.hears(message)) {
      var view = outpost.view();
      observedOrigin(view).ifPresent(block -> tellAuxiliary(view, block, context));
      committed(view).ifPresent(block -> tellOrigin(view, block, context));
      linking.onHeads(view, context);
    }
  }

  // The last origin checkpoint that the meta-chain has finalised.
  private Optional<Block<OriginChainState>> observedOrigin(PairView view) {
    return pair.origin()
        .find(view.head().state().contracts().origin().head())
        .filter(block -> block.height() > 0);
  }

  // The last block whose root origin may learn: the committed one, as built the last finalised one.
  private Optional<Block<MetachainState>> committed(PairView view) {
    var last =
        pair.repairs(Repair.DEV_11)
            ? Optional.of(view.lastCommitted())
            : pair.chain().find(view.head().state().finalised().last());
    return last.filter(block -> block.height() > 0);
  }

  private void tellAuxiliary(PairView view, Block<OriginChainState> block, Context context) {
    var height = Uint256.of(block.height());
    var box = view.boxOnOrigin(block);
    if (isKnown(view.ofGateway(), box.storage().rootHash())) {
      return;
    }
    var side = view.onAuxiliary();
    boolean isRootKnown = pair.repairs(Repair.DEV_11) || !side.anchor().stateRoot(height).isZero();
    if (isRootKnown && block.height() > toAuxiliary.proven()) {
      toAuxiliary = new Sent(toAuxiliary.anchored(), block.height());
      var accounts = block.state().trie().accounts();
      var gateway = pair.addresses().gateway();
      sendToAuxiliary(
          new GatewayOperation.ProveGateway(
              height, accounts.get(gateway).encode(), accounts.prove(gateway).encode()),
          context);
    } else if (!isRootKnown && block.height() > toAuxiliary.anchored()) {
      toAuxiliary = new Sent(block.height(), toAuxiliary.proven());
      var root = GenesisHeaders.stateRoot(block.header());
      sendToAuxiliary(new GatewayOperation.AnchorStateRoot(height, root), context);
    }
  }

  private void tellOrigin(PairView view, Block<MetachainState> block, Context context) {
    var height = Uint256.of(block.height());
    var box = PairView.boxOnAuxiliary(block);
    boolean isNeeded =
        view.isHalted() // Balances are recovered even if the gateway's boxes have not changed.
            || !isKnown(view.ofCoGateway(), box.storage().rootHash());
    if (!isNeeded || view.gateway().remoteGateway().isZero()) {
      return;
    }
    if (isRootOnOrigin(view, height) && block.height() > toOrigin.proven()) {
      toOrigin = new Sent(toOrigin.anchored(), block.height());
      var accounts = block.state().gateway().orElseThrow().trie().accounts();
      var coGateway = pair.addresses().coGateway();
      sendToOrigin(
          new GatewayOperation.ProveGateway(
              height, accounts.get(coGateway).encode(), accounts.prove(coGateway).encode()),
          context);
    } else if (!isRootOnOrigin(view, height) && block.height() > toOrigin.anchored()) {
      toOrigin = new Sent(block.height(), toOrigin.proven());
      anchorOnOrigin(view, block, height, context);
    }
  }

  private boolean isRootOnOrigin(PairView view, Uint256 height) {
    return pair.repairs(Repair.DEV_11)
        ? !view.originHead().state().core(pair.metachain()).core().stateRoot(height).isZero()
        : !view.onOrigin().anchor().stateRoot(height).isZero();
  }

  private void anchorOnOrigin(
      PairView view, Block<MetachainState> block, Uint256 height, Context context) {
    if (pair.repairs(Repair.DEV_11)) {
      var commit = view.originHead().state().core(pair.metachain()).core().head();
      var header = new OriginOperation.AnchorHeader(commit, block.header().rlp());
      outpost.send(new ChainOperation.OnOrigin(pair.metachain(), header), account, context);
    } else {
      var root = GenesisHeaders.stateRoot(block.header());
      sendToOrigin(new GatewayOperation.AnchorStateRoot(height, root), context);
    }
  }

  private static boolean isKnown(Optional<Evidence> shown, Hash32 storageRoot) {
    return shown
        .map(evidence -> evidence.box().storage().rootHash().equals(storageRoot))
        .orElse(false);
  }

  private void sendToAuxiliary(GatewayOperation.OnAuxiliary operation, Context context) {
    outpost.send(new ChainOperation.OnCoGateway(operation), account, context);
  }

  private void sendToOrigin(GatewayOperation.OnOrigin operation, Context context) {
    outpost.send(new ChainOperation.OnGateway(pair.metachain(), operation), account, context);
  }
}
