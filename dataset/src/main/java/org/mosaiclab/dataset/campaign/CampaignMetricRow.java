package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// One statistic of one metric in one run.
///
/// @param run number of the run
/// @param point number of its setting
/// @param metric with the chain where there is one, as `alpha.finality.latency`
/// @param stat `mean`, `p50`, `max`, `value` ...
/// @param value in the unit
/// @param unit unit of the value
/// @param lowerBound whether the true value may be larger, because some samples had not ended
public record CampaignMetricRow(
    long run,
    long point,
    String metric,
    String stat,
    double value,
    String unit,
    boolean lowerBound) {
  /// Table `metrics`.
  public static final TableSchema<CampaignMetricRow> SCHEMA =
      new TableSchema<>(
          "metrics",
          1,
          "One row per run, metric and statistic; what a run could not measure has none.",
          List.of(
              Column.int64("run", "", "Number of the run in the plan", CampaignMetricRow::run),
              Column.int64("point", "", "Number of the setting", CampaignMetricRow::point),
              Column.text("metric", "Metric with its chain", CampaignMetricRow::metric),
              Column.text("stat", "Statistic of the metric", CampaignMetricRow::stat),
              Column.float64("value", "", "Value in the unit", CampaignMetricRow::value),
              Column.text("unit", "Unit of the value", CampaignMetricRow::unit),
              Column.bool(
                  "lower_bound",
                  "Whether the true value may be larger, because some samples had not ended",
                  CampaignMetricRow::lowerBound)),
          cells ->
              new CampaignMetricRow(
                  cells.int64(),
                  cells.int64(),
                  cells.text(),
                  cells.text(),
                  cells.float64(),
                  cells.text(),
                  cells.bool()));
}
