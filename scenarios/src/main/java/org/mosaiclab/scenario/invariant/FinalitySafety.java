package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.scenario.actor.FinalityConflicts;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// No two conflicting checkpoints of a meta-chain are finalised, on any branch that was ever
/// sealed: accountable safety. **Spec**: `casper-ffg §1`; paper P§2.1.
final class FinalitySafety implements InvariantChecker {
  private final Metachain metachain;
  private final NewBlocks<MetachainState> blocks;
  private final FinalityConflicts conflicts;

  FinalitySafety(Metachain metachain) {
    this.metachain = metachain;
    this.blocks = new NewBlocks<>(metachain.chain());
    this.conflicts = new FinalityConflicts(metachain.chain(), metachain.coreId());
  }

  @Override
  public String name() {
    return metachain.spec().name() + ".finality-safety";
  }

  @Override
  public Optional<String> check(long nowNanos) {
    return blocks.check(this::checkBlock);
  }

  private Optional<String> checkBlock(Block<MetachainState> block) {
    return conflicts
        .read(block)
        .map(
            conflict ->
                "conflicting finalised checkpoints "
                    + conflict.first().checkpoint()
                    + " and "
                    + conflict.second().checkpoint());
  }
}
