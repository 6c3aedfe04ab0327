package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReportAuxiliaryBlock;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainOperation.OnMetachain;
import org.mosaiclab.scenario.ledger.Receipt;

/// No block exceeds its gas limit, and the gas that a meta-chain's store has accumulated for a
/// reported block is the sum over its branch. A block whose report the rules reject (ISS-06) has
/// none. **Spec**: `v0 §1.8`, `v0 §6`.
final class GasAccounting implements InvariantChecker {
  private final Metachain metachain;
  private final NewBlocks<MetachainState> blocks;

  GasAccounting(Metachain metachain) {
    this.metachain = metachain;
    this.blocks = new NewBlocks<>(metachain.chain());
  }

  @Override
  public String name() {
    return metachain.spec().name() + ".gas-accounting";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return blocks.check(this::checkBlock);
  }

  private Optional<String> checkBlock(Block<MetachainState> block) {
    long used = block.body().gasUsed();
    if (used > metachain.spec().gasLimit()) {
      return Optional.of("block " + block + " uses " + used + " gas, more than its limit");
    }
    var parent = block.parent().orElseThrow();
    if (parent.height() == 0 || isReportRejected(block)) {
      return Optional.empty();
    }
    // The block reports its parent: the store now holds gas(parent) = gas(grandparent) + used.
    var store = block.state().contracts().auxiliary();
    long accumulated = store.accumulatedAt(parent.hash()).gas().toLong();
    long before = store.accumulatedAt(parent.parent().orElseThrow().hash()).gas().toLong();
    return accumulated - before == parent.body().gasUsed()
        ? Optional.empty()
        : Optional.of(
            "block %s: accumulated gas grows by %d, the block used %d"
                .formatted(parent, accumulated - before, parent.body().gasUsed()));
  }

  private static boolean isReportRejected(Block<MetachainState> block) {
    return block.body().receipts().stream()
        .anyMatch(receipt -> isReport(receipt) && !receipt.isAccepted());
  }

  private static boolean isReport(Receipt receipt) {
    return receipt.transaction().operation() instanceof OnMetachain(ReportAuxiliaryBlock _);
  }
}
