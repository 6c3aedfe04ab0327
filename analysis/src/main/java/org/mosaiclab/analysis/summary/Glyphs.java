package org.mosaiclab.analysis.summary;

/// Characters of the text summary.
public enum Glyphs {
  /// For terminals that show Unicode.
  UNICODE("±", "≥", " ▁▂▃▄▅▆▇█"),
  /// Plain ASCII.
  ASCII("+-", ">=", " .:-=+*#@");

  private final String plusMinus;
  private final String atLeast;
  private final String levels;

  Glyphs(String plusMinus, String atLeast, String levels) {
    this.plusMinus = plusMinus;
    this.atLeast = atLeast;
    this.levels = levels;
  }

  /// Sign between a value and its half width.
  public String plusMinus() {
    return plusMinus;
  }

  String atLeast() {
    return atLeast;
  }

  /// A histogram in one line; a bin that holds anything shows at least the lowest mark.
  String sparkline(LatencyHistogram histogram) {
    long most = histogram.counts().stream().mapToLong(Long::longValue).max().orElse(1);
    int top = levels.length() - 1;
    StringBuilder line = new StringBuilder();
    for (long count : histogram.counts()) {
      line.append(levels.charAt((int) Math.ceilDiv(count * top, Math.max(1, most))));
    }
    return line.toString();
  }
}
