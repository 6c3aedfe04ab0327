package org.mosaiclab.export.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.export.ExportProgress;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.table.TableExport;
import org.mosaiclab.export.table.TableForm;

/// Notebooks as files.
///
/// A notebook finds its data beside itself: `tables/` with every table as CSV, `manifest.json`, and
/// what [#texts] gives.
public final class NotebookFile {
  /// Name of the notebook among the texts.
  public static final String NAME = "notebook.ipynb";

  private NotebookFile() {}

  /// The notebook of a folder and what it reads besides the tables and the manifest: the titles of
  /// the report's figures and, of a run, its metrics. The same folder gives the same texts.
  ///
  /// @param dataFolder of a run or a finished campaign
  /// @return texts by file name, the notebook's being [#NAME]
  /// @throws org.mosaiclab.dataset.store.DatasetException if the folder is none, or is not whole
  /// @throws IOException if a file cannot be read
  /// @throws org.mosaiclab.analysis.figure.draw.DrawingUnavailableException if this Java cannot lay
  ///   out figures; the message says what it needs
  public static SortedMap<String, String> texts(Path dataFolder) throws IOException {
    return texts(dataFolder, RecordedTables.open(dataFolder));
  }

  private static SortedMap<String, String> texts(Path dataFolder, RecordedTables tables)
      throws IOException {
    var dictionary = DataDictionary.read(dataFolder.resolve("tables/schema.json"));
    var content =
        Files.isRegularFile(new CampaignFolder(dataFolder).header())
            ? Content.ofCampaign(dataFolder, dictionary, tables)
            : Content.ofRun(dataFolder, dictionary, tables);
    var texts = new TreeMap<String, String>();
    texts.put(NAME, content.notebook().json());
    texts.put("figures.json", content.sheet().json());
    content.summary().ifPresent(summary -> texts.put("summary.json", summary));
    return Collections.unmodifiableSortedMap(texts);
  }

  /// Writes a notebook with everything it reads beside it.
  ///
  /// @param dataFolder of a run or a finished campaign
  /// @param notebook its folder must exist and be empty
  /// @param progress is told how far it is
  /// @throws org.mosaiclab.dataset.store.DatasetException if the data folder is none, or is not
  ///   whole
  /// @throws IOException if a file cannot be read or written
  /// @throws org.mosaiclab.analysis.figure.draw.DrawingUnavailableException if this Java cannot lay
  ///   out figures; the message says what it needs
  public static void write(Path dataFolder, Path notebook, ExportProgress progress)
      throws IOException {
    var tables = RecordedTables.open(dataFolder);
    progress.onProgress("notebook", 0);
    for (var text : texts(dataFolder, tables).entrySet()) {
      var file = text.getKey().equals(NAME) ? notebook : notebook.resolveSibling(text.getKey());
      Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
    }
    Files.copy(dataFolder.resolve("manifest.json"), notebook.resolveSibling("manifest.json"));
    var target = Files.createDirectory(notebook.resolveSibling("tables"));
    TableExport.of(tables).writeTo(target, TableForm.CSV, progress);
    for (var table : tables.tables()) {
      var parquet = TableForm.PARQUET.fileName(table.name());
      if (table.file().endsWith(parquet)) {
        Files.copy(table.file(), target.resolve(parquet));
      }
    }
  }
}
