package org.mosaiclab.export.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.dataset.json.CanonicalJson;

/// Writes a result as one JSON array with an object for each row, a row on a line.
///
/// Numbers that JSON does not know are the texts "NaN" and "Infinity".
public final class JsonRows implements RowSink {
  private final Appendable out;
  private List<String> names = List.of();
  private String separator = "[";

  /// @param out stays open
  public JsonRows(Appendable out) {
    this.out = out;
  }

  @Override
  public void begin(List<Header> columns) {
    names = columns.stream().map(column -> json(column.name())).toList();
  }

  @Override
  public void row(@Nullable Object[] cells) throws IOException {
    out.append(separator).append("\n  {");
    for (int index = 0; index < cells.length; index++) {
      out.append(index == 0 ? "" : ", ").append(names.get(index)).append(": ");
      out.append(json(cells[index]));
    }
    out.append('}');
    separator = ",";
  }

  private static String json(@Nullable Object cell) {
    return switch (cell) {
      case null -> "null";
      case Boolean truth -> truth.toString();
      case Long whole -> whole.toString();
      case Integer whole -> whole.toString();
      case BigInteger whole -> whole.toString();
      case BigDecimal number -> number.toString();
      case Double number when Double.isFinite(number) -> number.toString();
      default -> CanonicalJson.write(cell.toString()).strip();
    };
  }

  @Override
  public void end() throws IOException {
    out.append(separator.equals("[") ? "[]\n" : "\n]\n");
  }
}
