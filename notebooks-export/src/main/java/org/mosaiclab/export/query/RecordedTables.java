package org.mosaiclab.export.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The tables in the folder of a run or a finished campaign, by name.
///
/// @param root the folder
/// @param tables in name order
/// @param files of the tables as the manifest lists them, with their digests
public record RecordedTables(Path root, List<RecordedTable> tables, List<TableFile> files) {
  public RecordedTables {
    tables = List.copyOf(tables);
    files = List.copyOf(files);
  }

  /// Looks what a folder has.
  ///
  /// @param root folder of a run or a campaign
  /// @throws DatasetException if it is none, is not finished, or is no longer whole
  public static RecordedTables open(Path root) throws DatasetException {
    if (!Files.isDirectory(root)) {
      throw new DatasetException(root, "no such folder; give the folder of a run or a campaign");
    }
    var files = files(root);
    var rows = new TreeMap<String, Long>();
    files.forEach(file -> rows.put(file.table(), file.rows()));
    var tables = new ArrayList<RecordedTable>();
    for (var entry : DataDictionary.read(root.resolve("tables/schema.json")).tables()) {
      tables.add(
          new RecordedTable(entry, file(root, entry.name()), rows.getOrDefault(entry.name(), 0L)));
    }
    tables.sort(Comparator.comparing(RecordedTable::name));
    return new RecordedTables(root, tables, files);
  }

  private static Path file(Path root, String table) throws DatasetException {
    var parquet = root.resolve("tables").resolve(table + ".parquet");
    var csv = root.resolve("tables").resolve(table + ".csv");
    if (Files.isRegularFile(parquet)) {
      return parquet;
    }
    if (Files.isRegularFile(csv)) {
      return csv;
    }
    throw new DatasetException(parquet, "missing; schema.json lists it: the folder is not whole");
  }

  // Runs and campaigns list their table files alike.
  private static List<TableFile> files(Path root) throws DatasetException {
    var file = root.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          root,
          Files.isRegularFile(root.resolve("campaign.json"))
              ? "the campaign is not finished; the same `sweep` goes on with it"
              : "holds no manifest.json; give the folder of a run or a campaign");
    }
    try {
      var files = new ArrayList<TableFile>();
      for (JsonNode table : CanonicalJson.readTree(Files.readString(file)).path("tables")) {
        files.add(CanonicalJson.read(table.toString(), TableFile.class));
      }
      return files;
    } catch (IOException broken) {
      throw new DatasetException(file, "cannot be read; expected JSON in UTF-8", broken);
    } catch (JacksonException broken) {
      throw new DatasetException(file, "damaged: " + broken.getOriginalMessage(), broken);
    }
  }

  /// Compares the table files with the digests in the manifest.
  ///
  /// @return one line for each that is missing or another; empty if the folder is as it was written
  public List<String> changes() {
    var changes = new ArrayList<String>();
    for (var listed : files) {
      var name = "tables/" + listed.file();
      try {
        var found = Sha256.ofFiles(List.of(root.resolve(name)));
        if (!found.equals(listed.sha256())) {
          changes.add(
              "%s: SHA-256 is %s, the manifest says %s".formatted(name, found, listed.sha256()));
        }
      } catch (IOException _) {
        changes.add(
            "%s: cannot be read, the manifest says SHA-256 %s".formatted(name, listed.sha256()));
      }
    }
    return List.copyOf(changes);
  }

  /// Makes sure that every table file is as it was recorded.
  ///
  /// @throws DatasetException naming the first that is missing or another
  public void requireUnchanged() throws DatasetException {
    var changes = changes();
    if (!changes.isEmpty()) {
      throw new DatasetException(
          root, "is not as it was recorded, so it is not passed on: " + changes.getFirst());
    }
  }

  /// Names of the tables, separated by commas.
  String names() {
    return tables.stream().map(RecordedTable::name).collect(Collectors.joining(", "));
  }
}
