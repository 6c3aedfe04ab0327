package org.mosaiclab.cli.export;

import org.mosaiclab.export.notebook.NotebookFile;
import org.mosaiclab.export.table.TableExport;

/// What can be made of a folder.
enum ExportForm {
  /// A folder with a Parquet file for each table.
  PARQUET("-parquet", TableExport.COLUMNS),
  /// A folder with a CSV file for each table.
  CSV("-csv", TableExport.COLUMNS),
  /// A folder with a Jupyter notebook and everything that it reads.
  NOTEBOOK("-notebook", NotebookFile.NAME),
  /// One archive that says everything about the folder and can be verified elsewhere.
  BUNDLE(".zip", "");

  private final String suffix;
  private final String sign;

  ExportForm(String suffix, String sign) {
    this.suffix = suffix;
    this.sign = sign;
  }

  /// What is put behind the folder's name where no other name is given.
  String suffix() {
    return suffix;
  }

  /// The file by which an earlier export of this form is known; empty if it is a file itself.
  String sign() {
    return sign;
  }

  /// Whether it is a folder, not a file.
  boolean isFolder() {
    return !sign.isEmpty();
  }
}
