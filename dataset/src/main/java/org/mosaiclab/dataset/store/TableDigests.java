package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;

/// Whether table files are as the manifest says that they were written.
public final class TableDigests {
  private TableDigests() {}

  /// Compares files with their digests.
  ///
  /// @param folder `tables/` of a run or a campaign
  /// @param listed files of the manifest
  /// @return one line per difference; empty if all are as they were written
  public static List<String> differences(Path folder, List<TableFile> listed) {
    List<String> differences = new ArrayList<>();
    for (TableFile file : listed) {
      String name = "tables/" + file.file();
      try {
        String found = Sha256.ofFiles(List.of(folder.resolve(file.file())));
        if (!found.equals(file.sha256())) {
          differences.add(name + ": SHA-256 is " + found + ", the manifest says " + file.sha256());
        }
      } catch (IOException _) {
        differences.add(name + ": cannot be read, the manifest says SHA-256 " + file.sha256());
      }
    }
    return differences;
  }
}
