package org.mosaiclab.scenario.run;

import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.Tables;

/// What a run leaves behind.
///
/// @param manifest without the digest of the tables' files
/// @param tables every row
public record RunRecord(RunManifest manifest, Tables tables) {}
