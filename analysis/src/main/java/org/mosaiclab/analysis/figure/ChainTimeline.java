package org.mosaiclab.analysis.figure;

import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.MetablockRow;

/// How one meta-chain's stages advanced: sealed, justified, finalised, committed.
///
/// @param sealed heights of the observer's final chain, at sealing
/// @param justified the chain's own checkpoints, at justification
/// @param finalised the chain's own checkpoints, at finalisation
/// @param committed checkpoints of meta-blocks, at the commit on origin; without genesis
/// @param proposed checkpoints of meta-blocks, at the proposal on origin
record ChainTimeline(
    HeightHistory sealed,
    HeightHistory justified,
    HeightHistory finalised,
    HeightHistory committed,
    HeightHistory proposed) {

  static ChainTimeline of(RunFrame frame, String chain) {
    var timeline =
        new ChainTimeline(
            new HeightHistory(),
            new HeightHistory(),
            new HeightHistory(),
            new HeightHistory(),
            new HeightHistory());
    for (BlockRow block : frame.canonicalBlocks(chain)) {
      timeline.sealed.add(block.sealedAtNanos(), block.height());
    }
    for (CheckpointRow row : frame.checkpoints(chain, chain)) {
      timeline.justified.add(row.justifiedAtNanos(), row.height());
      timeline.finalised.add(row.finalisedAtNanos(), row.height());
    }
    for (MetablockRow row : frame.metablocks(chain)) {
      if (row.metaHeight() > 0) {
        timeline.committed.add(row.committedAtNanos(), row.auxHeight());
        timeline.proposed.add(row.proposedAtNanos(), row.auxHeight());
      }
    }
    return timeline;
  }
}
