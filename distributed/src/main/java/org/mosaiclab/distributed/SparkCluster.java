package org.mosaiclab.distributed;

import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.SparkContext;
import org.mosaiclab.campaign.cluster.Cluster;
import org.mosaiclab.campaign.executor.RunTask;

/// An open connection to a Spark cluster.
///
/// @param context of Spark
/// @param watch says when there is nothing to wait for
record SparkCluster(SparkContext context, ExecutorWatch watch) implements Cluster {
  @Override
  public void execute(Iterator<RunTask> tasks, Sink sink) throws IOException {
    new Flight(context, watch).carryOut(tasks, sink);
  }

  @Override
  public void close() {
    context.cancelAllJobs();
    context.stop();
  }
}
