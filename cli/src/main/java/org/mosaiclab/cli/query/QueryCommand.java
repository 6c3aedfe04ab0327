package org.mosaiclab.cli.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mosaiclab.cli.progress.Waiting;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.WholeFile;
import org.mosaiclab.export.query.FolderDatabase;
import org.mosaiclab.export.query.QueryException;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.query.RowSink;
import org.mosaiclab.export.query.TableListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `query`: SQL over the tables of a folder.
@Command(
    name = "query",
    header = "Asks the tables of a run or a campaign in SQL.",
    description = {
      "Every table of the folder is there by its name; without SQL, lists the tables with their",
      "columns, units and numbers of rows. SQL is DuckDB's. Recorded data are read and never changed:",
      "one select at a time, no other file, no network. The same query gives the same bytes; rows",
      "come in a stated order only with `order by`. Text has nine digits and 200 rows, --csv and",
      "--json have everything."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic query runs/FOLDER",
      "  ./mosaic query runs/FOLDER \"select chain, count(*) as blocks, avg(gas_used) as gas",
      "    from blocks where canonical group by chain order by chain\"",
      "  ./mosaic query CAMPAIGN \"select point, value from metrics where stat = 'p90'\" --out p90.csv",
      "",
      "Exit codes: 0 answered; 2 the folder or the statement is not right."
    })
public final class QueryCommand implements Callable<Integer> {
  private static final int WIDTH_ELSEWHERE = 120;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a run or a campaign.")
  private Path root = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SQL",
      description = "One select. Without it the tables are listed.")
  private Optional<String> sql = Optional.empty();

  @Option(names = "--csv", description = "Writes CSV after RFC 4180.")
  private boolean isCsv;

  @Option(names = "--json", description = "Writes a JSON array of objects.")
  private boolean isJson;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes to a new file, whole or not at all; .csv and .json say the form.")
  private Optional<Path> out = Optional.empty();

  /// @param terminal of the user
  public QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var form = ResultForm.of(isCsv, isJson, out);
    out.ifPresent(QueryCommand::requireNew);
    var tables = RecordedTables.open(root);
    try (var _ = new Waiting(terminal, "asking " + root)) {
      if (out.isPresent()) {
        writeFile(out.get(), form, tables);
      } else {
        var writer = new BufferedWriter(new OutputStreamWriter(terminal.out(), charset(form)));
        answer(form, tables, writer);
        writer.flush();
      }
    } catch (QueryException refused) {
      throw new BadInputException(String.valueOf(refused.getMessage()));
    }
    return ExitStatus.DONE;
  }

  private static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new BadInputException("--out: " + file + " exists; give another name");
    }
    if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
      throw new BadInputException("--out: " + file + " lies in no folder; make it first");
    }
  }

  // What machines read is UTF-8 whatever the terminal shows.
  private java.nio.charset.Charset charset(ResultForm form) {
    return form == ResultForm.TEXT ? terminal.out().charset() : StandardCharsets.UTF_8;
  }

  private void writeFile(Path file, ResultForm form, RecordedTables tables)
      throws IOException, QueryException {
    try {
      WholeFile.write(
          file,
          partial -> {
            try (var writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
              answer(form, tables, writer);
            } catch (QueryException wrong) {
              throw new IOException(wrong);
            }
          });
    } catch (IOException broken) {
      if (broken.getCause() instanceof QueryException wrong) {
        throw wrong;
      }
      throw new DatasetException(file, "cannot be written: " + broken.getMessage(), broken);
    }
    terminal.out().println("written to " + file);
  }

  private void answer(ResultForm form, RecordedTables tables, Writer writer)
      throws IOException, QueryException {
    var listing = new TableListing(tables);
    if (sql.isEmpty() && form == ResultForm.TEXT) {
      for (var line : listing.lines()) {
        writer.append(line).append('\n');
      }
      return;
    }
    RowSink sink = form.sink(writer, width());
    if (sql.isEmpty()) {
      listing.writeTo(sink);
      return;
    }
    try (var database = FolderDatabase.over(tables)) {
      database.query(sql.get(), sink);
    }
  }

  private int width() {
    return terminal.outIsTerminal() ? terminal.errColumns() : WIDTH_ELSEWHERE;
  }
}
