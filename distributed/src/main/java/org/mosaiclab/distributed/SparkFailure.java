package org.mosaiclab.distributed;

import java.nio.file.Path;
import org.mosaiclab.campaign.cluster.Parcel;

/// Says in one line why Spark has given up.
final class SparkFailure {
  private SparkFailure() {}

  static String line(MasterUrl master, Throwable reason, Path log) {
    var text = String.valueOf(reason.getMessage());
    if (text.contains(UnsupportedClassVersionError.class.getSimpleName())
        || text.contains(Parcel.OTHER_JAVA)) {
      return "executors of %s have another Java than the %d of this process; give them a JDK %2$d: spark.executorEnv.JAVA_HOME, or JAVA_HOME of the workers"
          .formatted(master, Runtime.version().feature());
    }
    if (text.contains("ExecutorLostFailure")) {
      return "%s lost the same run four times, each time with its executor, as it does when memory is short; give executors more with spark.executor.memory; see %s"
          .formatted(master, log);
    }
    return "%s gave up: %s; see %s".formatted(master, text.lines().findFirst().orElse(""), log);
  }
}
