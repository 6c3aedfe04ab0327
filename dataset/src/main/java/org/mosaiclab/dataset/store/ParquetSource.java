package org.mosaiclab.dataset.store;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Reads tables that [ParquetFile] wrote, and refuses what is not one.
public final class ParquetSource {
  private ParquetSource() {}

  /// All rows of a table.
  ///
  /// @param file a Parquet file
  /// @param schema the columns it must have; more are ignored
  /// @return rows in the order of the file
  /// @throws DatasetException if the file is missing or damaged, or lacks a column
  public static <R> List<R> read(Path file, TableSchema<R> schema) throws DatasetException {
    List<R> rows = new ArrayList<>();
    forEach(file, schema, rows::add);
    return rows;
  }

  /// Takes the rows of a table one by one: they need not fit into memory.
  ///
  /// @param file a Parquet file
  /// @param schema the columns it must have; more are ignored
  /// @param rows takes them in the order of the file; what it throws as [UncheckedIOException] is
  ///   passed on: the file is then as good as before
  /// @throws DatasetException if the file is missing or damaged, or lacks a column
  public static <R> void forEach(Path file, TableSchema<R> schema, Consumer<R> rows)
      throws DatasetException {
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(file, "missing; expected the Parquet table " + schema.name());
    }
    try {
      InputFile input = new LocalInputFile(file);
      checkColumns(file, ParquetReader.readMetadata(input).getFileMetaData().getSchema(), schema);
      passRows(input, schema, rows);
    } catch (DatasetException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // It wraps what the taker of the rows throws, too.
      if (e.getCause() instanceof UncheckedIOException passed) {
        throw passed;
      }
      // The library reports damage by whatever its decoders stumble over.
      throw new DatasetException(
          file, "damaged; expected the Parquet table " + schema.name() + " as it was written", e);
    }
  }

  private static <R> void checkColumns(Path file, MessageType found, TableSchema<R> schema)
      throws DatasetException {
    for (Type expected : ParquetFile.messageType(schema).getFields()) {
      String name = expected.getName();
      if (!found.containsField(name)) {
        throw new DatasetException(
            file,
            "no column "
                + name
                + "; expected the table "
                + schema.name()
                + " version "
                + schema.version());
      }
      if (!found.getType(name).equals(expected)) {
        throw new DatasetException(
            file, "column is `" + found.getType(name) + "`; expected `" + expected + "`");
      }
    }
  }

  private static <R> void passRows(InputFile input, TableSchema<R> schema, Consumer<R> rows)
      throws IOException {
    List<String> names = schema.columnNames();
    try (var reader =
        ParquetReader.spliterator(
            input, new RowHydrator<>(schema), path -> names.indexOf(path[0]))) {
      reader.forEachRemaining(rows);
    }
  }

  /// Collects one row's cells by column index, then builds the row.
  private static final class RowHydrator<R> implements Hydrator<Object[], R, Integer> {
    private final TableSchema<R> schema;
    private final List<Column<R>> columns;
    private final Object[] previous;

    RowHydrator(TableSchema<R> schema) {
      this.schema = schema;
      this.columns = schema.columns();
      this.previous = new Object[columns.size()];
    }

    @Override
    public Object[] start() {
      return new Object[columns.size()];
    }

    @Override
    public Object[] add(Object[] cells, Integer column, Object value) {
      if (column >= 0) {
        // Names repeat from row to row: keep one instance instead of one per row.
        Object kept = value.equals(previous[column]) ? previous[column] : value;
        previous[column] = kept;
        cells[column] = kept;
      }
      return cells;
    }

    @Override
    public R finish(Object[] cells) {
      return schema.reader().apply(new ObjectCells(cells));
    }
  }
}
