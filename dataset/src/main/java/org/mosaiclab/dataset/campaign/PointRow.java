package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// The value of one swept field at one point.
///
/// @param point number of the setting, from 0
/// @param field path in the scenario
/// @param value as a scenario would write it
public record PointRow(long point, String field, String value) {
  /// Table `points`.
  public static final TableSchema<PointRow> SCHEMA =
      new TableSchema<>(
          "points",
          1,
          "One row per setting and swept field.",
          List.of(
              Column.int64("point", "", "Number of the setting", PointRow::point),
              Column.text("field", "Path in the scenario", PointRow::field),
              Column.text("value", "Value as a scenario would write it", PointRow::value)),
          cells -> new PointRow(cells.int64(), cells.text(), cells.text()));
}
