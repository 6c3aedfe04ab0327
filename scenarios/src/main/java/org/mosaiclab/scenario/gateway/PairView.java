package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Both sides of a pair as one participant knows them: of a meta-chain that has ended (GAP-02) its
/// last committed block, whatever is built on it. Evidence is looked for once, when it is asked
/// for.
final class PairView {
  private final GatewayPair pair;
  private final Block<OriginChainState> originHead;
  private final Block<MetachainState> head;
  private @Nullable Sought ofGateway;
  private @Nullable Sought ofCoGateway;

  private record Sought(Optional<Evidence> found) {}

  /// @param pair what the participant shares with the others
  /// @param originHead of the origin chain
  /// @param told head of the meta-chain
  PairView(GatewayPair pair, Block<OriginChainState> originHead, Block<MetachainState> told) {
    this.pair = pair;
    this.originHead = originHead;
    this.head = isHalted() ? lastCommitted() : told;
  }

  GatewayPair pair() {
    return pair;
  }

  Block<OriginChainState> originHead() {
    return originHead;
  }

  Block<MetachainState> head() {
    return head;
  }

  /// Whether a chain has left a branch since an earlier view, or has ended: what had come to its
  /// end there may be open again.
  boolean hasTurnedBackSince(PairView before) {
    return !originHead.descendsFrom(before.originHead) || !head.descendsFrom(before.head);
  }

  /// Whether origin takes no more commits of the meta-chain (GAP-02).
  boolean isHalted() {
    return originHead.state().core(pair.metachain()).core().isHalted();
  }

  /// The block of the meta-chain that origin has committed last; its genesis before any commit.
  Block<MetachainState> lastCommitted() {
    var core = originHead.state().core(pair.metachain()).core();
    return pair.chain()
        .find(core.lastTransition().auxiliaryBlockHash())
        .orElseGet(pair.chain()::genesis);
  }

  OriginGatewayState onOrigin() {
    return originHead.state().gateway(pair.metachain());
  }

  AuxiliaryGatewayState onAuxiliary() {
    return onAuxiliaryAt(head);
  }

  GatewayBaseState gateway() {
    return onOrigin().gateway().base();
  }

  GatewayBaseState coGateway() {
    return onAuxiliary().coGateway().base();
  }

  /// Boxes of the gateway as the co-gateway has proven them last.
  Optional<Evidence> ofGateway() {
    if (ofGateway == null) {
      ofGateway = new Sought(lastProven(coGateway(), originHead, this::boxOnOrigin));
    }
    return ofGateway.found();
  }

  /// Boxes of the co-gateway as the gateway has proven them last.
  Optional<Evidence> ofCoGateway() {
    if (ofCoGateway == null) {
      ofCoGateway = new Sought(lastProven(gateway(), head, PairView::boxOnAuxiliary));
    }
    return ofCoGateway.found();
  }

  /// What a state of the other chain says of the boxes there.
  @FunctionalInterface
  private interface Boxes<S> {
    MessageBox at(Block<S> block);
  }

  // The other chain may have left the branch that was proven: then nothing is shown.
  private static <S> Optional<Evidence> lastProven(
      GatewayBaseState verifier, Block<S> remoteHead, Boxes<S> boxes) {
    var height = verifier.provenHeights().head();
    var root = verifier.storageRoot(height);
    return root.isZero() || height.toLong() > remoteHead.height()
        ? Optional.empty()
        : Optional.of(new Evidence(height, boxes.at(remoteHead.ancestorAt(height.toLong()))))
            .filter(evidence -> evidence.box().storage().rootHash().equals(root));
  }

  MessageBox boxOnOrigin(Block<OriginChainState> block) {
    return block.state().gateway(pair.metachain()).gateway().base().box();
  }

  static MessageBox boxOnAuxiliary(Block<MetachainState> block) {
    return onAuxiliaryAt(block).coGateway().base().box();
  }

  private static AuxiliaryGatewayState onAuxiliaryAt(Block<MetachainState> block) {
    return block.state().gateway().orElseThrow().contracts();
  }
}
