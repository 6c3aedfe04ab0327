package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaiclab.dataset.campaign.CampaignFolder;

/// Replays whatever a folder holds.
///
/// @param runs for the folder of a run
/// @param campaigns for the folder of a campaign
record FolderReplay(RunReplay runs, CampaignReplay campaigns) {
  /// Replays it and tells.
  ///
  /// @return the exit code
  int of(Path root) throws IOException {
    return Files.isRegularFile(new CampaignFolder(root).header())
        ? campaigns.of(new CampaignFolder(root))
        : runs.of(root);
  }
}
