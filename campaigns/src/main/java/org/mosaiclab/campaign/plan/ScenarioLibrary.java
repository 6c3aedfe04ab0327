package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.campaign.CampaignInputs;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.format.Reading;

/// Where the scenarios of campaigns come from.
@FunctionalInterface
public interface ScenarioLibrary {
  /// Looks a scenario up.
  ///
  /// @param word a name of the catalogue, or a path relative to the campaign's file
  Reading<Source> find(String word);

  /// A scenario that can be read with any settings.
  interface Source {
    /// Reads and checks it.
    ReadResult read(List<Setting> settings);

    /// The command line that repeats one run.
    ///
    /// @param settings of the run
    /// @param replication of the run
    String runCommand(List<Setting> settings, long replication);

    /// The files that were read for it so far; empty for a scenario of the catalogue.
    default Optional<CampaignInputs> inputs() {
      return Optional.empty();
    }
  }
}
