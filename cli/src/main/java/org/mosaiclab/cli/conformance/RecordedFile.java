package org.mosaiclab.cli.conformance;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.conformance.Conformance;
import org.mosaiclab.conformance.ConformanceResult;

/// One file of recordings.
///
/// @param path where it lies
/// @param name of the file without folder and endings
record RecordedFile(Path path, String name) {
  private static final String PLAIN = ".json";
  private static final String COMPRESSED = ".json.gz";

  /// The recordings of a folder in the order of their names; of a file, itself.
  ///
  /// @throws BadInputException if there are none
  static List<RecordedFile> in(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new BadInputException(folder + ": no such folder or file");
    }
    if (Files.isRegularFile(folder)) {
      return List.of(of(folder));
    }
    try (var entries = Files.list(folder)) {
      var files = entries.filter(RecordedFile::isRecording).sorted().map(RecordedFile::of).toList();
      if (files.isEmpty()) {
        throw new BadInputException(folder + ": holds no .json or .json.gz file");
      }
      return files;
    }
  }

  private static boolean isRecording(Path path) {
    var file = path.toString();
    return Files.isRegularFile(path) && (file.endsWith(PLAIN) || file.endsWith(COMPRESSED));
  }

  private static RecordedFile of(Path path) {
    var file = String.valueOf(path.getFileName());
    var ending = file.endsWith(COMPRESSED) ? COMPRESSED : PLAIN;
    var name = file.endsWith(ending) ? file.substring(0, file.length() - ending.length()) : file;
    return new RecordedFile(path, name);
  }

  /// Compares it with the rules.
  ///
  /// @return empty if nothing here implements what it records
  /// @throws BadInputException if it is not such a file
  Optional<ConformanceResult> check() throws IOException {
    try (var in = open()) {
      return Conformance.check(name, in);
    } catch (RuntimeException | ZipException | EOFException unreadable) {
      throw new BadInputException("%s: is no recording: %s".formatted(path, firstLine(unreadable)));
    }
  }

  private InputStream open() throws IOException {
    var raw = new BufferedInputStream(Files.newInputStream(path));
    return path.toString().endsWith(COMPRESSED) ? new GZIPInputStream(raw) : raw;
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
