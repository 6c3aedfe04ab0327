package org.mosaiclab.distributed;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.SparkContext;
import org.mosaiclab.campaign.cluster.ClusterException;

/// Knows whether there is anybody to wait for, and says it in one line when there is not.
///
/// Spark waits for ever for an executor. A queue may take its time; a cluster that is too small
/// never has one.
final class ExecutorWatch {
  private final SparkContext context;
  private final MasterUrl master;
  private final Duration patience;
  private final Path log;
  private long seenAtNanos = System.nanoTime();

  /// @param patience how long there may be no executor
  /// @param log where the rest is told
  ExecutorWatch(SparkContext context, MasterUrl master, Duration patience, Path log) {
    this.context = context;
    this.master = master;
    this.patience = patience;
    this.log = log;
  }

  /// Called while nothing comes back.
  ///
  /// @throws ClusterException if the cluster has gone, or has had no executor for too long
  void requireExecutors() throws ClusterException {
    if (context.isStopped()) {
      throw new ClusterException(
          "%s has ended this campaign's work; see %s".formatted(master, log));
    }
    long now = System.nanoTime();
    if (master.isLocal() || executors() > 0) {
      seenAtNanos = now;
    } else if (now - seenAtNanos > patience.toNanos()) {
      throw new ClusterException(
          "%s has had no executor for this campaign for %d s: no worker, none free, or none with %s of memory (spark.executor.memory); spark.mosaic.patience=10m waits longer; see %s"
              .formatted(
                  master, patience.toSeconds(), context.conf().get("spark.executor.memory"), log));
    }
  }

  // The driver counts itself.
  private int executors() {
    return context.statusTracker().getExecutorInfos().length - 1;
  }

  /// What to say when Spark gives up.
  ClusterException lost(Throwable reason) {
    return new ClusterException(SparkFailure.line(master, reason, log), reason);
  }
}
