package org.mosaiclab.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A standalone master of Spark and its workers, each a process, on the loopback and nothing else.
///
/// Every port is the system's choice.
final class StandaloneCluster implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final String url;

  /// Starts a master without workers.
  ///
  /// @param home empty folder
  StandaloneCluster(Path home) throws IOException, InterruptedException {
    this.home = home;
    Files.createSymbolicLink(home.resolve("jars"), Path.of("target", "lib").toAbsolutePath());
    Files.writeString(
        home.resolve("log4j2.properties"),
        """
        rootLogger.level = info
        rootLogger.appenderRef.out.ref = out
        appender.out.type = Console
        appender.out.name = out
        appender.out.layout.type = PatternLayout
        appender.out.layout.pattern = %d{HH:mm:ss.SSS} %p %c{1}: %m%n%ex
        """);
    // The test ends, however it does: so do they.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of the cluster"));
    start("master", "master.Master");
    url = awaitUrl();
  }

  /// Where the master listens, as `spark://127.0.0.1:40123`.
  String url() {
    return url;
  }

  /// Starts a worker with room for one run at a time.
  Process startWorker(String name) throws IOException {
    return start(
        name,
        "worker.Worker",
        "--cores",
        "1",
        "--memory",
        "1g",
        "--work-dir",
        home.resolve(name).toString(),
        url);
  }

  /// Kills a worker and its executors as `kill -9` does.
  void kill(Process worker) {
    var executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  /// What a process of this cluster has said.
  String log(String name) throws IOException {
    return Files.readString(home.resolve(name + ".log"));
  }

  private Process start(String name, String type, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + home.resolve("log4j2.properties"),
                "-cp",
                home.resolve("jars") + "/*",
                "org.apache.spark.deploy." + type));
    command.addAll(List.of("--host", LOOPBACK, "--port", "0", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var process = builder.start();
    synchronized (processes) {
      processes.add(process);
    }
    return process;
  }

  private String awaitUrl() throws IOException, InterruptedException {
    long until = System.nanoTime() + STARTS_WITHIN.toNanos();
    while (System.nanoTime() < until) {
      var found = MASTER.matcher(log("master"));
      if (found.find()) {
        return found.group();
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("the master has not started:\n" + log("master"));
  }

  @Override
  public void close() {
    synchronized (processes) {
      processes.forEach(this::kill);
    }
  }
}
