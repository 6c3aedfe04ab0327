package org.mosaiclab.analysis.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;

/// The delay `J`: from the sealing of a checkpoint block to the instant the observer has executed
/// the block that justifies it.
final class JustificationDelay {
  private JustificationDelay() {}

  /// Mean over the chain's own checkpoints that were justified after the warm-up.
  ///
  /// @return nanoseconds; empty if there is none
  static OptionalDouble meanNanos(RunFrame frame, String chain) {
    Map<String, Long> sealedAtNanos = new LinkedHashMap<>();
    for (BlockRow block : frame.run().tables().blocks()) {
      if (block.chain().equals(chain)) {
        sealedAtNanos.put(block.hash(), block.sealedAtNanos());
      }
    }
    return frame.checkpoints(chain, chain).stream()
        .filter(row -> row.height() > 0)
        .filter(row -> row.justifiedAtNanos() >= frame.manifest().warmUpNanos())
        .filter(row -> sealedAtNanos.containsKey(row.hash()))
        .mapToDouble(row -> delayNanos(row, sealedAtNanos))
        .average();
  }

  private static double delayNanos(CheckpointRow row, Map<String, Long> sealedAtNanos) {
    return row.justifiedAtNanos() - sealedAtNanos.getOrDefault(row.hash(), 0L);
  }
}
