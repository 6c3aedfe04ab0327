package org.mosaiclab.distributed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.campaign.cluster.Parcel;
import org.mosaiclab.campaign.executor.CampaignExecutor.Sink;
import org.mosaiclab.campaign.executor.RunTask;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/// Runs on their way to executors and back. Jobs are small and several are out at once: a result
/// lands when its run ends, and executors have something to do while the next job is made.
final class Flight {
  private static final long LOOK_EVERY_MILLIS = 500;

  /// What comes back.
  private sealed interface Arrival {
    /// @param result of one run, encoded
    record Landed(String result) implements Arrival {}

    /// @param reason why a whole job, and with it the campaign, cannot go on
    record Lost(Throwable reason) implements Arrival {}
  }

  private final SparkContext context;
  private final ExecutorWatch watch;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private int flying;

  /// @param watch says when there is nothing to wait for
  Flight(SparkContext context, ExecutorWatch watch) {
    this.context = context;
    this.watch = watch;
  }

  /// Sends every task and hands every result to `sink`, on this thread.
  void carryOut(Iterator<RunTask> tasks, Sink sink) throws IOException {
    refill(tasks);
    while (flying > 0) {
      var result = land();
      flying--;
      sink.accept(Parcel.result(result));
      refill(tasks);
    }
  }

  // As many runs again as can be done at a time, once fewer than that are out.
  private void refill(Iterator<RunTask> tasks) {
    int slots = context.defaultParallelism();
    if (flying > slots) {
      return;
    }
    var batch = new ArrayList<String>();
    while (batch.size() < slots && tasks.hasNext()) {
      batch.add(Parcel.of(tasks.next()));
    }
    if (!batch.isEmpty()) {
      send(batch);
      flying += batch.size();
    }
  }

  private void send(List<String> batch) {
    var runs = new JavaSparkContext(context).parallelize(batch, batch.size()).rdd();
    context
        .submitJob(
            runs,
            new ShippedRun(),
            CollectionConverters.asScala(
                    IntStream.range(0, batch.size()).<Object>mapToObj(run -> run).toList())
                .toSeq(),
            (_, result) -> {
              arrivals.add(new Arrival.Landed(result));
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT)
        .onComplete(
            end -> {
              if (end.isFailure()) {
                arrivals.add(new Arrival.Lost(end.failed().get()));
              }
              return BoxedUnit.UNIT;
            },
            ExecutionContext.parasitic$.MODULE$);
  }

  private String land() throws IOException {
    while (true) {
      switch (poll()) {
        case Arrival.Landed(String result) -> {
          return result;
        }
        case Arrival.Lost(Throwable reason) -> throw watch.lost(reason);
        case null -> watch.requireExecutors();
      }
    }
  }

  private @Nullable Arrival poll() throws IOException {
    try {
      return arrivals.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for runs", interrupted);
    }
  }
}
