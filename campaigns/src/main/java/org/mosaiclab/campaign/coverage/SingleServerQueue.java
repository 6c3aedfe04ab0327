package org.mosaiclab.campaign.coverage;

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

  /// What the next customer waits, nanoseconds.
  long next() {
    long wait = waitNanos;
    waitNanos = Math.max(0, wait + SERVICE.nextNanos(services) - gap.nextNanos(gaps));
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
