package org.mosaiclab.dataset.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;
import org.mosaiclab.dataset.store.DatasetException;
import tools.jackson.core.JacksonException;

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

  /// The manifest of a finished campaign.
  ///
  /// @param folder of the campaign
  /// @throws DatasetException if it is missing, as long as the campaign is not finished, or damaged
  public static CampaignManifest read(CampaignFolder folder) throws DatasetException {
    if (!Files.isRegularFile(folder.manifest())) {
      throw new DatasetException(
          folder.root(), "the campaign is not finished; the same `sweep` goes on with it");
    }
    try {
      return CanonicalJson.read(Files.readString(folder.manifest()), CampaignManifest.class);
    } catch (IOException broken) {
      throw new DatasetException(folder.manifest(), "cannot be read; expected JSON", broken);
    } catch (JacksonException broken) {
      throw new DatasetException(
          folder.manifest(), "damaged: " + broken.getOriginalMessage(), broken);
    }
  }
}
