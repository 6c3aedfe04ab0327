package org.mosaiclab.export.query;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a result as CSV after RFC 4180, like the tables themselves; no value is an empty field.
public final class CsvRows implements RowSink {
  private static final String LINE_END = "\r\n";

  private final Appendable out;

  /// @param out stays open
  public CsvRows(Appendable out) {
    this.out = out;
  }

  @Override
  public void begin(List<Header> columns) throws IOException {
    line(columns.stream().map(Header::name));
  }

  @Override
  public void row(@Nullable Object[] cells) throws IOException {
    line(Stream.of(cells).map(cell -> cell == null ? "" : cell.toString()));
  }

  private void line(Stream<String> fields) throws IOException {
    out.append(fields.map(CsvRows::quote).collect(Collectors.joining(","))).append(LINE_END);
  }

  private static String quote(String field) {
    boolean isPlain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public void end() {
    // Every line is written already.
  }
}
