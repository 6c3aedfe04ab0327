package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.OrderStatistics;
import org.mosaiclab.analysis.estimate.ReplicationMean;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.EstimateRow;

/// Estimates every statistic of one point over its replications.
final class PointEstimates {
  // So many values of every statistic fit into memory.
  private static final double MEDIAN = 0.5;
  private static final int MEDIAN_RUNS_MAX = 10_000;

  private final long point;
  private final Map<List<String>, Estimate> estimates = new LinkedHashMap<>();

  PointEstimates(long point) {
    this.point = point;
  }

  private static final class Estimate {
    private final String unit;
    private final ReplicationMean mean = new ReplicationMean();
    private long lowerBounds;
    private final List<Double> kept = new ArrayList<>();

    Estimate(String unit) {
      this.unit = unit;
    }

    void add(CampaignMetricRow row) {
      mean.add(row.value());
      if (kept.size() < MEDIAN_RUNS_MAX) {
        kept.add(row.value());
      }
      lowerBounds += row.lowerBound() ? 1 : 0;
    }
  }

  // Empty where some values were not kept: of a part of them a median says nothing.
  private static Optional<OrderStatistics> sample(Estimate estimate) {
    return estimate.kept.size() < estimate.mean.n()
        ? Optional.empty()
        : Optional.of(
            OrderStatistics.of(estimate.kept.stream().mapToDouble(Double::doubleValue).toArray()));
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
    boolean isKnown = estimate.lowerBounds == 0;
    var interval = estimate.mean.interval().filter(_ -> isKnown);
    var sample = sample(estimate);
    var median = sample.filter(_ -> isKnown).flatMap(values -> values.interval(MEDIAN));
    return new EstimateRow(
        point,
        name.getFirst(),
        name.getLast(),
        estimate.unit,
        estimate.mean.n(),
        estimate.mean.mean(),
        interval.map(found -> found.low()).orElse(Double.NaN),
        interval.map(found -> found.high()).orElse(Double.NaN),
        estimate.lowerBounds,
        method(estimate),
        sample.map(values -> values.quantile(MEDIAN)).orElse(Double.NaN),
        median.map(found -> found.bounds().low()).orElse(Double.NaN),
        median.map(found -> found.bounds().high()).orElse(Double.NaN),
        median.map(OrderStatistics.Found::coverageRatio).orElse(Double.NaN));
  }

  private static String method(Estimate estimate) {
    if (estimate.lowerBounds > 0) {
      return "no interval: lower bounds";
    }
    return estimate.mean.n() < 2 ? "no interval: one replication" : "Student over replications";
  }
}
