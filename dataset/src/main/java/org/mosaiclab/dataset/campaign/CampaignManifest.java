package org.mosaiclab.dataset.campaign;

import java.util.List;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;

/// What a finished campaign says about itself: `manifest.json`. Decided by the plan and the version
/// alone: the same for any number of threads, shards, interruptions and machines.
///
/// @param header what the campaign is
/// @param runs number of runs in the tables
/// @param failed how many of them ended with an error
/// @param violated how many of them violated an invariant
/// @param dataDigest SHA-256 over the Parquet files in name order, hexadecimal
/// @param tables the table files in name order
public record CampaignManifest(
    CampaignHeader header,
    long runs,
    long failed,
    long violated,
    String dataDigest,
    List<TableFile> tables) {
  public CampaignManifest {
    tables = List.copyOf(tables);
  }
}
