package org.mosaiclab.export.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.dataset.store.DatasetException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The tables in the folder of a run or a finished campaign, by name.
///
/// @param root the folder
/// @param tables in name order
public record RecordedTables(Path root, List<RecordedTable> tables) {
  public RecordedTables {
    tables = List.copyOf(tables);
  }

  /// Looks what a folder has.
  ///
  /// @param root folder of a run or a campaign
  /// @throws DatasetException if it is none, is not finished, or is no longer whole
  public static RecordedTables open(Path root) throws DatasetException {
    if (!Files.isDirectory(root)) {
      throw new DatasetException(root, "no such folder; give the folder of a run or a campaign");
    }
    var rows = rows(root);
    var tables = new ArrayList<RecordedTable>();
    for (var entry : DataDictionary.read(root.resolve("tables/schema.json")).tables()) {
      tables.add(
          new RecordedTable(entry, file(root, entry.name()), rows.getOrDefault(entry.name(), 0L)));
    }
    tables.sort(Comparator.comparing(RecordedTable::name));
    return new RecordedTables(root, tables);
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
  private static SortedMap<String, Long> rows(Path root) throws DatasetException {
    var file = root.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          root,
          Files.isRegularFile(root.resolve("campaign.json"))
              ? "the campaign is not finished; the same `sweep` goes on with it"
              : "holds no manifest.json; give the folder of a run or a campaign");
    }
    try {
      var rows = new TreeMap<String, Long>();
      for (JsonNode table : CanonicalJson.readTree(Files.readString(file)).path("tables")) {
        rows.put(table.path("table").asString(""), table.path("rows").asLong(0));
      }
      return rows;
    } catch (IOException broken) {
      throw new DatasetException(file, "cannot be read; expected JSON in UTF-8", broken);
    } catch (JacksonException broken) {
      throw new DatasetException(file, "damaged: " + broken.getOriginalMessage(), broken);
    }
  }

  /// Names of the tables, separated by commas.
  String names() {
    return tables.stream().map(RecordedTable::name).collect(Collectors.joining(", "));
  }
}
