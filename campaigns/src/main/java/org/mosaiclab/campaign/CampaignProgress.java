package org.mosaiclab.campaign;

import java.nio.file.Path;
import org.mosaiclab.dataset.campaign.CampaignRunRow;

/// Is told how far a campaign has come; by several threads.
public interface CampaignProgress {
  /// So many more runs are wanted, finished ones included.
  void onWanted(long runs);

  /// A run was already finished by an earlier process.
  void onFound();

  /// A finished run's part is not as it was written; the run is done again.
  ///
  /// @param part its file
  void onDamaged(Path part);

  /// A run has ended and is kept.
  void onRun(CampaignRunRow run);
}
