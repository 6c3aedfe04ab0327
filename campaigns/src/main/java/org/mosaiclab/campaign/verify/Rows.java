package org.mosaiclab.campaign.verify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.VoteRow;
import org.mosaiclab.dataset.store.RunDataset;

/// What several tallies read from the tables of a run.
final class Rows {
  static final String ORIGIN = "origin";
  static final String ALPHA = "alpha";
  static final double NANOS_PER_SECOND = 1e9;

  private Rows() {}

  /// Every block of a chain but its genesis, in the order of sealing.
  static Stream<BlockRow> blocks(RunDataset data, String chain) {
    return data.tables().blocks().stream()
        .filter(row -> row.chain().equals(chain) && row.height() > 0);
  }

  /// Its blocks on the observer's branch, by height.
  static List<BlockRow> canonical(RunDataset data, String chain) {
    return blocks(data, chain)
        .filter(BlockRow::canonical)
        .sorted(Comparator.comparingLong(BlockRow::height))
        .toList();
  }

  /// When the observer executed the block that justifies a checkpoint of alpha's own; -1 if never.
  static long justifiedAtNanos(RunDataset data, BlockRow block) {
    return data.tables().checkpoints().stream()
        .filter(row -> row.subject().equals(ALPHA) && row.hash().equals(block.hash()))
        .mapToLong(CheckpointRow::justifiedAtNanos)
        .findFirst()
        .orElse(-1);
  }

  /// Votes for a checkpoint of alpha's own, in the order of casting.
  ///
  /// @param block the checkpoint
  static List<VoteRow> votes(RunDataset data, BlockRow block) {
    return data.tables().votes().stream()
        .filter(row -> row.subject().equals(ALPHA) && row.targetHash().equals(block.hash()))
        .sorted(Comparator.comparingLong(VoteRow::castAtNanos))
        .toList();
  }
}
