package org.mosaiclab.distributed;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.mosaiclab.campaign.cluster.ClusterException;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;

/// What executors need of this process: its jars, so that they run the very same simulator.
final class Shipment {
  // Tables and figures are made here; executors make neither.
  private static final List<String> STAY =
      List.of("parquet-", "duckdb", "zstd-jni-", "snappy-", "jfreechart-", "batik-", "jline-");

  private Shipment() {}

  static void addTo(SparkConf conf) throws ClusterException {
    conf.setIfMissing("spark.jars", String.join(",", jars()));
    // Ours first, whatever the cluster has: other versions of libraries, an older Mosaic.
    conf.set("spark.executor.userClassPathFirst", "true");
    // Truths of engine and protocol are checked there as here.
    var options = conf.get("spark.executor.extraJavaOptions", "");
    conf.set("spark.executor.extraJavaOptions", ("-ea " + options).strip());
  }

  private static List<String> jars() throws ClusterException {
    try (Stream<Path> beside = Files.list(jar(ScenarioTaskRunner.class).resolveSibling(""))) {
      return Stream.concat(
              Stream.of(jar(SparkConnector.class)), beside.filter(Shipment::isShipped).sorted())
          .map(jar -> jar.toUri().toString())
          .toList();
    } catch (IOException unreadable) {
      throw new ClusterException(
          "cannot read where Mosaic is installed: " + unreadable, unreadable);
    }
  }

  private static boolean isShipped(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.endsWith(".jar") && STAY.stream().noneMatch(name::startsWith);
  }

  private static Path jar(Class<?> type) throws ClusterException {
    try {
      var jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        throw new ClusterException(jar + " is no jar, so executors cannot have it; use ./mosaic");
      }
      return jar;
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
