package org.mosaiclab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The system's own Python and nbconvert: Debian's packages are not for the Python that happens to
/// come first on the path.
final class Jupyter {
  private static final String VALIDATE =
      "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], as_version=4))";
  private static final String NBCONVERT = "/usr/bin/jupyter-nbconvert";
  private static final String PYTHON = "/usr/bin/python3";
  private static final String EXECUTED = "executed.ipynb";
  private static final long MINUTES_MAX = 10;

  private Jupyter() {}

  /// Carries a notebook out and validates the outcome; a cell that fails fails the test.
  ///
  /// @param folder of `notebook.ipynb`, which stays as it is
  /// @return the notebook with its outputs, beside it
  static Path execute(Path folder) throws IOException, InterruptedException {
    var convert = List.of(NBCONVERT, "--to", "notebook", "--execute", "notebook.ipynb");
    run(folder, Stream.concat(convert.stream(), Stream.of("--output", EXECUTED)).toList());
    run(folder, List.of(PYTHON, "-c", VALIDATE, EXECUTED));
    return folder.resolve(EXECUTED);
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    assertThat(Path.of(command.getFirst()))
        .as("apt-get install jupyter-nbconvert python3-ipykernel python3-pandas python3-matplotlib")
        .isExecutable();
    var log = folder.resolve("log.txt");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean isDone = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
    if (!isDone) {
      process.destroyForcibly();
    }
    assertThat(isDone).as("%s ended in time", command).isTrue();
    assertThat(process.exitValue()).as(() -> command + "\n" + text(log)).isZero();
  }

  private static String text(Path log) {
    try {
      var text = Files.readString(log, StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;]*m", "");
      return text.substring(Math.max(0, text.length() - 4_000));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
