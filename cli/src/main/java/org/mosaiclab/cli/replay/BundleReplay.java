package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.cli.progress.ExportWaiting;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Interruption;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.store.BuildingFolder;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.export.bundle.BundleFile;

/// Verifies a bundle: unpacks it into a temporary folder that is removed, compares every file with
/// its checksum, and replays what it holds.
///
/// @param terminal of the user
/// @param isQuiet whether the user wants to hear no progress
/// @param folders replays what was unpacked
record BundleReplay(Terminal terminal, boolean isQuiet, FolderReplay folders) {
  /// Verifies it and tells.
  ///
  /// @param file the archive
  /// @return the exit code
  int of(Path file) throws IOException {
    try (var bundle = BundleFile.open(file);
        var unpacked = BuildingFolder.temporary("bundle")) {
      var interruption = Interruption.watch(unpacked::abort, terminal);
      try {
        return verify(file, bundle, unpacked.root());
      } catch (DatasetException | BadInputException refused) {
        interruption.silenceIfInterrupted();
        // The user knows the archive, not where it was unpacked.
        throw new BadInputException(
            String.valueOf(refused.getMessage()).replace(unpacked.root() + "/", file + ": "));
      } catch (IOException | RuntimeException failure) {
        interruption.silenceIfInterrupted();
        throw failure;
      }
    }
  }

  private int verify(Path file, BundleFile bundle, Path root) throws IOException {
    var manifest = bundle.manifest();
    terminal
        .out()
        .println(
            "bundle of a %s, %s, recorded by version %s"
                .formatted(manifest.kind().label(), manifest.name(), manifest.toolVersion()));
    var differences = unpack(file, bundle, root);
    differences.forEach(line -> terminal.out().println("changed in the bundle: " + line));
    if (!differences.isEmpty()) {
      terminal.out().println("NOT as it was written; nothing was run");
      return ExitStatus.FAILED;
    }
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT, "files   same       %,d, as in SHA256SUMS", bundle.entryCount() - 1));
    return folders.of(root);
  }

  private List<String> unpack(Path file, BundleFile bundle, Path root) throws IOException {
    try (var progress = new ExportWaiting(terminal, "unpacking " + file, isQuiet)) {
      return bundle.unpack(root, progress);
    } catch (DatasetException damaged) {
      throw damaged;
    } catch (IOException broken) {
      throw new DatasetException(
          file,
          "cannot be unpacked in %s: %s; make room, or set TMPDIR"
              .formatted(root.resolveSibling(""), broken.getMessage()),
          broken);
    }
  }
}
