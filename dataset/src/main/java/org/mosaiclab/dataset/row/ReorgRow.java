package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One change of the observer's chain that abandoned blocks.
///
/// @param chain chain that was reorganised
/// @param atNanos instant of the change at the observer
/// @param depthBlocks blocks abandoned, at least 1
/// @param fromHeight height of the head that was abandoned
public record ReorgRow(String chain, long atNanos, long depthBlocks, long fromHeight) {
  /// Table `reorgs`.
  public static final TableSchema<ReorgRow> SCHEMA =
      new TableSchema<>(
          "reorgs",
          1,
          "Reorganisations that a chain's observer saw.",
          List.of(
              Column.text("chain", "Chain that was reorganised", ReorgRow::chain),
              Column.int64(
                  "at_ns", "ns", "Instant of the change at the observer", ReorgRow::atNanos),
              Column.int64(
                  "depth_blocks", "blocks", "Blocks abandoned, at least 1", ReorgRow::depthBlocks),
              Column.int64(
                  "from_height",
                  "",
                  "Height of the head that was abandoned",
                  ReorgRow::fromHeight)),
          cells -> new ReorgRow(cells.text(), cells.int64(), cells.int64(), cells.int64()));
}
