package org.mosaiclab.dataset.store;

import java.util.List;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.schema.TableSchema;

/// The data dictionary that lies beside the tables, `schema.json`.
final class SchemaJson {
  private static final List<String> CONVENTIONS =
      List.of(
          "Times are simulated time in nanoseconds since the start of the run; -1 means never.",
          "Heights are block numbers; -1 means not in a block.",
          "Hashes are hexadecimal; chains and nodes go by name.",
          "A column never changes its meaning; new columns are appended and the version rises.");

  private SchemaJson() {}

  /// Data dictionary of some tables.
  ///
  /// @param tables in the order of the text
  /// @return JSON
  static String of(List<TableSchema<?>> tables) {
    var entries = tables.stream().map(SchemaJson::describe).toList();
    return CanonicalJson.write(new Dictionary(RunManifest.SCHEMA_VERSION, CONVENTIONS, entries));
  }

  private static Entry describe(TableSchema<?> schema) {
    var columns =
        schema.columns().stream()
            .map(c -> new Field(c.name(), c.typeName(), c.unit(), c.description()))
            .toList();
    return new Entry(schema.name(), schema.version(), schema.description(), columns);
  }

  record Dictionary(int schemaVersion, List<String> conventions, List<Entry> tables) {}

  record Entry(String name, int version, String description, List<Field> columns) {}

  record Field(String name, String type, String unit, String description) {}
}
