package org.mosaiclab.dataset.store;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Feeds rows of a declared table to the Parquet library.
final class RowWriteSupport<R> extends WriteSupport<R> {
  private final TableSchema<R> schema;
  private final List<Column<R>> columns;
  private @Nullable RecordConsumer consumer;

  private RowWriteSupport(TableSchema<R> schema) {
    this.schema = schema;
    this.columns = schema.columns();
  }

  @Override
  public String getName() {
    return "mosaic-lab";
  }

  @Override
  @SuppressWarnings("deprecation") // The library calls only this one with its stubbed Hadoop.
  public WriteContext init(Configuration configuration) {
    var facts = Map.of("mosaic-lab.table.version", String.valueOf(schema.version()));
    return new WriteContext(ParquetFile.messageType(schema), facts);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(R row) {
    RecordConsumer out = consumer;
    if (out == null) {
      throw new IllegalStateException("prepareForWrite was not called");
    }
    out.startMessage();
    for (int index = 0; index < columns.size(); index++) {
      Column<R> column = columns.get(index);
      out.startField(column.name(), index);
      writeCell(out, column, row);
      out.endField(column.name(), index);
    }
    out.endMessage();
  }

  private void writeCell(RecordConsumer out, Column<R> column, R row) {
    switch (column) {
      case Column.Int64<R> c -> out.addLong(c.getter().applyAsLong(row));
      case Column.Float64<R> c -> out.addDouble(c.getter().applyAsDouble(row));
      case Column.Text<R> c -> out.addBinary(Binary.fromString(c.getter().apply(row)));
      case Column.Bool<R> c -> out.addBoolean(c.getter().test(row));
    }
  }

  /// Builder of the library's writer.
  static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
    private final TableSchema<R> schema;

    Builder(OutputFile file, TableSchema<R> schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // See init above.
    protected WriteSupport<R> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport<>(schema);
    }
  }
}
