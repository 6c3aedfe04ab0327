package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// How much a metric depends on one swept field.
///
/// @param metric with the chain where there is one
/// @param stat statistic of each run, averaged over the replications of a point
/// @param field path of the field
/// @param measure `mu-star`, `mu` or `sigma` of the elementary effects over the field's whole
///   range, in the unit; `first` or `total` Sobol index, a ratio
/// @param unit unit of the value; empty for an index
/// @param n trajectories, or rows of the two samples
/// @param value of the measure; NaN where it could not be computed
/// @param low lower end of its 95 % interval; NaN where there is none
/// @param high upper end; NaN where there is none
/// @param method how value and interval were found
public record SensitivityRow(
    String metric,
    String stat,
    String field,
    String measure,
    String unit,
    long n,
    double value,
    double low,
    double high,
    String method) {
  /// Mean size of the elementary effects.
  public static final String MU_STAR = "mu-star";

  /// Mean elementary effect.
  public static final String MU = "mu";

  /// Standard deviation of the elementary effects.
  public static final String SIGMA = "sigma";

  /// First-order Sobol index.
  public static final String FIRST = "first";

  /// Total Sobol index.
  public static final String TOTAL = "total";

  /// Table `sensitivity`.
  public static final TableSchema<SensitivityRow> SCHEMA =
      new TableSchema<>(
          "sensitivity",
          1,
          "How much each metric depends on each swept field, with 95 % intervals.",
          List.of(
              Column.text("metric", "Metric with its chain", SensitivityRow::metric),
              Column.text("stat", "Statistic of each run", SensitivityRow::stat),
              Column.text("field", "Path in the scenario", SensitivityRow::field),
              Column.text("measure", "mu-star, mu, sigma, first or total", SensitivityRow::measure),
              Column.text("unit", "Unit of the value, empty for a ratio", SensitivityRow::unit),
              Column.int64("n", "", "Trajectories, or rows", SensitivityRow::n),
              Column.float64("value", "", "Value of the measure", SensitivityRow::value),
              Column.float64(
                  "low",
                  "",
                  "Lower end of the interval, NaN if there is none",
                  SensitivityRow::low),
              Column.float64(
                  "high",
                  "",
                  "Upper end of the interval, NaN if there is none",
                  SensitivityRow::high),
              Column.text("method", "How it was found", SensitivityRow::method)),
          cells ->
              new SensitivityRow(
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.text()));
}
