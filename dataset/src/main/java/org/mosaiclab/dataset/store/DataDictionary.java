package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.schema.Cells;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;
import tools.jackson.core.JacksonException;

/// The data dictionary that lies beside the tables, `schema.json`.
///
/// @param schemaVersion version of the folder's layout
/// @param conventions what holds for every column, one sentence each
/// @param tables in the order of the file
public record DataDictionary(int schemaVersion, List<String> conventions, List<Entry> tables) {
  private static final List<String> CONVENTIONS =
      List.of(
          "Times are simulated time in nanoseconds since the start of the run; -1 means never.",
          "Heights are block numbers; -1 means not in a block.",
          "Hashes are hexadecimal; chains and nodes go by name.",
          "A column never changes its meaning; new columns are appended and the version rises.");

  public DataDictionary {
    conventions = List.copyOf(conventions);
    tables = List.copyOf(tables);
  }

  /// One table.
  ///
  /// @param name also the file's name
  /// @param version of its columns
  /// @param description one sentence
  /// @param columns in the order of the files
  public record Entry(String name, int version, String description, List<Field> columns) {
    public Entry {
      columns = List.copyOf(columns);
    }

    /// The columns for rows that are lists of cells: reads and writes the table without the class
    /// of its rows.
    ///
    /// @throws IllegalArgumentException if a name or a type is none
    public TableSchema<List<Object>> schema() {
      List<Column<List<Object>>> typed = new ArrayList<>();
      for (int index = 0; index < columns.size(); index++) {
        typed.add(columns.get(index).column(index));
      }
      return new TableSchema<>(name, version, description, typed, this::row);
    }

    private List<Object> row(Cells cells) {
      List<Object> row = new ArrayList<>(columns.size());
      for (Field column : columns) {
        row.add(column.cell(cells));
      }
      return row;
    }
  }

  /// One column.
  ///
  /// @param name unique in its table
  /// @param type `int64`, `double`, `text` or `bool`
  /// @param unit as `ns`; empty where there is none
  /// @param description one sentence
  public record Field(String name, String type, String unit, String description) {
    private Column<List<Object>> column(int index) {
      return switch (type) {
        case "int64" -> new Column.Int64<>(name, unit, description, row -> (Long) row.get(index));
        case "double" ->
            new Column.Float64<>(name, unit, description, row -> (Double) row.get(index));
        case "text" -> new Column.Text<>(name, unit, description, row -> (String) row.get(index));
        case "bool" -> new Column.Bool<>(name, unit, description, row -> (Boolean) row.get(index));
        default ->
            throw new IllegalArgumentException(
                "type of column %s is int64, double, text or bool, was %s".formatted(name, type));
      };
    }

    private Object cell(Cells cells) {
      return switch (type) {
        case "int64" -> cells.int64();
        case "double" -> cells.float64();
        case "text" -> cells.text();
        default -> cells.bool();
      };
    }
  }

  /// Data dictionary of some tables.
  ///
  /// @param tables in the order of the text
  static DataDictionary of(List<TableSchema<?>> tables) {
    return new DataDictionary(
        RunManifest.SCHEMA_VERSION,
        CONVENTIONS,
        tables.stream().map(DataDictionary::describe).toList());
  }

  private static Entry describe(TableSchema<?> schema) {
    var columns =
        schema.columns().stream()
            .map(c -> new Field(c.name(), c.typeName(), c.unit(), c.description()))
            .toList();
    return new Entry(schema.name(), schema.version(), schema.description(), columns);
  }

  /// The text of `schema.json`.
  String text() {
    return CanonicalJson.write(this);
  }

  /// Reads a `schema.json`.
  ///
  /// @param file as it was written
  /// @throws DatasetException if it is missing or damaged
  public static DataDictionary read(Path file) throws DatasetException {
    try {
      return CanonicalJson.read(Files.readString(file), DataDictionary.class);
    } catch (IOException broken) {
      throw new DatasetException(
          file, "cannot be read; every folder of tables has a schema.json", broken);
    } catch (JacksonException broken) {
      throw new DatasetException(file, "damaged: " + broken.getOriginalMessage(), broken);
    }
  }
}
