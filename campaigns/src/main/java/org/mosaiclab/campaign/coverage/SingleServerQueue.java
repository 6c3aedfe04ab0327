package org.mosaiclab.campaign.coverage;

import org.mosaiclab.analysis.estimate.TimeWeightedMean;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.Sampler;

/// Waits in the M/M/1 queue by Lindley's recursion (1952), from an empty queue: what the next
/// customer waits is what the last one waited and was served, less what has passed in between.
///
/// The mean service takes one second. Waits of neighbours depend on each other, more so the higher
/// the load: the usual hard case for estimators of one run.
final class SingleServerQueue {
  private static final double SERVICE_NANOS = 1e9;
  private static final Sampler SERVICE = new Distribution.Exponential(SERVICE_NANOS).sampler();

  private final Sampler gap;
  private final RandomStream gaps;
  private final RandomStream services;
  private long waitNanos;
  private long arrivalNanos;

  /// @param loadRatio share of time in which the server is busy, in (0, 1)
  SingleServerQueue(double loadRatio, Samples.Source source) {
    this.gap = new Distribution.Exponential(SERVICE_NANOS / loadRatio).sampler();
    this.gaps = source.stream("gaps");
    this.services = source.stream("services");
  }

  /// What a customer waits in the long run, nanoseconds.
  static double meanWaitNanos(double loadRatio) {
    return SERVICE_NANOS * loadRatio / (1 - loadRatio);
  }

  /// What a share of all customers does not exceed in the long run, nanoseconds: waits above zero
  /// are exponential.
  ///
  /// @param share above `1 - loadRatio`, of whom nobody waits
  static double quantileNanos(double loadRatio, double share) {
    return SERVICE_NANOS * StrictMath.log(loadRatio / (1 - share)) / (1 - loadRatio);
  }

  /// Customers waiting, as a mean over time.
  ///
  /// @param warmUpSeconds time from the start that does not count
  /// @param seconds time that counts
  double meanWaiting(int warmUpSeconds, int seconds) {
    long from = Math.round(warmUpSeconds * SERVICE_NANOS);
    long to = from + Math.round(seconds * SERVICE_NANOS);
    var mean = new TimeWeightedMean(from, to);
    while (arrivalNanos < to) {
      long arrival = arrivalNanos;
      mean.add(1, arrival, arrival + next());
    }
    return mean.mean();
  }

  /// What the next customer waits, nanoseconds.
  long next() {
    long wait = waitNanos;
    long gapNanos = gap.nextNanos(gaps);
    arrivalNanos += gapNanos;
    waitNanos = Math.max(0, wait + SERVICE.nextNanos(services) - gapNanos);
    return wait;
  }

  /// Total wait of the next customers, nanoseconds.
  long total(int customers) {
    long sum = 0;
    for (int i = 0; i < customers; i++) {
      sum += next();
    }
    return sum;
  }
}
