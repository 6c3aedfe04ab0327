package org.mosaiclab.analysis.estimate;

import org.mosaiclab.dataset.manifest.ChainManifest;

/// The submissions that a latency is measured on: those in `[from, to]`, cut inward to whole
/// seconds, because that is how the table groups them.
///
/// @param firstSecond first second of the cohort
/// @param endSecond first second after it
record Cohort(long firstSecond, long endSecond) {
  private static final long NANOS_PER_SECOND = LatencyGroup.NANOS_PER_SECOND;

  static Cohort of(long fromNanos, long toNanos) {
    long first = Math.ceilDiv(fromNanos, NANOS_PER_SECOND);
    return new Cohort(first, Math.max(first, Math.floorDiv(toNanos, NANOS_PER_SECOND)));
  }

  /// Submissions in [warm-up, end - 2.5 epochs].
  static Cohort ofFinality(MeasuredRun run, ChainManifest chain) {
    long horizonNanos = Math.addExact(chain.epochNanos() * 2, chain.epochNanos() / 2);
    return of(run.warmUpNanos(), run.endNanos() - horizonNanos);
  }

  /// Submissions in [warm-up, end - 2 commit cycles].
  ///
  /// @param cycleNanos measured mean time between commits
  static Cohort ofCommit(MeasuredRun run, long cycleNanos) {
    return of(run.warmUpNanos(), run.endNanos() - Math.multiplyExact(2, cycleNanos));
  }

  boolean contains(long second) {
    return second >= firstSecond && second < endSecond;
  }

  boolean isEmpty() {
    return firstSecond >= endSecond;
  }

  long startNanos() {
    return firstSecond * NANOS_PER_SECOND;
  }

  long lengthNanos() {
    return (endSecond - firstSecond) * NANOS_PER_SECOND;
  }
}
