package org.mosaiclab.cli.export;

/// What can be made of a folder.
enum ExportForm {
  /// A folder with a Parquet file for each table.
  PARQUET("-parquet"),
  /// A folder with a CSV file for each table.
  CSV("-csv"),
  /// One archive that says everything about the folder and can be verified elsewhere.
  BUNDLE(".zip");

  private final String suffix;

  ExportForm(String suffix) {
    this.suffix = suffix;
  }

  /// What is put behind the folder's name where no other name is given.
  String suffix() {
    return suffix;
  }

  /// Whether it is a folder, not a file.
  boolean isFolder() {
    return switch (this) {
      case PARQUET, CSV -> true;
      case BUNDLE -> false;
    };
  }
}
