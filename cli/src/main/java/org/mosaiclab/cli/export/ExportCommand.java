package org.mosaiclab.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mosaiclab.analysis.figure.draw.DrawingUnavailableException;
import org.mosaiclab.cli.input.ShellWords;
import org.mosaiclab.cli.progress.ExportWaiting;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Interruption;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.store.BuildingFolder;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.export.ExportProgress;
import org.mosaiclab.export.bundle.BundleWriter;
import org.mosaiclab.export.notebook.NotebookFile;
import org.mosaiclab.export.query.RecordedTable;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.table.TableExport;
import org.mosaiclab.export.table.TableForm;
import org.mosaiclab.scenario.file.document.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: a folder's data for other tools.
@Command(
    name = "export",
    header =
        "Writes recorded data for other tools: Parquet, CSV, a notebook, or all in one archive.",
    description = {
      "Takes the folder of a run or a finished campaign; it is read and never changed, and refused if",
      "a table is no longer as it was recorded. The same folder gives the same bytes. Times stay",
      "whole nanoseconds.",
      "",
      "  parquet   a folder with a Parquet file for each table: pandas, R, Spark, DuckDB",
      "  csv       a folder with a CSV file for each table: everything else",
      "  notebook  a folder with a Jupyter notebook that explains the tables and draws the figures",
      "            again in pandas and matplotlib, and with all that it reads",
      "  bundle    one zip for a paper's appendix: tables, scenario, figures, report, notebook, how",
      "            to cite it; `./mosaic replay FILE.zip` verifies it on another machine",
      "",
      "Beside the tables lie columns.csv and schema.json: type, unit and meaning of every column."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic export runs/FOLDER --to csv                writes runs/FOLDER-csv/",
      "  ./mosaic export CAMPAIGN --to parquet --out data    writes data/",
      "  ./mosaic export runs/FOLDER --to notebook           writes runs/FOLDER-notebook/",
      "  ./mosaic export runs/FOLDER --to bundle             writes runs/FOLDER.zip",
      "  ./mosaic replay runs/FOLDER.zip                     is it whole, and does it repeat?",
      "",
      "Exit codes: 0 written; 2 the folder or the target is not right (nothing is written);",
      "130 interrupted (nothing is left)."
    })
public final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "Folder of a run or a campaign.")
  private Path root = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FORM",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private ExportForm form = ExportForm.PARQUET;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "The new folder or file. Default: beside DIR, named after it.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Replaces an earlier export that lies there.")
  private boolean isForced;

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// @param terminal of the user
  public ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    requireFolder();
    var tables = RecordedTables.open(root);
    var target = ExportTarget.of(form, root, out, isForced);
    try (var building = begin(target);
        var progress = new ExportWaiting(terminal, "checking " + root, isQuiet)) {
      var interruption = Interruption.watch(building::abort, terminal);
      try {
        tables.requireUnchanged();
        write(tables, building, target, progress);
      } catch (IOException | RuntimeException failure) {
        interruption.silenceIfInterrupted();
        throw refused(failure, target);
      }
    }
    tell(tables, target);
    return ExitStatus.DONE;
  }

  private void requireFolder() {
    if (!Files.isDirectory(root)) {
      throw new BadInputException(
          Shown.name(root.toString()) + ": no such folder; give that of a run or a campaign");
    }
  }

  private static BuildingFolder begin(ExportTarget target) {
    try {
      return BuildingFolder.begin(target.parent());
    } catch (IOException refused) {
      throw new BadInputException(
          "--out: nothing can be written in %s (%s); name another place"
              .formatted(target.parent(), refused.getMessage()));
    }
  }

  private void write(
      RecordedTables tables, BuildingFolder building, ExportTarget target, ExportProgress progress)
      throws IOException {
    switch (form) {
      case PARQUET -> writeTables(tables, TableForm.PARQUET, building, target, progress);
      case CSV -> writeTables(tables, TableForm.CSV, building, target, progress);
      case NOTEBOOK -> writeNotebook(building, target, progress);
      case BUNDLE -> writeBundle(tables, building, target, progress);
    }
  }

  private static void writeTables(
      RecordedTables tables,
      TableForm form,
      BuildingFolder building,
      ExportTarget target,
      ExportProgress progress)
      throws IOException {
    TableExport.of(tables).writeTo(building.root(), form, progress);
    building.commit(target.path());
  }

  private void writeNotebook(BuildingFolder building, ExportTarget target, ExportProgress progress)
      throws IOException {
    NotebookFile.write(root, building.root().resolve(NotebookFile.NAME), progress);
    building.commit(target.path());
  }

  private static void writeBundle(
      RecordedTables tables, BuildingFolder building, ExportTarget target, ExportProgress progress)
      throws IOException {
    var file = building.root().resolve("bundle.zip");
    progress.onProgress(NotebookFile.NAME, 0);
    BundleWriter.of(tables, NotebookFile.texts(tables.root())).writeTo(file, progress);
    building.commitFile(file, target.path());
  }

  // A full disk, most likely.
  private static IOException refused(Throwable failure, ExportTarget target) {
    return switch (failure) {
      case DatasetException wrong -> wrong;
      case IOException broken ->
          new DatasetException(
              target.path(),
              "cannot be written: %s; nothing is left of it".formatted(broken.getMessage()),
              broken);
      case DrawingUnavailableException unavailable ->
          throw new BadInputException(String.valueOf(unavailable.getMessage()));
      case RuntimeException fault -> throw fault;
      default -> new IOException(failure);
    };
  }

  private void tell(RecordedTables tables, ExportTarget target) {
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "written to %s: %d tables, %,d rows",
                target.path(),
                tables.tables().size(),
                tables.tables().stream().mapToLong(RecordedTable::rows).sum()));
    if (form == ExportForm.BUNDLE) {
      terminal
          .out()
          .println("verify with: ./mosaic replay " + ShellWords.quote(target.path().toString()));
    }
  }
}
