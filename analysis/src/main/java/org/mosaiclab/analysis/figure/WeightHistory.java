package org.mosaiclab.analysis.figure;

import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.ValidatorRow;

/// Weight of all validators of a meta-chain as its observer saw it: the stakes at genesis, and what
/// joined, left or was slashed since.
///
/// @param amount the weight, whole tokens
record WeightHistory(CumulativeAmount amount) {
  static WeightHistory of(RunFrame frame, ChainManifest chain) {
    var weight = new CumulativeAmount();
    weight.add(0, chain.stakes().stream().mapToLong(Long::longValue).sum());
    for (var row : frame.validators(chain.name())) {
      if (row.weighsAtNanos() > 0) {
        weight.add(row.weighsAtNanos(), row.stake());
      }
      if (row.weighsAtNanos() >= 0 && endNanos(row) >= 0) {
        weight.add(endNanos(row), -row.stake());
      }
    }
    return new WeightHistory(weight);
  }

  /// Instant at which a validator's votes ceased to count, -1: never.
  static long endNanos(ValidatorRow row) {
    return earlier(row.endedAtNanos(), row.excludedAtNanos());
  }

  /// The earlier of two instants of which each may be -1: never.
  static long earlier(long oneNanos, long otherNanos) {
    if (oneNanos < 0 || otherNanos < 0) {
      return Math.max(oneNanos, otherNanos);
    }
    return Math.min(oneNanos, otherNanos);
  }

  /// Weight right before an instant, whole tokens; at genesis for negative ones.
  long atNanos(long atNanos) {
    return (long) amount.totalBefore(atNanos);
  }
}
