package org.mosaiclab.scenario.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
  private final Told toOrigin = new Told();
  private final Told toAuxiliary = new Told();

  /// What one side was told of blocks of the other, each once.
  private static final class Told {
    private final Map<Hash32, Errand> anchored = new LinkedHashMap<>();
    private final Map<Hash32, Errand> proven = new LinkedHashMap<>();

    Errand anchoring(Block<?> block) {
      return anchored.computeIfAbsent(block.hash(), _ -> new Errand());
    }

    Errand proving(Block<?> block) {
      return proven.computeIfAbsent(block.hash(), _ -> new Errand());
    }
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
    linking.declare(context);
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
    if (view.isHalted() || isKnown(view.ofGateway(), box.storage().rootHash())) {
      return;
    }
    var side = view.onAuxiliary();
    boolean isRootKnown = pair.repairs(Repair.DEV_11) || !side.anchor().stateRoot(height).isZero();
    if (isRootKnown) {
      sendToAuxiliary(toAuxiliary.proving(block), () -> proofOfGateway(block, height), context);
    } else {
      var root = GenesisHeaders.stateRoot(block.header());
      sendToAuxiliary(
          toAuxiliary.anchoring(block),
          () -> new GatewayOperation.AnchorStateRoot(height, root),
          context);
    }
  }

  private GatewayOperation.ProveGateway proofOfGateway(
      Block<OriginChainState> block, Uint256 height) {
    var accounts = block.state().trie().accounts();
    var gateway = pair.addresses().gateway();
    return new GatewayOperation.ProveGateway(
        height, accounts.get(gateway).encode(), accounts.prove(gateway).encode());
  }

  private void tellOrigin(PairView view, Block<MetachainState> block, Context context) {
    var height = Uint256.of(block.height());
    var box = PairView.boxOnAuxiliary(block);
    boolean isProven = isKnown(view.ofCoGateway(), box.storage().rootHash());
    // Balances are recovered even if the gateway's boxes have not changed.
    boolean isNeeded = !isProven || (view.isHalted() && !isRootOnOrigin(view, height));
    if (!isNeeded || view.gateway().remoteGateway().isZero()) {
      return;
    }
    if (isRootOnOrigin(view, height)) {
      sendToOrigin(toOrigin.proving(block), () -> proofOfCoGateway(block, height), context);
    } else {
      anchorOnOrigin(view, block, height, context);
    }
  }

  private GatewayOperation.ProveGateway proofOfCoGateway(
      Block<MetachainState> block, Uint256 height) {
    var accounts = block.state().gateway().orElseThrow().trie().accounts();
    var coGateway = pair.addresses().coGateway();
    return new GatewayOperation.ProveGateway(
        height, accounts.get(coGateway).encode(), accounts.prove(coGateway).encode());
  }

  private boolean isRootOnOrigin(PairView view, Uint256 height) {
    return pair.repairs(Repair.DEV_11)
        ? !view.originHead().state().core(pair.metachain()).core().stateRoot(height).isZero()
        : !view.onOrigin().anchor().stateRoot(height).isZero();
  }

  private void anchorOnOrigin(
      PairView view, Block<MetachainState> block, Uint256 height, Context context) {
    var errand = toOrigin.anchoring(block);
    if (pair.repairs(Repair.DEV_11)) {
      var commit = view.originHead().state().core(pair.metachain()).core().head();
      var header = new OriginOperation.AnchorHeader(commit, block.header().rlp());
      var _ =
          outpost.send(
              errand,
              () -> new ChainOperation.OnOrigin(pair.metachain(), header),
              account,
              context);
    } else {
      var root = GenesisHeaders.stateRoot(block.header());
      sendToOrigin(errand, () -> new GatewayOperation.AnchorStateRoot(height, root), context);
    }
  }

  private static boolean isKnown(Optional<Evidence> shown, Hash32 storageRoot) {
    return shown
        .map(evidence -> evidence.box().storage().rootHash().equals(storageRoot))
        .orElse(false);
  }

  private void sendToAuxiliary(
      Errand errand, Supplier<GatewayOperation.OnAuxiliary> operation, Context context) {
    var _ =
        outpost.send(
            errand, () -> new ChainOperation.OnCoGateway(operation.get()), account, context);
  }

  private void sendToOrigin(
      Errand errand, Supplier<GatewayOperation.OnOrigin> operation, Context context) {
    var _ =
        outpost.send(
            errand,
            () -> new ChainOperation.OnGateway(pair.metachain(), operation.get()),
            account,
            context);
  }
}
