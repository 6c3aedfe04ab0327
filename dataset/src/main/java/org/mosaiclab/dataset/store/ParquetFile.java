package org.mosaiclab.dataset.store;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Writes tables as Parquet whose bytes depend on the rows alone.
///
/// Columns are encoded (dictionaries, deltas) but not compressed: the native compressors may give
/// other bytes on another processor or version, and the digests are promised on every host.
public final class ParquetFile {
  private static final long ROW_GROUP_BYTES = 64L << 20;
  private static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 20_000;

  private ParquetFile() {}

  /// Writes a table, whole or not at all.
  ///
  /// @param file target, replaced if it exists
  /// @param schema columns
  /// @param rows in the order of the file, taken one by one
  /// @throws IOException if it cannot; the target is then as it was before
  public static <R> void write(Path file, TableSchema<R> schema, Iterable<R> rows)
      throws IOException {
    WholeFile.write(
        file,
        partial -> {
          try (ParquetWriter<R> writer = open(partial, schema)) {
            for (R row : rows) {
              writer.write(row);
            }
          }
        });
  }

  static <R> ParquetWriter<R> open(Path file, TableSchema<R> schema) throws IOException {
    return new RowWriteSupport.Builder<>(new LocalOutputFile(file), schema)
        .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
        .withWriterVersion(WriterVersion.PARQUET_2_0)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .withPageSize(PAGE_BYTES)
        .withPageRowCountLimit(PAGE_ROWS)
        .withDictionaryEncoding(true)
        .build();
  }

  static <R> MessageType messageType(TableSchema<R> schema) {
    Type[] fields = schema.columns().stream().map(ParquetFile::field).toArray(Type[]::new);
    return new MessageType(schema.name(), fields);
  }

  private static Type field(Column<?> column) {
    return switch (column) {
      case Column.Int64<?> _ -> Types.required(INT64).named(column.name());
      case Column.Float64<?> _ -> Types.required(DOUBLE).named(column.name());
      case Column.Text<?> _ -> Types.required(BINARY).as(stringType()).named(column.name());
      case Column.Bool<?> _ -> Types.required(BOOLEAN).named(column.name());
    };
  }
}
