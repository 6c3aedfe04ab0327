package org.mosaiclab.scenario.invariant;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;

/// No two conflicting checkpoints of a meta-chain are finalised, on any branch that was ever
/// sealed: accountable safety. **Spec**: `casper-ffg §1`; paper P§2.1.
final class FinalitySafety implements InvariantChecker {
  private final Metachain metachain;
  private final NewBlocks<MetachainState> blocks;
  private final NavigableMap<Long, Block<MetachainState>> finalised = new TreeMap<>();

  FinalitySafety(Metachain metachain) {
    this.metachain = metachain;
    this.blocks = new NewBlocks<>(metachain.chain());
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
    for (var receipt : block.body().receipts()) {
      for (var event : receipt.events()) {
        if (event instanceof BlockFinalised(var core, var hash)
            && core.equals(metachain.coreId())) {
          var conflict = addFinalised(metachain.chain(), hash);
          if (conflict.isPresent()) {
            return conflict;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> addFinalised(Chain<MetachainState> chain, Hash32 hash) {
    var checkpoint = chain.find(hash).orElseThrow();
    // With those below already compatible, the neighbours in height decide.
    var below = finalised.floorEntry(checkpoint.height());
    var above = finalised.higherEntry(checkpoint.height());
    finalised.put(checkpoint.height(), checkpoint);
    if (below != null && !checkpoint.descendsFrom(below.getValue())) {
      return conflict(below.getValue(), checkpoint);
    }
    if (above != null && !above.getValue().descendsFrom(checkpoint)) {
      return conflict(above.getValue(), checkpoint);
    }
    return Optional.empty();
  }

  private static Optional<String> conflict(Block<?> one, Block<?> other) {
    return Optional.of("conflicting finalised checkpoints " + one + " and " + other);
  }
}
