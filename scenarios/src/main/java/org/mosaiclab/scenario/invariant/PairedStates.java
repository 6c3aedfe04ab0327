package org.mosaiclab.scenario.invariant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.ledger.Block;

/// Which states of the two chains of a gateway pair have to agree. Origin's is that of its heaviest
/// branch; of the meta-chain two count:
///
/// * the state that origin has committed last on that branch. It is what origin pays by, and after
///   a halt all that is left of the meta-chain;
/// * the head's, as long as it is on its way to be committed: not after a halt, and only while it
///   descends from what is committed and what it has finalised of origin is on that branch. Else
///   origin has reverted what it rests on, and what it says is void unless it is committed all the
///   same (GAP-09 as built).
///
/// Gateways that take their roots from an organisation (DEV-11 as built) know no commits: there it
/// is the two heads, always.
final class PairedStates {
  private final GatewayPair pair;
  private final boolean areRootsCommitted;
  private final NewBlocks<OriginChainState> originBlocks;
  private final NewBlocks<MetachainState> metachainBlocks;
  private final Map<Hash32, IntentDeclared> declared = new LinkedHashMap<>();
  private final Counterparts committed;
  private final Counterparts heads;
  private Block<OriginChainState> origin;
  private Block<MetachainState> metachain;

  PairedStates(GatewayPair pair) {
    this.pair = pair;
    this.areRootsCommitted = pair.rules().profile().repairs(Repair.DEV_11);
    this.originBlocks = new NewBlocks<>(pair.origin());
    this.metachainBlocks = new NewBlocks<>(pair.chain());
    this.committed = new Counterparts(pair, declared);
    this.heads = new Counterparts(pair, declared);
    this.origin = pair.origin().genesis();
    this.metachain = pair.chain().genesis();
  }

  /// Follows both chains.
  ///
  /// @param check what is wrong between two states, if anything; asked where one of them is new
  Optional<String> check(Function<Counterparts, Optional<String>> check) {
    var originBefore = origin;
    var metachainBefore = metachain;
    var nothing =
        originBlocks
            .check(this::onOriginBlock)
            .or(() -> metachainBlocks.check(this::onMetachainBlock));
    assert nothing.isEmpty() : nothing;
    return origin == originBefore && metachain == metachainBefore
        ? Optional.empty()
        : checkCommitted(check).or(() -> checkHeads(check));
  }

  private Optional<String> checkCommitted(Function<Counterparts, Optional<String>> check) {
    return areRootsCommitted && committed.moveTo(origin, lastCommitted())
        ? check.apply(committed)
        : Optional.empty();
  }

  private Optional<String> checkHeads(Function<Counterparts, Optional<String>> check) {
    boolean count = !areRootsCommitted || isOnItsWay();
    return count && heads.moveTo(origin, metachain) ? check.apply(heads) : Optional.empty();
  }

  private boolean isOnItsWay() {
    boolean isHalted = origin.state().core(pair.metachain()).core().isHalted();
    return !isHalted && metachain.descendsFrom(lastCommitted()) && isObservationOnOrigin();
  }

  private boolean isObservationOnOrigin() {
    return pair.origin()
        .find(metachain.state().contracts().origin().head())
        .map(origin::descendsFrom)
        .orElse(true);
  }

  // Before any commit the genesis, which origin's core was deployed with.
  private Block<MetachainState> lastCommitted() {
    var core = origin.state().core(pair.metachain()).core();
    return pair.chain()
        .find(core.lastTransition().auxiliaryBlockHash())
        .orElseGet(pair.chain()::genesis);
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

  private Optional<String> declareAll(Block<?> block) {
    for (var receipt : block.body().receipts()) {
      for (var event : receipt.events()) {
        if (event instanceof IntentDeclared message
            && pair.isOwn(receipt.transaction().operation())) {
          declared.putIfAbsent(message.messageHash(), message);
        }
      }
    }
    return Optional.empty();
  }
}
