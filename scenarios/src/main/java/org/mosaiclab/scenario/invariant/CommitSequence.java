package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreEvent.MetaBlockCommitted;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainOperation.OnOrigin;
import org.mosaiclab.scenario.ledger.Receipt;

/// On every branch of origin the meta-blocks of a core are committed one by one, heights without a
/// gap, each over a block of the meta-chain that descends from the one before and is finalised
/// there, and with GAP-09 observes a block of that branch. **Spec**: `v0 §10`, GAP-09, GAP-14;
/// paper P§2.3, P§2.5.
final class CommitSequence implements InvariantChecker {
  private final Metachain metachain;
  private final Chain<OriginChainState> origin;
  private final NewBlocks<OriginChainState> blocks;

  CommitSequence(Metachain metachain, Chain<OriginChainState> origin) {
    this.metachain = metachain;
    this.origin = origin;
    this.blocks = new NewBlocks<>(origin);
  }

  @Override
  public String name() {
    return metachain.spec().name() + ".commit-sequence";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return blocks.check(this::checkBlock);
  }

  private Optional<String> checkBlock(Block<OriginChainState> block) {
    var before = core(block.parent().orElseThrow());
    long commits =
        block.body().receipts().stream()
            .filter(this::isOwn)
            .flatMap(receipt -> receipt.events().stream())
            .filter(MetaBlockCommitted.class::isInstance)
            .count();
    var after = core(block);
    long step = after.openKernel().height().toLong() - before.openKernel().height().toLong();
    if (step != commits || commits > 1) {
      return Optional.of(
          "origin block %s: %d commits, open height from %s to %s"
              .formatted(
                  block, commits, before.openKernel().height(), after.openKernel().height()));
    }
    return commits == 0
        ? Optional.empty()
        : checkCommitted(before, after).or(() -> checkObserved(block, after));
  }

  private Optional<String> checkCommitted(MosaicCoreState before, MosaicCoreState after) {
    var committed = find(after);
    if (committed.isEmpty()) {
      return Optional.of("committed block " + after.lastTransition() + " does not exist");
    }
    boolean descends = find(before).map(committed.get()::descendsFrom).orElse(true);
    if (!descends) {
      return Optional.of("committed block " + committed.get() + " leaves the committed branch");
    }
    return isFinalisedSomewhere(committed.get())
        ? Optional.empty()
        : Optional.of("committed block " + committed.get() + " is not finalised");
  }

  private Optional<String> checkObserved(Block<OriginChainState> block, MosaicCoreState after) {
    boolean isHistory =
        origin.find(after.lastTransition().originBlockHash()).map(block::descendsFrom).orElse(true);
    return isHistory || !metachain.profile().repairs(Repair.GAP_09)
        ? Optional.empty()
        : Optional.of(
            "committed at origin block %s is an observation of another branch of origin: %s"
                .formatted(block, after.lastTransition()));
  }

  // A block is finalised by votes in later blocks: some branch has to know it as finalised.
  private boolean isFinalisedSomewhere(Block<MetachainState> committed) {
    var chain = metachain.chain();
    for (int i = chain.blockCount() - 1; i > committed.index(); i--) {
      if (chain.block(i).state().finalised().contains(committed.hash())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Block<MetachainState>> find(MosaicCoreState core) {
    return metachain.chain().find(core.lastTransition().auxiliaryBlockHash());
  }

  private MosaicCoreState core(Block<OriginChainState> block) {
    return block.state().core(metachain.index()).core();
  }

  private boolean isOwn(Receipt receipt) {
    return receipt.transaction().operation() instanceof OnOrigin(int index, var _)
        && index == metachain.index();
  }
}
