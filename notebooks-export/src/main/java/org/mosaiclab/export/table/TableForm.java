package org.mosaiclab.export.table;

/// A form in which tables are written.
public enum TableForm {
  /// Apache Parquet.
  PARQUET(".parquet"),
  /// CSV after RFC 4180: UTF-8, comma, CRLF, a header line.
  CSV(".csv");

  private final String suffix;

  TableForm(String suffix) {
    this.suffix = suffix;
  }

  /// Name of a table's file.
  public String fileName(String table) {
    return table + suffix;
  }
}
