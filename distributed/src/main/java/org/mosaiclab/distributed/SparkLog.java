package org.mosaiclab.distributed;

import java.nio.file.Path;

/// Keeps what Spark says out of the streams of the process: warnings go to a file.
///
/// Must be called before any class of Spark's is asked for; a user who has set Log4j's own property
/// keeps it.
final class SparkLog {
  private SparkLog() {}

  static void to(Path file) {
    System.setProperty("mosaic.cluster.log", file.toString());
    setIfMissing("log4j2.configurationFile", "classpath:org/mosaiclab/distributed/log4j2.xml");
    setIfMissing("slf4j.internal.verbosity", "ERROR");
  }

  private static void setIfMissing(String property, String value) {
    System.getProperties().putIfAbsent(property, value);
  }
}
