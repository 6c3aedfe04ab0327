package org.mosaiclab.campaign.executor;

import java.util.List;
import java.util.OptionalDouble;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.PointRow;

/// What one run adds to the tables of its campaign.
///
/// @param run its row
/// @param values the swept fields of its point, one row each
/// @param metrics every statistic that it could measure; none if it failed
public record RunResult(
    CampaignRunRow run, List<PointRow> values, List<CampaignMetricRow> metrics) {
  public RunResult {
    values = List.copyOf(values);
    metrics = List.copyOf(metrics);
  }

  /// One statistic.
  ///
  /// @return empty if the run could not measure it, or knows only a lower bound
  public OptionalDouble value(String metric, String stat) {
    return metrics.stream()
        .filter(row -> row.metric().equals(metric) && row.stat().equals(stat))
        .filter(row -> !row.lowerBound())
        .mapToDouble(CampaignMetricRow::value)
        .findFirst();
  }
}
