package org.mosaiclab.analysis.agreement;

import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.analysis.estimate.Proportion;

/// A share of independent trials, with the interval of Clopper and Pearson: never misses more often
/// than promised.
///
/// @param proportion hits and trials
public record Share(Proportion proportion) implements Evidence {
  /// @param hits at least zero
  /// @param trials at least 1 and at least the hits
  public static Share of(long hits, long trials) {
    return new Share(new Proportion(Math.toIntExact(hits), Math.toIntExact(trials)));
  }

  @Override
  public double measured() {
    return proportion.ratio();
  }

  @Override
  public long samples() {
    return proportion.trials();
  }

  @Override
  public Bounds bounds(double errorRatio) {
    return proportion.clopperPearson(errorRatio);
  }
}
