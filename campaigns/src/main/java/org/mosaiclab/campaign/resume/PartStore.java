package org.mosaiclab.campaign.resume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.Sha256;
import org.mosaiclab.dataset.store.WholeFile;
import tools.jackson.core.JacksonException;

/// Finished runs, one file each: a line with the SHA-256 of the rest, then JSON.
///
/// A file appears under its name only when it is whole. What a crash of the machine or a disk does
/// to it later shows in the checksum; such a part counts as absent, so its run is done again.
///
/// @param folder of the parts
public record PartStore(Path folder) {
  // As many files as a folder takes without becoming slow.
  private static final int RUNS_PER_FOLDER = 1_000;
  private static final String HEAD = "mosaic part 1 ";

  /// What is found where a part should be.
  public enum State {
    /// Nothing.
    ABSENT,
    /// A file that is not as it was written.
    DAMAGED,
    /// A finished run.
    WHOLE
  }

  /// Where the part of a run lies.
  ///
  /// @param run number of the run
  public Path file(long run) {
    return folder
        .resolve("%06d".formatted(run / RUNS_PER_FOLDER))
        .resolve("%09d.json".formatted(run));
  }

  /// Keeps a result. May be called by several threads, for different runs.
  ///
  /// @throws IOException if it cannot be written
  public void write(RunResult result) throws IOException {
    var body = CanonicalJson.write(result);
    var file = file(result.run().run());
    Files.createDirectories(file.resolveSibling(""));
    WholeFile.writeText(file, HEAD + digest(body) + "\n" + body);
  }

  /// Looks whether a run is finished.
  ///
  /// @param run number of the run
  /// @throws IOException if the file exists and cannot be read
  public State state(long run) throws IOException {
    if (!Files.exists(file(run))) {
      return State.ABSENT;
    }
    return body(run).isPresent() ? State.WHOLE : State.DAMAGED;
  }

  /// The result of a run.
  ///
  /// @param run number of the run
  /// @return empty if the run is not finished, or its part is damaged
  /// @throws IOException if the file exists and cannot be read
  public Optional<RunResult> read(long run) throws IOException {
    try {
      return body(run)
          .map(body -> CanonicalJson.read(body, RunResult.class))
          .filter(result -> result.run().run() == run);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private Optional<String> body(long run) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(run));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    var text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    if (end < 0) {
      return Optional.empty();
    }
    var body = text.substring(end + 1);
    return text.substring(0, end).equals(HEAD + digest(body))
        ? Optional.of(body)
        : Optional.empty();
  }

  private static String digest(String body) {
    return Sha256.ofBytes(body.getBytes(StandardCharsets.UTF_8));
  }
}
