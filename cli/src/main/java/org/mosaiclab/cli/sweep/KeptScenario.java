package org.mosaiclab.cli.sweep;

import java.util.List;
import org.mosaiclab.campaign.plan.ScenarioLibrary;
import org.mosaiclab.dataset.campaign.CampaignInputs;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.format.Reading;

/// A scenario as a campaign's folder has kept it.
///
/// @param kept its text, and those of the files that it names
/// @param name of its file when the campaign was planned
record KeptScenario(CampaignInputs kept, String name) implements ScenarioLibrary.Source {
  @Override
  public ReadResult read(List<Setting> settings) {
    return new ScenarioReader(Catalogue.bundled().tables(), this::attached)
        .read(kept.scenario(), name, settings);
  }

  private Reading<String> attached(String path) {
    var text = kept.attached().get(path);
    return text == null
        ? new Reading.Bad<>("is no file that the campaign has kept", "sweep the campaign again")
        : new Reading.Good<>(text);
  }

  @Override
  public String runCommand(List<Setting> settings, long replication) {
    return BundledScenario.runCommand(name, settings, replication);
  }
}
