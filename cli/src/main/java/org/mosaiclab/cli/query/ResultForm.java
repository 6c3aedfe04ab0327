package org.mosaiclab.cli.query;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.export.query.CsvRows;
import org.mosaiclab.export.query.JsonRows;
import org.mosaiclab.export.query.RowSink;
import org.mosaiclab.export.query.TextRows;

/// How a result is written.
enum ResultForm {
  TEXT,
  CSV,
  JSON;

  /// The form that was asked for, else that of the file's name.
  ///
  /// @throws BadInputException if two were asked for
  static ResultForm of(boolean isCsv, boolean isJson, Optional<Path> file) {
    if (isCsv && isJson) {
      throw new BadInputException("--csv and --json: give one of them");
    }
    var name = file.map(path -> path.toString().toLowerCase(Locale.ROOT)).orElse("");
    if (isCsv || (!isJson && name.endsWith(".csv"))) {
      return CSV;
    }
    return isJson || name.endsWith(".json") ? JSON : TEXT;
  }

  /// @param width of a line of text, characters
  RowSink sink(Appendable out, int width) {
    return switch (this) {
      case TEXT -> new TextRows(out, width);
      case CSV -> new CsvRows(out);
      case JSON -> new JsonRows(out);
    };
  }
}
