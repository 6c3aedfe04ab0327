package org.mosaiclab.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command line in a JVM of its own, started with the options that `./mosaic` gives it.
///
/// @param folder working folder of the process
/// @param jvmOptions further options of the JVM
/// @param prefix words before the command itself; may be empty
record MosaicProcess(Path folder, List<String> jvmOptions, List<String> prefix) {
  private static final long TIMEOUT_MINUTES = 10;
  // The optimising compiler costs most processes more than it gives them; DeterminismTest has it.
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

  MosaicProcess {
    jvmOptions = List.copyOf(jvmOptions);
    prefix = List.copyOf(prefix);
  }

  /// With further options of the JVM.
  MosaicProcess(Path folder, List<String> jvmOptions) {
    this(folder, jvmOptions, List.of());
  }

  /// With the usual options, quick to start.
  ///
  /// @param folder working folder of the process
  MosaicProcess(Path folder) {
    this(folder, QUICK);
  }

  /// The same, unable to write a file larger than this: what a full disk looks like.
  ///
  /// @param blocks of 512 bytes, as POSIX counts them
  MosaicProcess limited(int blocks) {
    return new MosaicProcess(
        folder, jvmOptions, List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\""));
  }

  /// What a process left.
  ///
  /// @param exitCode of the process
  /// @param out its standard output
  /// @param err its standard error
  record Result(int exitCode, String out, String err) {
    /// Everything, for failure messages.
    @Override
    public String toString() {
      return "exit code " + exitCode + "\n--- out\n" + out + "--- err\n" + err;
    }
  }

  /// Runs a command to its end.
  Result run(String... arguments) {
    return finish(start(arguments));
  }

  /// Starts a command.
  Running start(String... arguments) {
    try {
      Path streams = Files.createTempDirectory("mosaic-process-");
      var out = streams.resolve("out");
      var err = streams.resolve("err");
      var process =
          new ProcessBuilder(command(arguments))
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new Running(process, out, err);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Waits for the end.
  Result finish(Running running) {
    try {
      if (!running.process().waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        running.process().destroyForcibly();
        throw new IllegalStateException("still running after " + TIMEOUT_MINUTES + " minutes");
      }
      return new Result(
          running.process().exitValue(),
          Files.readString(running.out(), StandardCharsets.UTF_8),
          Files.readString(running.err(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for mosaic", interrupted);
    }
  }

  /// A process under way.
  ///
  /// @param process itself
  /// @param out file of its standard output
  /// @param err file of its standard error
  record Running(Process process, Path out, Path err) {}

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Tests run in the folder of their module, where ./mosaic finds the same file.
    command.add("@" + Path.of("jvm.options").toAbsolutePath());
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath(), "org.mosaiclab.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath() {
    return System.getProperty(
        "surefire.test.class.path", System.getProperty("java.class.path", ""));
  }
}
