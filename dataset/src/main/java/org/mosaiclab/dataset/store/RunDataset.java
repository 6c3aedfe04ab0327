package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;

/// A recorded run: analysis starts here, no simulator class in sight.
public final class RunDataset {
  private final RunManifest manifest;
  private final Tables tables;
  private final Optional<RunFolder> folder;

  private RunDataset(RunManifest manifest, Tables tables, Optional<RunFolder> folder) {
    this.manifest = manifest;
    this.tables = tables;
    this.folder = folder;
  }

  /// A run still in memory.
  ///
  /// @param manifest what the run says about itself
  /// @param tables its rows
  /// @return a dataset without a folder
  public static RunDataset of(RunManifest manifest, Tables tables) {
    return new RunDataset(manifest, tables, Optional.empty());
  }

  /// Reads the folder of a run. Digests are not checked, see [#verify].
  ///
  /// @param root the run's folder
  /// @return manifest and all rows
  /// @throws DatasetException if a file is missing, damaged, or of another version
  public static RunDataset open(Path root) throws DatasetException {
    RunFolder folder = new RunFolder(root);
    RunManifest manifest = ManifestFile.read(folder);
    Tables tables = new Tables();
    for (Table<?> table : tables.all()) {
      readInto(folder, manifest, table);
    }
    return new RunDataset(manifest, tables, Optional.of(folder));
  }

  private static <R> void readInto(RunFolder folder, RunManifest manifest, Table<R> table)
      throws DatasetException {
    String name = table.schema().name();
    boolean isCsv = Tables.CSV_ALONE.contains(name);
    Path file = isCsv ? folder.csv(name) : folder.parquet(name);
    Optional<TableFile> listed =
        manifest.tables().stream()
            .filter(entry -> isCsv != TableFiles.isParquet(entry))
            .filter(entry -> entry.table().equals(name))
            .findFirst();
    if (listed.isEmpty()) {
      if (!Tables.OPTIONAL.contains(name)) {
        throw new DatasetException(
            folder.manifest(), "lists no tables/" + name + ".parquet; expected every table");
      }
      return;
    }
    table
        .rows()
        .addAll(
            isCsv
                ? CsvSource.read(file, table.schema())
                : ParquetSource.read(file, table.schema()));
    if (table.rows().size() != listed.get().rows()) {
      throw new DatasetException(
          file,
          "%d rows; the manifest says %d".formatted(table.rows().size(), listed.get().rows()));
    }
  }

  /// What the run says about itself.
  public RunManifest manifest() {
    return manifest;
  }

  /// The rows.
  public Tables tables() {
    return tables;
  }

  /// Where it was read from; empty for a run in memory.
  public Optional<RunFolder> folder() {
    return folder;
  }

  /// Compares the files on disk with the digests in the manifest.
  ///
  /// @return one line per difference; empty if the folder is as it was written, or in memory
  public List<String> verify() {
    return folder.map(this::differences).orElse(List.of());
  }

  private List<String> differences(RunFolder run) {
    List<String> differences =
        new ArrayList<>(TableDigests.differences(run.tables(), manifest.tables()));
    if (differences.isEmpty()) {
      checkDataDigest(run, differences);
    }
    return List.copyOf(differences);
  }

  private void checkDataDigest(RunFolder run, List<String> differences) {
    try {
      String found = TableFiles.dataDigest(run, manifest.tables());
      if (!found.equals(manifest.dataDigest())) {
        differences.add("data digest is " + found + ", the manifest says " + manifest.dataDigest());
      }
    } catch (IOException e) {
      differences.add("data digest: " + e.getMessage());
    }
  }
}
