package org.mosaiclab.scenario.actor;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;

/// Finalised checkpoints of a meta-chain that conflict, over all branches that were ever sealed.
public final class FinalityConflicts {
  private final Chain<MetachainState> chain;
  private final CoreId coreId;
  private final NavigableMap<Long, Finalised> finalised = new TreeMap<>();

  /// @param chain blocks of the meta-chain
  /// @param coreId under which it votes on itself
  public FinalityConflicts(Chain<MetachainState> chain, CoreId coreId) {
    this.chain = chain;
    this.coreId = coreId;
  }

  /// @param checkpoint that is final
  /// @param by the block whose votes made it so, above it
  public record Finalised(Block<MetachainState> checkpoint, Block<MetachainState> by) {
    private boolean descendsFrom(Finalised other) {
      return checkpoint.descendsFrom(other.checkpoint);
    }
  }

  /// Two checkpoints of which none descends from the other.
  ///
  /// @param first finalised before
  /// @param second finalised by the block that was read
  public record Conflict(Finalised first, Finalised second) {}

  /// Reads what one more block finalises; blocks in the order of sealing.
  ///
  /// @return the first of it that conflicts
  public Optional<Conflict> read(Block<MetachainState> block) {
    Optional<Conflict> found = Optional.empty();
    for (var receipt : block.body().receipts()) {
      for (var event : receipt.events()) {
        if (event instanceof BlockFinalised(var core, var hash) && core.equals(coreId)) {
          var conflict = add(new Finalised(chain.find(hash).orElseThrow(), block));
          found = found.or(() -> conflict);
        }
      }
    }
    return found;
  }

  // With those below already compatible, the neighbours in height decide.
  private Optional<Conflict> add(Finalised next) {
    var below = finalised.floorEntry(next.checkpoint().height());
    var above = finalised.higherEntry(next.checkpoint().height());
    if (below != null && !next.descendsFrom(below.getValue())) {
      return Optional.of(new Conflict(below.getValue(), next));
    }
    if (above != null && !above.getValue().descendsFrom(next)) {
      return Optional.of(new Conflict(above.getValue(), next));
    }
    finalised.put(next.checkpoint().height(), next);
    return Optional.empty();
  }
}
