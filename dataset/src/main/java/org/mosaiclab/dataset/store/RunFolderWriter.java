package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest;

/// Builds the folder of a run under a temporary name beside its target, and renames it when whole.
///
/// ```
/// RunFolder.checkTarget(target, force);            // before the run: refuse early
/// try (var writer = RunFolderWriter.begin(parent)) {
///   var manifest = writer.writeTables(bareManifest, tables, CsvTables.SUMMARY);
///   writer.writeScenario(yaml);
///   writer.writeEnvironment(values);
///   writer.commit(target, force);
/// }                                                // not committed: nothing is left
/// ```
///
/// Closing without a commit removes everything. [#abort] does the same from another thread, for
/// interruptions; a commit that has begun is finished first.
public final class RunFolderWriter implements AutoCloseable {
  private enum State {
    OPEN,
    COMMITTED,
    ABORTED
  }

  private static final int DELETE_ATTEMPTS = 20;

  private final RunFolder building;
  private State state = State.OPEN;

  private RunFolderWriter(RunFolder building) {
    this.building = building;
  }

  /// Starts a folder under a temporary name.
  ///
  /// @param parent folder in which the run's folder will lie, created if absent
  /// @return a writer to close
  /// @throws IOException if the temporary folder cannot be made
  public static RunFolderWriter begin(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new RunFolderWriter(new RunFolder(createFree(parent, "building")));
  }

  private static Path createFree(Path parent, String purpose) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        return Files.createDirectory(parent.resolve(hiddenName(purpose, attempt)));
      } catch (FileAlreadyExistsException e) {
        if (attempt == 1_000) {
          throw new DatasetException(parent, "is full of leftovers .mosaic-*; delete them", e);
        }
      }
    }
  }

  private static String hiddenName(String purpose, int attempt) {
    return ".mosaic-%s-%d-%d".formatted(purpose, ProcessHandle.current().pid(), attempt);
  }

  /// The folder while it is being built: for traces, figures and the report.
  ///
  /// @return paths that are valid until the commit
  public RunFolder folder() {
    return building;
  }

  /// Writes `tables/` and `manifest.json`.
  ///
  /// @param manifest without digests
  /// @param tables rows
  /// @param csv which tables are written as CSV too
  /// @return the manifest as written, with digests
  /// @throws IOException if a file cannot be written
  public RunManifest writeTables(RunManifest manifest, Tables tables, CsvTables csv)
      throws IOException {
    RunManifest whole = TableFiles.write(building, manifest, tables, csv);
    WholeFile.writeText(building.manifest(), CanonicalJson.write(whole));
    return whole;
  }

  /// Writes `scenario.yaml`.
  ///
  /// @param yaml the scenario as it was resolved
  /// @throws IOException if it cannot
  public void writeScenario(String yaml) throws IOException {
    WholeFile.writeText(building.scenario(), yaml);
  }

  /// Writes `environment.json`: what the host and the clock decided.
  ///
  /// @param values by name
  /// @throws IOException if it cannot
  public void writeEnvironment(Map<String, String> values) throws IOException {
    WholeFile.writeText(building.environment(), CanonicalJson.write(new TreeMap<>(values)));
  }

  /// Renames the folder to its target; a run that lies there is replaced if `force` says so.
  ///
  /// @param target in the folder given to [#begin]
  /// @param force whether a run that lies there may be replaced
  /// @return the folder at its place
  /// @throws IOException if the target may not be replaced or something cannot be renamed; the
  ///   target is then as it was before
  /// @throws IllegalStateException after a commit or an abort
  public synchronized RunFolder commit(Path target, boolean force) throws IOException {
    if (state != State.OPEN) {
      throw new IllegalStateException("the run's folder is already " + state);
    }
    RunFolder.checkTarget(target, force);
    if (Files.exists(target)) {
      replace(target);
    } else {
      Files.move(building.root(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    state = State.COMMITTED;
    return new RunFolder(target);
  }

  private void replace(Path target) throws IOException {
    Path parent = building.root().toAbsolutePath().getParent();
    Path retired = createFree(parent == null ? target.resolveSibling("") : parent, "replaced");
    // Two renames, no copying: at every instant both runs lie whole under some name in here.
    Files.move(target, retired, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(building.root(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(retired, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    FolderTree.delete(retired);
  }

  /// Removes everything that was built, unless it was committed. Safe to call from another thread
  /// while files are being written, and more than once.
  ///
  /// @throws IOException if something cannot be removed
  public synchronized void abort() throws IOException {
    if (state == State.COMMITTED) {
      return;
    }
    state = State.ABORTED;
    for (int attempt = 1; Files.exists(building.root()); attempt++) {
      try {
        FolderTree.delete(building.root());
      } catch (IOException e) {
        // The writing thread may have added a file behind the deletion: once the folder is gone it
        // cannot, so a few attempts suffice.
        if (attempt == DELETE_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    abort();
  }
}
