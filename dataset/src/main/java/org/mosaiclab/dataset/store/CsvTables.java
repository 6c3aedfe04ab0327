package org.mosaiclab.dataset.store;

import java.util.List;

/// Which tables are written as CSV beside Parquet.
public enum CsvTables {
  /// The small ones: checkpoints, counters, metablocks, recoveries, reorgs, rewards, transfers,
  /// violations.
  SUMMARY,
  /// Every table.
  ALL;

  private static final List<String> SMALL =
      List.of(
          "checkpoints",
          "counters",
          "metablocks",
          "recoveries",
          "reorgs",
          "rewards",
          "transfers",
          "violations");

  boolean includes(String table) {
    return switch (this) {
      case SUMMARY -> SMALL.contains(table);
      case ALL -> true;
    };
  }
}
