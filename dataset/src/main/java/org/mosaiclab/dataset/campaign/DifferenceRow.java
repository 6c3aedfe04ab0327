package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// How a metric differs between two settings, replication by replication.
///
/// @param point number of the setting
/// @param reference number of the setting it is compared with
/// @param metric with the chain where there is one
/// @param stat statistic of each run
/// @param unit unit of mean and interval
/// @param n pairs of replications that both measured it
/// @param mean of point minus reference
/// @param low lower end of the 95 % Student interval; NaN where there is none
/// @param high upper end; NaN where there is none
/// @param bootstrapLow lower end of the 95 % bootstrap interval (BCa); NaN where there is none
/// @param bootstrapHigh upper end; NaN where there is none
/// @param correlation between the two values of a pair; NaN where it is not known
/// @param varianceRatio variance of unpaired differences over that of the pairs; NaN where it is
///   not known
public record DifferenceRow(
    long point,
    long reference,
    String metric,
    String stat,
    String unit,
    long n,
    double mean,
    double low,
    double high,
    double bootstrapLow,
    double bootstrapHigh,
    double correlation,
    double varianceRatio) {
  /// Table `differences`.
  public static final TableSchema<DifferenceRow> SCHEMA =
      new TableSchema<>(
          "differences",
          2,
          "Paired differences to the first setting, with 95 % intervals.",
          List.of(
              Column.int64("point", "", "Number of the setting", DifferenceRow::point),
              Column.int64(
                  "reference", "", "Setting it is compared with", DifferenceRow::reference),
              Column.text("metric", "Metric with its chain", DifferenceRow::metric),
              Column.text("stat", "Statistic of each run", DifferenceRow::stat),
              Column.text("unit", "Unit of mean and interval", DifferenceRow::unit),
              Column.int64("n", "", "Pairs of replications", DifferenceRow::n),
              Column.float64("mean", "", "Mean of point minus reference", DifferenceRow::mean),
              Column.float64(
                  "low", "", "Lower end of the interval, NaN if there is none", DifferenceRow::low),
              Column.float64(
                  "high",
                  "",
                  "Upper end of the interval, NaN if there is none",
                  DifferenceRow::high),
              Column.float64(
                  "bootstrap_low",
                  "",
                  "Lower end of the bootstrap interval (BCa), NaN if there is none",
                  DifferenceRow::bootstrapLow),
              Column.float64(
                  "bootstrap_high",
                  "",
                  "Upper end of the bootstrap interval (BCa), NaN if there is none",
                  DifferenceRow::bootstrapHigh),
              Column.float64(
                  "correlation",
                  "",
                  "Correlation between the two values of a pair, NaN if not known",
                  DifferenceRow::correlation),
              Column.float64(
                  "variance_ratio",
                  "",
                  "Variance of unpaired differences over that of the pairs, NaN if not known",
                  DifferenceRow::varianceRatio)),
          cells ->
              new DifferenceRow(
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64()));

  /// Whether there is an interval.
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }
}
