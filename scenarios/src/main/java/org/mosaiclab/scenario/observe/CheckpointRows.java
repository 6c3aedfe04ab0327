package org.mosaiclab.scenario.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.ledger.Block;

/// Checkpoints in the two stores of one meta-chain: every block that an accepted vote aimed at.
///
/// @param metachain whose stores they are
/// @param head state of the stores at the end, as the observer knows it
/// @param times when they were justified and finalised
/// @param votes who voted for them
record CheckpointRows(Metachain metachain, Stores head, FinalityTimes times, VoteRows votes) {
  /// The two stores.
  record Stores(BlockStoreState origin, BlockStoreState own) {}

  private static final long NONE = -1;

  List<CheckpointRow> rows() {
    var rows = new ArrayList<CheckpointRow>();
    for (var target : votes.targets()) {
      var origin = metachain.origin().find(target);
      rows.add(
          origin.isPresent()
              ? row(metachain.originCoreId(), head.origin(), origin)
              : row(metachain.coreId(), head.own(), metachain.chain().find(target)));
    }
    return rows;
  }

  private CheckpointRow row(
      CoreId chain, BlockStoreState store, Optional<? extends Block<?>> found) {
    var block = found.orElseThrow();
    var hash = block.hash();
    var checkpoint = store.checkpoint(hash);
    var support = votes.support(hash);
    return new CheckpointRow(
        metachain.spec().name(),
        votes.subject(chain),
        block.height(),
        hash.toString(),
        checkpoint.justified() ? store.heightOf(checkpoint.parent()).toLong() : NONE,
        checkpoint.dynasty(),
        support.count(),
        support.weight(),
        times.justifiedAtNanos(chain, hash),
        times.finalisedAtNanos(chain, hash));
  }
}
