package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// A statistic over the replications of one point.
///
/// @param point number of the setting, from 0
/// @param metric with the chain where there is one
/// @param stat statistic of each run
/// @param unit unit of mean and interval
/// @param n replications that measured it
/// @param mean over these replications
/// @param low lower end of the 95 % Student interval; NaN where there is none
/// @param high upper end; NaN where there is none
/// @param lowerBounds replications of which only a lower bound is known; with any there is no
///   interval
/// @param method what the interval is, or why there is none
/// @param median over these replications; NaN for none, or where too many are there to be kept
/// @param medianLow lower end of its interval between order statistics; NaN where there is none
/// @param medianHigh upper end; NaN where there is none
/// @param medianLevel exact level of that interval as a ratio, at least 0.95; NaN where there is
///   none
public record EstimateRow(
    long point,
    String metric,
    String stat,
    String unit,
    long n,
    double mean,
    double low,
    double high,
    long lowerBounds,
    String method,
    double median,
    double medianLow,
    double medianHigh,
    double medianLevel) {
  /// Table `estimates`.
  public static final TableSchema<EstimateRow> SCHEMA =
      new TableSchema<>(
          "estimates",
          2,
          "Mean with its 95 % Student interval, and median with its interval between order"
              + " statistics, over the replications of each setting.",
          List.of(
              Column.int64("point", "", "Number of the setting", EstimateRow::point),
              Column.text("metric", "Metric with its chain", EstimateRow::metric),
              Column.text("stat", "Statistic of each run", EstimateRow::stat),
              Column.text("unit", "Unit of mean and interval", EstimateRow::unit),
              Column.int64("n", "", "Replications that measured it", EstimateRow::n),
              Column.float64("mean", "", "Mean over them", EstimateRow::mean),
              Column.float64(
                  "low", "", "Lower end of the interval, NaN if there is none", EstimateRow::low),
              Column.float64(
                  "high", "", "Upper end of the interval, NaN if there is none", EstimateRow::high),
              Column.int64(
                  "lower_bounds",
                  "",
                  "Replications of which only a lower bound is known; any forbids an interval",
                  EstimateRow::lowerBounds),
              Column.text(
                  "method", "What the interval is, or why there is none", EstimateRow::method),
              Column.float64("median", "", "Median over the replications", EstimateRow::median),
              Column.float64(
                  "median_low",
                  "",
                  "Lower end of the median's interval, NaN if there is none",
                  EstimateRow::medianLow),
              Column.float64(
                  "median_high",
                  "",
                  "Upper end of the median's interval, NaN if there is none",
                  EstimateRow::medianHigh),
              Column.float64(
                  "median_level",
                  "",
                  "Exact level of the median's interval, at least 0.95, NaN if there is none",
                  EstimateRow::medianLevel)),
          cells ->
              new EstimateRow(
                  cells.int64(),
                  cells.text(),
                  cells.text(),
                  cells.text(),
                  cells.int64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.int64(),
                  cells.text(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64(),
                  cells.float64()));

  /// Whether there is an interval.
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }

  /// Half the width of the interval; NaN where there is none.
  public double halfWidth() {
    return (high - low) / 2;
  }
}
