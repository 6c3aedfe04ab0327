package org.mosaiclab.dataset.store;

import org.mosaiclab.dataset.manifest.RunManifest;

/// A recorded run: analysis starts here, no simulator class in sight.
///
/// @param manifest what the run says about itself
/// @param tables its rows
public record RunDataset(RunManifest manifest, Tables tables) {
  /// A run still in memory.
  public static RunDataset of(RunManifest manifest, Tables tables) {
    return new RunDataset(manifest, tables);
  }
}
