package org.mosaiclab.scenario.observe;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// Finalised checkpoints of a meta-chain that conflict, over all branches that were ever sealed.
public final class FinalityConflicts {
  private final Metachain metachain;
  private final NavigableMap<Long, Block<MetachainState>> finalised = new TreeMap<>();

  public FinalityConflicts(Metachain metachain) {
    this.metachain = metachain;
  }

  /// Two checkpoints of which none descends from the other.
  ///
  /// @param first finalised before
  /// @param second finalised by the block that was read
  public record Conflict(Block<MetachainState> first, Block<MetachainState> second) {}

  /// Reads what one more block finalises; blocks in the order of sealing.
  ///
  /// @return the first of it that conflicts
  public Optional<Conflict> read(Block<MetachainState> block) {
    Optional<Conflict> found = Optional.empty();
    for (var receipt : block.body().receipts()) {
      for (var event : receipt.events()) {
        if (event instanceof BlockFinalised(var core, var hash)
            && core.equals(metachain.coreId())) {
          var conflict = add(metachain.chain().find(hash).orElseThrow());
          found = found.or(() -> conflict);
        }
      }
    }
    return found;
  }

  // With those below already compatible, the neighbours in height decide.
  private Optional<Conflict> add(Block<MetachainState> checkpoint) {
    var below = finalised.floorEntry(checkpoint.height());
    var above = finalised.higherEntry(checkpoint.height());
    if (below != null && !checkpoint.descendsFrom(below.getValue())) {
      return Optional.of(new Conflict(below.getValue(), checkpoint));
    }
    if (above != null && !above.getValue().descendsFrom(checkpoint)) {
      return Optional.of(new Conflict(above.getValue(), checkpoint));
    }
    finalised.put(checkpoint.height(), checkpoint);
    return Optional.empty();
  }
}
