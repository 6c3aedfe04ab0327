package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.analysis.estimate.ReplicationMean;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.EstimateRow;

/// Estimates every statistic of one point over its replications.
final class PointEstimates {
  private final long point;
  private final Map<List<String>, Estimate> estimates = new LinkedHashMap<>();

  PointEstimates(long point) {
    this.point = point;
  }

  private static final class Estimate {
    private final String unit;
    private final ReplicationMean mean = new ReplicationMean();
    private long lowerBounds;

    Estimate(String unit) {
      this.unit = unit;
    }

    void add(CampaignMetricRow row) {
      mean.add(row.value());
      lowerBounds += row.lowerBound() ? 1 : 0;
    }
  }

  long point() {
    return point;
  }

  void add(RunResult result) {
    for (var row : result.metrics()) {
      estimates
          .computeIfAbsent(List.of(row.metric(), row.stat()), _ -> new Estimate(row.unit()))
          .add(row);
    }
  }

  List<EstimateRow> rows() {
    var rows = new ArrayList<EstimateRow>();
    estimates.forEach((name, estimate) -> rows.add(row(name, estimate)));
    return rows;
  }

  private EstimateRow row(List<String> name, Estimate estimate) {
    var interval = estimate.mean.interval().filter(_ -> estimate.lowerBounds == 0);
    return new EstimateRow(
        point,
        name.getFirst(),
        name.getLast(),
        estimate.unit,
        estimate.mean.n(),
        estimate.mean.mean(),
        interval.map(found -> found.low()).orElse(Double.NaN),
        interval.map(found -> found.high()).orElse(Double.NaN),
        estimate.lowerBounds);
  }
}
