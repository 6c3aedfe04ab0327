package org.mosaiclab.export.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a result as an aligned table of bounded width and length for people; says what it left
/// out. Numbers have at most nine digits.
public final class TextRows implements RowSink {
  private static final int CELL_WIDTH_MAX = 44;
  private static final int ROWS_MAX = 200;
  private static final MathContext DIGITS = new MathContext(9);
  private static final String CUT = "..";
  private static final String GAP = "  ";

  private final Appendable out;
  private final int width;
  private final List<List<String>> rows = new ArrayList<>();
  private List<Header> columns = List.of();
  private long count;

  /// @param out stays open
  /// @param width characters of a line, at least 40
  public TextRows(Appendable out, int width) {
    this.out = out;
    this.width = width;
  }

  @Override
  public void begin(List<Header> columns) {
    this.columns = List.copyOf(columns);
  }

  @Override
  public void row(@Nullable Object[] cells) {
    count++;
    if (rows.size() < ROWS_MAX) {
      var texts = new ArrayList<String>();
      for (var cell : cells) {
        texts.add(cut(text(cell)));
      }
      rows.add(texts);
    }
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Double number when Double.isFinite(number) -> rounded(new BigDecimal(number));
      case Float number when Float.isFinite(number) -> rounded(new BigDecimal(number));
      // Nothing in the data may move the cursor.
      default -> cell.toString().replaceAll("[\\p{Cntrl}\\u0080-\\u009f]", "?");
    };
  }

  private static String rounded(BigDecimal number) {
    var short9 = number.round(DIGITS).stripTrailingZeros();
    boolean isPlain = short9.precision() - short9.scale() <= 15 && short9.scale() <= 15;
    return isPlain ? short9.toPlainString() : short9.toString();
  }

  private static String cut(String text) {
    return text.length() <= CELL_WIDTH_MAX
        ? text
        : text.substring(0, CELL_WIDTH_MAX - CUT.length()) + CUT;
  }

  @Override
  public void end() throws IOException {
    var widths = widths();
    int shown = fitting(widths);
    line(columns.stream().map(column -> cut(text(column.name()))).toList(), widths, shown);
    line(widths.stream().map("-"::repeat).toList(), widths, shown);
    for (var row : rows) {
      line(row, widths, shown);
    }
    foot(shown);
  }

  private List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    for (int index = 0; index < columns.size(); index++) {
      int widest = cut(text(columns.get(index).name())).length();
      for (var row : rows) {
        widest = Math.max(widest, row.get(index).length());
      }
      widths.add(widest);
    }
    return widths;
  }

  /// Number of columns, from the left, for which a line has room; at least one.
  private int fitting(List<Integer> widths) {
    int used = -GAP.length();
    for (int index = 0; index < widths.size(); index++) {
      used += GAP.length() + widths.get(index);
      if (used > width) {
        return Math.max(1, index);
      }
    }
    return widths.size();
  }

  private void line(List<String> cells, List<Integer> widths, int shown) throws IOException {
    var line = new ArrayList<String>();
    for (int index = 0; index < shown; index++) {
      var blank = " ".repeat(widths.get(index) - cells.get(index).length());
      line.add(columns.get(index).isNumber() ? blank + cells.get(index) : cells.get(index) + blank);
    }
    out.append(String.join(GAP, line).stripTrailing()).append('\n');
  }

  private void foot(int shown) throws IOException {
    out.append(String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "row" : "rows"));
    if (count > rows.size()) {
      out.append(", the first %d are shown; --csv gives all".formatted(rows.size()));
    }
    out.append('\n');
    if (shown < columns.size()) {
      out.append("too wide for this line, see --csv: ")
          .append(columns.stream().skip(shown).map(Header::name).collect(Collectors.joining(", ")))
          .append('\n');
    }
  }
}
