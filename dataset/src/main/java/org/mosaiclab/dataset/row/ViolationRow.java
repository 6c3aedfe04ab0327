package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One violated invariant.
///
/// @param atNanos instant of the violation
/// @param checker invariant checker that found it
/// @param message what was violated, with the values
public record ViolationRow(long atNanos, String checker, String message) {
  /// Table `violations`.
  public static final TableSchema<ViolationRow> SCHEMA =
      new TableSchema<>(
          "violations",
          1,
          "Violated invariants.",
          List.of(
              Column.int64("at_ns", "ns", "Instant of the violation", ViolationRow::atNanos),
              Column.text("checker", "Invariant checker that found it", ViolationRow::checker),
              Column.text("message", "What was violated, with the values", ViolationRow::message)),
          cells -> new ViolationRow(cells.int64(), cells.text(), cells.text()));
}
