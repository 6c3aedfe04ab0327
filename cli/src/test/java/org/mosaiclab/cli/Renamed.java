package org.mosaiclab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.schema.Cells;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.store.CsvTables;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.RunFolderWriter;
import org.mosaiclab.dataset.store.Table;
import org.mosaiclab.dataset.store.Tables;

/// A recorded run whose meta-chain is called otherwise: the scenario reader refuses most names, a
/// folder may hold any.
///
/// @param from the meta-chain's name
/// @param to the new one
record Renamed(String from, String to) {
  /// Writes the renamed run.
  Path write(Path run, Path parent, String name) throws IOException {
    var dataset = RunDataset.open(run);
    var target = parent.resolve(name);
    var tables = new Tables();
    for (int index = 0; index < tables.all().size(); index++) {
      copy(dataset.tables().all().get(index), tables.all().get(index));
    }
    try (var writer = RunFolderWriter.begin(parent)) {
      writer.writeTables(manifest(dataset.manifest()), tables, CsvTables.SUMMARY);
      writer.writeScenario(Files.readString(run.resolve("scenario.yaml")));
      writer.commit(target, false);
    }
    return target;
  }

  // As JSON every name stands in quotes of its own, or before the metric.
  private RunManifest manifest(RunManifest manifest) {
    var name = CanonicalJson.write(to).strip();
    var inside = name.substring(1, name.length() - 1);
    var text =
        CanonicalJson.write(manifest)
            .replace("\"" + from + "\"", name)
            .replace("\"" + from + ".", "\"" + inside + ".");
    return CanonicalJson.read(text, RunManifest.class);
  }

  // One table twice: the rows of both are of one type, which the compiler cannot know.
  @SuppressWarnings("unchecked")
  private <R> void copy(Table<R> table, Table<?> target) {
    var rows = ((Table<R>) target).rows();
    for (var row : table.rows()) {
      rows.add(table.schema().reader().apply(new RowCells<>(table, row, this)));
    }
  }

  private String renamed(String text) {
    return text.equals(from)
        ? to
        : text.startsWith(from + ".") ? to + text.substring(from.length()) : text;
  }

  /// The cells of a row, with the new name.
  private static final class RowCells<R> implements Cells {
    private final Table<R> table;
    private final R row;
    private final Renamed names;
    private int next;

    RowCells(Table<R> table, R row, Renamed names) {
      this.table = table;
      this.row = row;
      this.names = names;
    }

    private Column<R> column() {
      return table.schema().columns().get(next++);
    }

    @Override
    public long int64() {
      return ((Column.Int64<R>) column()).getter().applyAsLong(row);
    }

    @Override
    public double float64() {
      return ((Column.Float64<R>) column()).getter().applyAsDouble(row);
    }

    @Override
    public String text() {
      return names.renamed(((Column.Text<R>) column()).getter().apply(row));
    }

    @Override
    public boolean bool() {
      return ((Column.Bool<R>) column()).getter().test(row);
    }
  }
}
