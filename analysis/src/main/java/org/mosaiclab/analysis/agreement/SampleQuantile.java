package org.mosaiclab.analysis.agreement;

import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.analysis.estimate.OrderStatistics;

/// A quantile of independent values, between two of them.
public final class SampleQuantile implements Evidence {
  private static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final OrderStatistics values;
  private final long samples;
  private final double shareRatio;

  /// @param values at least one
  /// @param shareRatio share of the law below the quantile, in (0, 1)
  public SampleQuantile(double[] values, double shareRatio) {
    this.values = OrderStatistics.of(values);
    this.samples = values.length;
    this.shareRatio = shareRatio;
  }

  @Override
  public double measured() {
    return values.quantile(shareRatio);
  }

  @Override
  public long samples() {
    return samples;
  }

  /// Says nothing where there are too few values.
  @Override
  public Bounds bounds(double errorRatio) {
    return values.interval(shareRatio, errorRatio).map(OrderStatistics.Found::bounds).orElse(ANY);
  }
}
