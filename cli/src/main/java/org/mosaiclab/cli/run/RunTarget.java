package org.mosaiclab.cli.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.dataset.store.RunFolderWriter;
import org.mosaiclab.scenario.file.document.Shown;

/// Where the folder of a run will lie: refused before the run if it cannot, and left as it was
/// unless the run is kept.
///
/// A folder named by the user must be empty or absent. Where the user names none, the folder is
/// named after scenario, seed and data digest; a folder of that name with the same manifest holds
/// the very same run.
final class RunTarget implements AutoCloseable {
  private static final Path DEFAULT_PARENT = Path.of("runs");
  private static final int DIGEST_DIGITS = 8;

  private enum State {
    OPEN,
    KEPT,
    ABANDONED
  }

  private final Optional<Path> wanted;
  private final boolean isForced;
  private final List<Path> createdParents;
  private final RunFolderWriter writer;
  private State state = State.OPEN;

  private RunTarget(
      Optional<Path> wanted, boolean isForced, List<Path> createdParents, RunFolderWriter writer) {
    this.wanted = wanted;
    this.isForced = isForced;
    this.createdParents = List.copyOf(createdParents);
    this.writer = writer;
  }

  /// Makes sure that the run's folder can be written, and starts it under a temporary name.
  ///
  /// @param given the folder that the user named; empty: named after the run
  /// @param isForced whether a run that lies there may be replaced
  /// @throws BadInputException if the folder may not be written
  /// @throws IOException if the user's folder is not empty
  static RunTarget open(Optional<Path> given, boolean isForced) throws IOException {
    Optional<Path> wanted = given.isPresent() ? Optional.of(plain(given.get())) : given;
    if (wanted.isPresent()) {
      RunFolder.checkTarget(wanted.get(), isForced);
    }
    Path parent = wanted.map(RunTarget::parentOf).orElse(DEFAULT_PARENT);
    List<Path> created = missing(parent);
    try {
      return new RunTarget(wanted, isForced, created, RunFolderWriter.begin(parent));
    } catch (IOException refused) {
      removeEmpty(created);
      throw new BadInputException(
          Shown.name(parent.toString())
              + ": no folder can be made there ("
              + reason(refused)
              + "); name another with --out");
    }
  }

  // Without `x/..`: the run could not be moved there at its end where no x exists. Nor can a folder
  // be moved onto a link, so what counts is the folder that a link leads to.
  private static Path plain(Path given) throws IOException {
    if (given.toString().isEmpty()) {
      throw new BadInputException("--out: has no value; give a folder that is empty or absent");
    }
    Path plain = given.normalize();
    if (Files.isSymbolicLink(plain) && Files.isDirectory(plain)) {
      return plain.toRealPath();
    }
    return plain.toString().isEmpty() ? Path.of(".") : plain;
  }

  private static Path parentOf(Path wanted) {
    Path parent = wanted.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new BadInputException(wanted + ": is no folder for a run; name another with --out");
    }
    return parent;
  }

  private static String reason(IOException refused) {
    return switch (refused) {
      case AccessDeniedException _ -> "permission denied";
      case IOException other ->
          other.getClass().getSimpleName().replaceFirst("Exception$", "")
              + ": "
              + other.getMessage();
    };
  }

  /// Folders above the run's that do not exist yet, the deepest first.
  private static List<Path> missing(Path parent) {
    List<Path> missing = new ArrayList<>();
    Path folder = parent.toAbsolutePath();
    while (folder != null && !Files.exists(folder)) {
      missing.add(folder);
      folder = folder.getParent();
    }
    return missing;
  }

  /// Builds the folder.
  RunFolderWriter writer() {
    return writer;
  }

  /// Gives the folder its final name.
  ///
  /// @param manifest of the run, with digests
  /// @return the run's folder, as the user would name it
  /// @throws IOException if it cannot be renamed
  /// @throws IllegalStateException if the run was abandoned meanwhile
  synchronized Path keep(RunManifest manifest) throws IOException {
    if (state != State.OPEN) {
      throw new IllegalStateException("the run's folder is already " + state);
    }
    Path place = wanted.isPresent() ? wanted.get() : commitUnderOwnName(manifest);
    if (wanted.isPresent()) {
      writer.commit(place, isForced);
    }
    state = State.KEPT;
    return place;
  }

  private Path commitUnderOwnName(RunManifest manifest) throws IOException {
    String name =
        "%s-%d-%s"
            .formatted(
                manifest.scenario(),
                manifest.seed(),
                manifest.dataDigest().substring(0, DIGEST_DIGITS));
    for (int number = 1; ; number++) {
      Path place = DEFAULT_PARENT.resolve(number == 1 ? name : name + "-" + number);
      if (!Files.exists(place) || isSameRun(place)) {
        // The very same run: the new folder differs from the old one in wall times at most.
        writer.commit(place, true);
        return place;
      }
    }
  }

  private boolean isSameRun(Path place) throws IOException {
    RunFolder old = new RunFolder(place);
    RunFolder fresh = writer.folder();
    return Files.isRegularFile(old.manifest())
        && Files.mismatch(old.manifest(), fresh.manifest()) < 0
        && (!Files.exists(old.trace()) || Files.exists(fresh.trace()));
  }

  /// Removes what was built, unless it was kept. Safe from another thread.
  ///
  /// @return whether there was anything to remove
  synchronized boolean abandon() throws IOException {
    if (state != State.OPEN) {
      return false;
    }
    state = State.ABANDONED;
    writer.abort();
    removeEmpty(createdParents);
    return true;
  }

  private static void removeEmpty(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (java.nio.file.DirectoryNotEmptyException _) {
        // Somebody else uses it by now.
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    abandon();
  }
}
