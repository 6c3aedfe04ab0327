package org.mosaiclab.cli.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The system's own Python and nbconvert: Debian's packages are not for the Python that happens to
/// come first on the path.
final class Jupyter {
  private static final String NBCONVERT = "/usr/bin/jupyter-nbconvert";
  private static final String PYTHON = "/usr/bin/python3";
  private static final long MINUTES_MAX = 10;

  private Jupyter() {}

  /// Carries a notebook out and validates the outcome; a cell that fails fails the test.
  ///
  /// @param notebook stays as it is
  /// @return the notebook with its outputs, beside it
  static Path execute(Path notebook) throws IOException, InterruptedException {
    var executed = notebook.resolveSibling("executed.ipynb");
    run(
        notebook,
        List.of(
            NBCONVERT,
            "--to",
            "notebook",
            "--execute",
            String.valueOf(notebook.getFileName()),
            "--output",
            "executed.ipynb"));
    run(
        notebook,
        List.of(
            PYTHON,
            "-c",
            "import nbformat; nbformat.validate(nbformat.read('executed.ipynb', as_version=4))"));
    return executed;
  }

  private static void run(Path notebook, List<String> command)
      throws IOException, InterruptedException {
    assertThat(Path.of(command.getFirst()))
        .as("apt-get install jupyter-nbconvert python3-ipykernel python3-pandas python3-matplotlib")
        .isExecutable();
    var log = notebook.resolveSibling("log.txt");
    var process =
        new ProcessBuilder(command)
            .directory(notebook.toAbsolutePath().getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean isDone = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
    if (!isDone) {
      process.destroyForcibly();
    }
    assertThat(isDone).as("%s ended in time", command).isTrue();
    assertThat(process.exitValue())
        .as(() -> command + "\n" + text(log))
        .isZero();
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
