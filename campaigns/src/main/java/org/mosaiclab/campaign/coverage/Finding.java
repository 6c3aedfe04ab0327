package org.mosaiclab.campaign.coverage;

/// What was found about one promise of one estimator.
///
/// @param estimator what was applied
/// @param data to what
/// @param promise of the estimator
/// @param found a share or relative bias, as a ratio
/// @param n samples, each from streams of its own; computed cases where nothing is random
public record Finding(String estimator, String data, Promise promise, double found, long n) {
  /// Whether the promise is kept.
  public boolean isKept() {
    return promise.isKeptBy(found);
  }
}
