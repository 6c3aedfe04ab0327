package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// What the search for the best setting says about one setting.
///
/// @param point number of the setting
/// @param metric with the chain where there is one
/// @param stat statistic of each run
/// @param unit unit of mean and deficit
/// @param best `min` or `max`
/// @param verdict `chosen`, `possible`, `ruled-out` or `not-compared`
/// @param n replications that measured it
/// @param mean over them; NaN for none
/// @param deficitMax of the chosen setting: how much worse than the best one it is at most, with 95
///   % confidence; NaN for others
/// @param runsNeeded of the chosen setting: replications that would be enough to rule out the
///   others; -1 if it needs no more, if no number would do, and for others
public record SelectionRow(
    long point,
    String metric,
    String stat,
    String unit,
    String best,
    String verdict,
    long n,
    double mean,
    double deficitMax,
    long runsNeeded) {
  /// The setting with the best mean.
  public static final String CHOSEN = "chosen";

  /// May be the best as well.
  public static final String POSSIBLE = "possible";

  /// Is not the best, with 95 % confidence for all such statements together.
  public static final String RULED_OUT = "ruled-out";

  /// Has fewer than two values in common with the chosen one.
  public static final String NOT_COMPARED = "not-compared";

  /// Table `selection`.
  public static final TableSchema<SelectionRow> SCHEMA =
      new TableSchema<>(
          "selection",
          1,
          "Which setting is the best, and which ones may be, with 95 % confidence.",
          List.of(
              Column.int64("point", "", "Number of the setting", SelectionRow::point),
              Column.text("metric", "Metric with its chain", SelectionRow::metric),
              Column.text("stat", "Statistic of each run", SelectionRow::stat),
              Column.text("unit", "Unit of mean and deficit", SelectionRow::unit),
              Column.text("best", "min or max", SelectionRow::best),
              Column.text(
                  "verdict", "chosen, possible, ruled-out or not-compared", SelectionRow::verdict),
              Column.int64("n", "", "Replications that measured it", SelectionRow::n),
              Column.float64("mean", "", "Mean over them", SelectionRow::mean),
              Column.float64(
                  "deficit_max",
                  "",
                  "How much worse than the best the chosen setting is at most, else NaN",
                  SelectionRow::deficitMax),
              Column.int64(
                  "runs_needed",
                  "",
                  "Replications that would rule out the others, -1 if not known or not needed",
                  SelectionRow::runsNeeded)),
          cells ->
              new SelectionRow(
                  cells.int64(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.float64(),
                  cells.float64(),
                  cells.int64()));
}
