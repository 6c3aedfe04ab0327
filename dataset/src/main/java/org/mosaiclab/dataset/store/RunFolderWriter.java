package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Path;
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
  private final BuildingFolder building;

  private RunFolderWriter(BuildingFolder building) {
    this.building = building;
  }

  /// Starts a folder under a temporary name.
  ///
  /// @param parent folder in which the run's folder will lie, created if absent
  /// @return a writer to close
  /// @throws IOException if the temporary folder cannot be made
  public static RunFolderWriter begin(Path parent) throws IOException {
    return new RunFolderWriter(BuildingFolder.begin(parent));
  }

  /// The folder while it is being built: for traces, figures and the report.
  ///
  /// @return paths that are valid until the commit
  public RunFolder folder() {
    return new RunFolder(building.root());
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
    RunManifest whole = TableFiles.write(folder(), manifest, tables, csv);
    WholeFile.writeText(folder().manifest(), CanonicalJson.write(whole));
    return whole;
  }

  /// Writes `scenario.yaml`.
  ///
  /// @param yaml the scenario as it was resolved
  /// @throws IOException if it cannot
  public void writeScenario(String yaml) throws IOException {
    WholeFile.writeText(folder().scenario(), yaml);
  }

  /// Writes `environment.json`: what the host and the clock decided.
  ///
  /// @param values by name
  /// @throws IOException if it cannot
  public void writeEnvironment(Map<String, String> values) throws IOException {
    WholeFile.writeText(folder().environment(), CanonicalJson.write(new TreeMap<>(values)));
  }

  /// Renames the folder to its target; a run that lies there is replaced if `force` says so.
  ///
  /// @param target in the folder given to [#begin]
  /// @param force whether a run that lies there may be replaced
  /// @return the folder at its place
  /// @throws IOException if the target may not be replaced or something cannot be renamed; the
  ///   target is then as it was before
  /// @throws IllegalStateException after a commit or an abort
  public RunFolder commit(Path target, boolean force) throws IOException {
    RunFolder.checkTarget(target, force);
    building.commit(target);
    return new RunFolder(target);
  }

  /// Removes everything that was built, unless it was committed. Safe to call from another thread
  /// while files are being written, and more than once.
  ///
  /// @throws IOException if something cannot be removed
  public void abort() throws IOException {
    building.abort();
  }

  @Override
  public void close() throws IOException {
    abort();
  }
}
