package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.dataset.row.ConflictRow;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.actor.FinalityConflicts;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// Both sides of a broken finality: what was finalised on any branch, from the last checkpoint that
/// the branches share. Nothing where no two finalised checkpoints conflict.
final class ConflictRows {
  private final Metachain metachain;
  private final ObservedChain<MetachainState> view;
  private final Map<Hash32, ConflictRow> rows = new LinkedHashMap<>();

  private ConflictRows(Metachain metachain, ObservedChain<MetachainState> view) {
    this.metachain = metachain;
    this.view = view;
  }

  static List<ConflictRow> of(Metachain metachain, ObservedChain<MetachainState> view) {
    var rows = new ConflictRows(metachain, view);
    var conflicts = new FinalityConflicts(metachain.chain(), metachain.coreId());
    for (var block : metachain.chain().blocks()) {
      var conflict = conflicts.read(block);
      var second = conflict.map(found -> found.second().checkpoint().hash());
      var first = conflict.map(found -> found.first().checkpoint().hash().toString()).orElse("");
      for (var hash : rows.finalisedBy(block)) {
        rows.add(block, hash, second.filter(hash::equals).isPresent() ? first : "");
      }
    }
    return rows.fromTheFork();
  }

  private List<Hash32> finalisedBy(Block<MetachainState> block) {
    var finalised = new ArrayList<Hash32>();
    for (var receipt : block.body().receipts()) {
      for (var event : receipt.events()) {
        if (event instanceof BlockFinalised(var core, var hash)
            && core.equals(metachain.coreId())) {
          finalised.add(hash);
        }
      }
    }
    return finalised;
  }

  private void add(Block<MetachainState> block, Hash32 hash, String conflictsWith) {
    if (rows.containsKey(hash)) {
      return;
    }
    var store = block.state().contracts().auxiliary().blocks();
    var source = store.checkpoint(hash).parent();
    var checkpoint = metachain.chain().find(hash).orElseThrow();
    rows.put(
        hash,
        new ConflictRow(
            metachain.spec().name(),
            checkpoint.height(),
            hash.toString(),
            store.heightOf(source).toLong(),
            source.toString(),
            block.sealedAtNanos(),
            conflictsWith,
            view.head().descendsFrom(checkpoint)));
  }

  private List<ConflictRow> fromTheFork() {
    long fork =
        rows.values().stream()
            .filter(row -> !row.conflictsWith().isEmpty())
            .mapToLong(ConflictRow::parentHeight)
            .min()
            .orElse(Long.MAX_VALUE);
    return rows.values().stream()
        .filter(row -> row.height() >= fork)
        .sorted(Comparator.comparingLong(ConflictRow::sealedAtNanos))
        .toList();
  }
}
