package org.mosaiclab.distributed;

import java.nio.file.Path;
import org.mosaiclab.campaign.cluster.ClusterException;

/// Says in one line why Spark has given up.
final class SparkFailure {
  private SparkFailure() {}

  static String line(MasterUrl master, Throwable reason, Path log) {
    var text = String.valueOf(reason.getMessage());
    if (text.contains(UnsupportedClassVersionError.class.getSimpleName())) {
      return "executors of %s run a Java older than %d; give them a JDK %d (spark.executorEnv.JAVA_HOME, or JAVA_HOME of the workers)"
          .formatted(master, Runtime.version().feature(), Runtime.version().feature());
    }
    if (text.contains("ExecutorLostFailure")) {
      return "%s lost the same run four times, each time with its executor, as it does when memory is short; give executors more with spark.executor.memory; see %s"
          .formatted(master, log);
    }
    return "%s gave up: %s; see %s".formatted(master, text.lines().findFirst().orElse(""), log);
  }

  static ClusterException noContext(MasterUrl master, Throwable reason, Path log) {
    return new ClusterException(line(master, reason, log), reason);
  }
}
