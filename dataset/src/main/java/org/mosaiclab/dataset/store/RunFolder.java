package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where everything lies in the folder of a run. Names are fixed; only `trace.bin`, `figures/` and
/// `report.html` may be absent.
///
/// @param root the folder itself
public record RunFolder(Path root) {
  /// Deterministic description of the run.
  public Path manifest() {
    return root.resolve("manifest.json");
  }

  /// JDK, host and wall times.
  public Path environment() {
    return root.resolve("environment.json");
  }

  /// The scenario as it was resolved.
  public Path scenario() {
    return root.resolve("scenario.yaml");
  }

  /// Folder of the tables.
  public Path tables() {
    return root.resolve("tables");
  }

  /// Data dictionary of the tables.
  public Path schema() {
    return tables().resolve("schema.json");
  }

  /// A table as Parquet.
  ///
  /// @param table name of the table
  public Path parquet(String table) {
    return tables().resolve(table + ".parquet");
  }

  /// A table as CSV.
  ///
  /// @param table name of the table
  public Path csv(String table) {
    return tables().resolve(table + ".csv");
  }

  /// Every event, as the engine's records; only where the run was asked to keep it.
  public Path trace() {
    return root.resolve("trace.bin");
  }

  /// Every metric and verdict.
  public Path summary() {
    return root.resolve("summary.json");
  }

  /// Folder of the figures.
  public Path figures() {
    return root.resolve("figures");
  }

  /// The report.
  public Path report() {
    return root.resolve("report.html");
  }

  /// Whether a run may be written to a path.
  ///
  /// @param target path of the run's folder
  /// @param force whether a run that lies there may be replaced
  /// @throws DatasetException if the target is a file, or a non-empty folder that may not be
  ///   replaced: without `force`, or because it is not the folder of a run
  public static void checkTarget(Path target, boolean force) throws DatasetException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new DatasetException(target, "is a file; expected a folder that is empty or absent");
    }
    if (!Files.exists(target) || isEmpty(target)) {
      return;
    }
    if (!force) {
      throw new DatasetException(
          target, "is not empty; choose another folder, or --force to replace the run in it");
    }
    if (!Files.isRegularFile(new RunFolder(target).manifest())) {
      throw new DatasetException(
          target, "is not empty and holds no manifest.json; --force replaces only runs");
    }
  }

  private static boolean isEmpty(Path folder) throws DatasetException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new DatasetException(folder, "cannot be listed; expected a readable folder", e);
    }
  }
}
