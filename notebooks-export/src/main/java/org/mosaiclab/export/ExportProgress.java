package org.mosaiclab.export;

/// Is told how far an export has come.
@FunctionalInterface
public interface ExportProgress {
  /// Tells nobody.
  ExportProgress NONE = (_, _) -> {};

  /// Called now and then, on the thread that exports.
  ///
  /// @param what is being written
  /// @param doneRatio share of the work that is done, in [0, 1]
  void onProgress(String what, double doneRatio);
}
