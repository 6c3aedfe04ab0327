package org.mosaiclab.dataset.row;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One named count.
///
/// @param name name of the counter, with its chain where there is one
/// @param value its value at the end
/// @param unit unit of the value, empty for plain counts
public record CounterRow(String name, long value, String unit) {
  /// Table `counters`.
  public static final TableSchema<CounterRow> SCHEMA =
      new TableSchema<>(
          "counters",
          1,
          "Named counts of the whole run.",
          List.of(
              Column.text(
                  "name",
                  "Name of the counter, with its chain where there is one",
                  CounterRow::name),
              Column.int64("value", "", "Its value at the end", CounterRow::value),
              Column.text("unit", "Unit of the value, empty for plain counts", CounterRow::unit)),
          cells -> new CounterRow(cells.text(), cells.int64(), cells.text()));
}
