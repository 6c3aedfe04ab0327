package org.mosaiclab.export.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.export.ExportProgress;
import org.mosaiclab.export.query.CsvRows;
import org.mosaiclab.export.query.RecordedTable;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.query.TableListing;
import org.mosaiclab.export.table.TableExport;
import org.mosaiclab.export.table.TableForm;

/// Writes a recorded folder as one archive.
///
/// Unpacked, it is that folder again, and everything that reads folders reads it; beside it lie
/// every table as CSV too, a dictionary of the columns, how to read and to cite it, and checksums.
/// Entries are in name order, `SHA256SUMS` last; no byte depends on the host, the clock or a path.
public final class BundleWriter {
  // A row that is made into text takes about as long as so many bytes that are copied.
  private static final long BYTES_PER_ROW = 100;
  private static final int ROWS_PER_NOTICE = 4_096;

  private final RecordedTables tables;
  private final Recorded recorded;
  private final TableExport export;
  private final SortedMap<String, Entry> entries = new TreeMap<>();

  /// One entry to be.
  ///
  /// @param weight of the work, about bytes
  /// @param content writes it and says how far it is
  private record Entry(long weight, Content content) {}

  /// Writes an entry's bytes.
  @FunctionalInterface
  private interface Content {
    /// @param out stays open
    /// @param onRow to be called after each row, if it has rows
    void writeTo(OutputStream out, Runnable onRow) throws IOException;
  }

  private BundleWriter(RecordedTables tables, Recorded recorded, TableExport export) {
    this.tables = tables;
    this.recorded = recorded;
    this.export = export;
  }

  /// Looks what goes into a bundle.
  ///
  /// @param tables of the folder
  /// @param notebook texts of the notebook's files by name; what was recorded goes before
  /// @throws DatasetException if a file is missing or damaged
  public static BundleWriter of(RecordedTables tables, SortedMap<String, String> notebook)
      throws DatasetException {
    var writer = new BundleWriter(tables, Recorded.of(tables), TableExport.of(tables));
    notebook.forEach(writer::put);
    writer.collect();
    return writer;
  }

  private void collect() throws DatasetException {
    for (var name : recorded.files()) {
      var file = tables.root().resolve(name);
      entries.put(name, new Entry(size(file), (out, _) -> Files.copy(file, out)));
    }
    for (var table : tables.tables()) {
      var name = "tables/" + TableForm.CSV.fileName(table.name());
      if (!entries.containsKey(name)) {
        entries.put(
            name,
            new Entry(table.rows() * BYTES_PER_ROW, (out, onRow) -> writeCsv(table, out, onRow)));
      }
    }
    put("tables/" + TableExport.COLUMNS, columns());
    put(BundleManifest.FILE, CanonicalJson.write(recorded.manifest()));
    put(CitationFile.FILE, CitationFile.of(recorded));
    put(ReadmeFile.FILE, ReadmeFile.of(recorded));
    put(LicenceFile.FILE, LicenceFile.text());
  }

  private static long size(Path file) throws DatasetException {
    try {
      return Files.size(file);
    } catch (IOException broken) {
      throw new DatasetException(file, "cannot be read: " + broken.getMessage(), broken);
    }
  }

  private void put(String name, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    entries.put(name, new Entry(bytes.length, (out, _) -> out.write(bytes)));
  }

  private String columns() {
    var text = new StringBuilder();
    try {
      new TableListing(tables).writeTo(new CsvRows(text));
    } catch (IOException impossible) {
      throw new IllegalStateException("a text in memory can be written", impossible);
    }
    return text.toString();
  }

  private void writeCsv(RecordedTable table, OutputStream out, Runnable onRow) throws IOException {
    var writer = new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8);
    export.writeCsv(table, writer, onRow);
    writer.flush();
  }

  /// Number of entries, the checksums among them.
  public int entryCount() {
    return entries.size() + 1;
  }

  /// Writes the archive.
  ///
  /// @param file does not exist yet
  /// @param progress is told how far it is
  /// @throws DatasetException if a table is damaged
  /// @throws IOException if the archive cannot be written
  public void writeTo(Path file, ExportProgress progress) throws IOException {
    long weightAll = Math.max(1, entries.values().stream().mapToLong(Entry::weight).sum());
    long before = 0;
    try (var zip = BundleZip.create(file)) {
      for (var named : entries.entrySet()) {
        var entry = named.getValue();
        var told = new Told(named.getKey(), before, weightAll, progress);
        told.tell();
        zip.add(named.getKey(), out -> entry.content().writeTo(out, told::onRow));
        before += entry.weight();
      }
      zip.finish();
    }
  }

  /// Tells now and then how far one entry is.
  private static final class Told {
    private final String name;
    private final long weightAll;
    private final ExportProgress progress;
    private long done;
    private long rows;

    Told(String name, long before, long weightAll, ExportProgress progress) {
      this.name = name;
      this.done = before;
      this.weightAll = weightAll;
      this.progress = progress;
    }

    void tell() {
      progress.onProgress(name, Math.min(1, done / (double) weightAll));
    }

    void onRow() {
      done += BYTES_PER_ROW;
      if (++rows % ROWS_PER_NOTICE == 0) {
        tell();
      }
    }
  }
}
