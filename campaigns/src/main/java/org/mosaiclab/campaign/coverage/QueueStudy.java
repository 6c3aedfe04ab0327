package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mosaiclab.analysis.estimate.BatchMeans;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.OrderStatistics;
import org.mosaiclab.analysis.estimate.ReplicationMean;
import org.mosaiclab.analysis.estimate.Sectioning;

/// Waits in the M/M/1 queue: the mean by batch means of one run, and by replication and deletion; a
/// quantile by sectioning.
final class QueueStudy implements CoverageStudy {
  private static final int WARM_UP = 1_000;
  private static final int BATCHES = 20;
  private static final int PER_BATCH = 1_000;
  private static final int REPLICATIONS = 10;
  private static final int PER_REPLICATION = 2_000;
  private static final double BIAS = 0.01;

  @Override
  public List<Finding> findings(Samples samples) {
    var findings = new ArrayList<Finding>();
    findings.addAll(batchMeans(samples, 0.5, 0.94));
    findings.addAll(batchMeans(samples, 0.8, 0.92));
    findings.add(replications(samples, 0.8, 0.92));
    findings.add(quantile(samples, 0.5, 0.9, 0.94));
    findings.add(waiting(samples, 0.8));
    return findings;
  }

  private static List<Finding> batchMeans(Samples samples, double load, double stated) {
    double truth = SingleServerQueue.meanWaitNanos(load);
    int[] covered = {0};
    var relative =
        samples.mean(
            "batch-means/" + load,
            source -> {
              var interval = batchInterval(new SingleServerQueue(load, source));
              covered[0] += contains(interval, truth) ? 1 : 0;
              return interval.mean() / truth - 1;
            });
    var data = "M/M/1 wait at load %s, %d batches of %,d".formatted(load, BATCHES, PER_BATCH);
    double error = Math.sqrt(relative.variance() / relative.n());
    return List.of(
        new Finding(
            "batch means, interval",
            data,
            Promise.atLeast(stated, samples.count()),
            (double) covered[0] / samples.count(),
            samples.count()),
        new Finding(
            "batch means, bias of the mean",
            data,
            Promise.biasWithin(BIAS, error),
            relative.mean(),
            samples.count()));
  }

  private static Interval batchInterval(SingleServerQueue queue) {
    queue.total(WARM_UP);
    var batches = new ArrayList<BatchMeans.Batch>();
    for (int batch = 0; batch < BATCHES; batch++) {
      batches.add(BatchMeans.Batch.of(queue.total(PER_BATCH), PER_BATCH));
    }
    return BatchMeans.interval(batches, "").orElseThrow();
  }

  private static boolean contains(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }

  private static Finding replications(Samples samples, double load, double stated) {
    double truth = SingleServerQueue.meanWaitNanos(load);
    double share =
        samples.share(
            "replications/" + load,
            source -> contains(replicated(load, source).interval().orElseThrow(), truth));
    return new Finding(
        "replication and deletion",
        "M/M/1 wait at load %s, %d runs of %,d".formatted(load, REPLICATIONS, PER_REPLICATION),
        Promise.atLeast(stated, samples.count()),
        share,
        samples.count());
  }

  private static Finding quantile(Samples samples, double load, double part, double stated) {
    double truth = SingleServerQueue.quantileNanos(load, part);
    double share =
        samples.share(
            "quantile/" + load,
            source -> contains(sectioned(new SingleServerQueue(load, source), part), truth));
    return new Finding(
        "sectioning, " + Promise.percent(part) + " quantile",
        "M/M/1 wait at load %s, %d sections of %,d".formatted(load, BATCHES, PER_BATCH),
        Promise.atLeast(stated, samples.count()),
        share,
        samples.count());
  }

  private static Interval sectioned(SingleServerQueue queue, double part) {
    queue.total(WARM_UP);
    double[] all = new double[BATCHES * PER_BATCH];
    Arrays.setAll(all, _ -> (double) queue.next());
    double[] parts = new double[BATCHES];
    Arrays.setAll(
        parts,
        section -> {
          int start = section * PER_BATCH;
          return OrderStatistics.of(Arrays.copyOfRange(all, start, start + PER_BATCH))
              .quantile(part);
        });
    double whole = OrderStatistics.of(all).quantile(part);
    return Sectioning.interval(whole, parts, "").orElseThrow();
  }

  // Customers waiting are arrivals per second times their wait (Little, 1961).
  private static Finding waiting(Samples samples, double load) {
    double truth = load * SingleServerQueue.meanWaitNanos(load) / 1e9;
    var relative =
        samples.mean(
            "waiting/" + load,
            source ->
                new SingleServerQueue(load, source).meanWaiting(WARM_UP, BATCHES * PER_BATCH)
                        / truth
                    - 1);
    return new Finding(
        "time-weighted mean, bias",
        "M/M/1 customers waiting at load %s, %,d s".formatted(load, BATCHES * PER_BATCH),
        Promise.biasWithin(BIAS, Math.sqrt(relative.variance() / relative.n())),
        relative.mean(),
        samples.count());
  }

  private static ReplicationMean replicated(double load, Samples.Source source) {
    var mean = new ReplicationMean();
    for (int run = 0; run < REPLICATIONS; run++) {
      var one = new Samples.Source(source.streams(), source.prefix() + run + "/");
      var queue = new SingleServerQueue(load, one);
      queue.total(WARM_UP);
      mean.add((double) queue.total(PER_REPLICATION) / PER_REPLICATION);
    }
    return mean;
  }
}
