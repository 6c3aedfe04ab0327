package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
  /// @throws DatasetException if the target is a file or a link, if no folder can have its name, if
  ///   the process works in it, or if it is a non-empty folder that may not be replaced: without
  ///   `force`, or because it is not the folder of a run
  public static void checkTarget(Path target, boolean force) throws DatasetException {
    requireMovable(target);
    requireFolder(target);
    if (isEmpty(target)) {
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

  /// Whether files may be written into a folder one by one.
  ///
  /// @param folder path of it
  /// @throws DatasetException if it is a file, or not empty
  public static void checkEmpty(Path folder) throws DatasetException {
    requireFolder(folder);
    if (!isEmpty(folder)) {
      throw new DatasetException(folder, "is not empty; choose another folder");
    }
  }

  private static void requireFolder(Path target) throws DatasetException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new DatasetException(target, "is a file; expected a folder that is empty or absent");
    }
  }

  // A finished run is moved to its name. What makes that impossible is told before the run.
  private static void requireMovable(Path target) throws DatasetException {
    if (Files.isSymbolicLink(target)) {
      throw new DatasetException(
          target, "is a link to no folder; remove it or name another folder");
    }
    try {
      Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException | AccessDeniedException _) {
      // Whoever makes the folder beside it says so.
      return;
    } catch (FileSystemException impossible) {
      throw new DatasetException(
          target, "cannot be the name of a folder: " + impossible.getReason(), impossible);
    } catch (IOException broken) {
      throw new DatasetException(target, "cannot be looked at: " + broken.getMessage(), broken);
    }
    if (Path.of("").toAbsolutePath().startsWith(target.toAbsolutePath().normalize())) {
      throw new DatasetException(
          target,
          "is the folder you are in, or above it, and cannot be replaced; name a folder below");
    }
  }

  private static boolean isEmpty(Path folder) throws DatasetException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new DatasetException(folder, "cannot be listed; expected a readable folder", e);
    }
  }
}
