package org.mosaiclab.scenario.invariant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.protocol.v0.gateway.GatewayBaseState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Block;

/// The heaviest branch of both chains of a gateway pair, and the messages that have not come to
/// their end on both for good: what has ended both in the last committed state of the meta-chain
/// and in the origin block that observes the commit is looked at no more.
final class OpenTransfers {
  private final GatewayPair pair;
  private final NewBlocks<OriginChainState> originBlocks;
  private final NewBlocks<MetachainState> metachainBlocks;
  private final Map<Hash32, IntentDeclared> open = new LinkedHashMap<>();
  private Block<OriginChainState> origin;
  private Block<MetachainState> metachain;

  OpenTransfers(GatewayPair pair) {
    this.pair = pair;
    this.originBlocks = new NewBlocks<>(pair.origin());
    this.metachainBlocks = new NewBlocks<>(pair.chain());
    this.origin = pair.origin().genesis();
    this.metachain = pair.chain().genesis();
  }

  /// A message with its status on both sides.
  record Standing(IntentDeclared message, MessageStatus source, MessageStatus target) {}

  Block<OriginChainState> origin() {
    return origin;
  }

  Block<MetachainState> metachain() {
    return metachain;
  }

  /// Follows both chains.
  ///
  /// @param check what is wrong at the new heads, if anything; not asked where none is new
  Optional<String> check(Function<OpenTransfers, Optional<String>> check) {
    var originBefore = origin;
    var metachainBefore = metachain;
    var unused =
        originBlocks
            .check(this::onOriginBlock)
            .or(() -> metachainBlocks.check(this::onMetachainBlock));
    assert unused.isEmpty() : unused;
    if (origin == originBefore && metachain == metachainBefore) {
      return Optional.empty();
    }
    var found = check.apply(this);
    forgetSettled();
    return found;
  }

  private Optional<String> onOriginBlock(Block<OriginChainState> block) {
    if (block.totalDifficulty() > origin.totalDifficulty()) {
      origin = block;
    }
    return declareAll(block);
  }

  private Optional<String> onMetachainBlock(Block<MetachainState> block) {
    if (block.totalDifficulty() > metachain.totalDifficulty()) {
      metachain = block;
    }
    return declareAll(block);
  }

  // The origin chain holds the messages of every pair.
  private Optional<String> declareAll(Block<?> block) {
    for (var receipt : block.body().receipts()) {
      for (var event : receipt.events()) {
        if (event instanceof IntentDeclared declared
            && pair.isOwn(receipt.transaction().operation())) {
          open.putIfAbsent(declared.messageHash(), declared);
        }
      }
    }
    return Optional.empty();
  }

  /// Every open message, on origin as its head has it.
  ///
  /// @param block of the meta-chain: its head, or after a halt what was committed last
  Iterable<Standing> standings(Block<MetachainState> block) {
    var gateway = gatewayAt(origin);
    var coGateway = coGatewayAt(block);
    return open.values().stream().map(declared -> standing(declared, gateway, coGateway)).toList();
  }

  /// The state of the meta-chain that counts: its head's, or after a halt the last committed one.
  Block<MetachainState> valid() {
    boolean isHalted = origin.state().core(pair.metachain()).core().isHalted();
    return isHalted ? committedAt(origin) : metachain;
  }

  private static Standing standing(
      IntentDeclared declared, GatewayBaseState gateway, GatewayBaseState coGateway) {
    boolean isStake = declared.direction() == Direction.STAKE;
    var source = isStake ? gateway : coGateway;
    var target = isStake ? coGateway : gateway;
    return new Standing(
        declared,
        source.box().status(Side.OUTBOX, declared.messageHash()),
        target.box().status(Side.INBOX, declared.messageHash()));
  }

  private void forgetSettled() {
    var observed = pair.origin().find(metachain.state().contracts().origin().head());
    observed.ifPresent(
        block -> {
          var gateway = gatewayAt(block);
          var coGateway = coGatewayAt(committedAt(block));
          open.values()
              .removeIf(
                  declared -> {
                    var standing = standing(declared, gateway, coGateway);
                    return standing.source().isFinal() && standing.target().isFinal();
                  });
        });
  }

  /// The last block of the meta-chain that is committed at an origin block, else its genesis.
  Block<MetachainState> committedAt(Block<OriginChainState> block) {
    var core = block.state().core(pair.metachain()).core();
    return pair.chain()
        .find(core.lastTransition().auxiliaryBlockHash())
        .orElseGet(pair.chain()::genesis);
  }

  private GatewayBaseState gatewayAt(Block<OriginChainState> block) {
    return block.state().gateway(pair.metachain()).gateway().base();
  }

  private static GatewayBaseState coGatewayAt(Block<MetachainState> block) {
    return block.state().gateway().orElseThrow().contracts().coGateway().base();
  }
}
