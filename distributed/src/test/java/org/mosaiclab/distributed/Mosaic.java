package org.mosaiclab.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The product as users start it: `./mosaic`, as it was built.
///
/// @param folder working folder
/// @param javaOptions further options of the JVM
record Mosaic(Path folder, List<String> javaOptions) {
  private static final long TIMEOUT_MINUTES = 5;

  Mosaic {
    javaOptions = List.copyOf(javaOptions);
  }

  /// What a process left.
  ///
  /// @param exitCode of the process
  /// @param out its standard output
  /// @param err its standard error
  record Result(int exitCode, String out, String err) {
    /// The digest of the dataset.
    String lastLine() {
      return out.strip().lines().toList().getLast();
    }
  }

  /// A process under way.
  ///
  /// @param process itself
  /// @param out file of its standard output
  /// @param err file of its standard error
  record Running(Process process, Path out, Path err) {
    /// Waits for the end.
    Result await() throws IOException, InterruptedException {
      if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running:\n" + Files.readString(err));
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /// Runs a command to its end.
  Result run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).await();
  }

  /// Starts a command.
  Running start(String... arguments) throws IOException {
    var streams = Files.createTempDirectory(folder, "streams-");
    var out = streams.resolve("out");
    var err = streams.resolve("err");
    var command = new ArrayList<>(List.of(Path.of("..", "mosaic").toRealPath().toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("MOSAIC_NO_BUILD", "1");
    builder.environment().put("MOSAIC_JAVA_OPTS", String.join(" ", javaOptions));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().remove("SPARK_HOME");
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of mosaic"));
    return new Running(process, out, err);
  }
}
