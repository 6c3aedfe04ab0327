package org.mosaiclab.cli.sweep;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.campaign.plan.PlanResult;
import org.mosaiclab.campaign.plan.Planner;
import org.mosaiclab.campaign.plan.ScenarioLibrary;
import org.mosaiclab.cli.input.UserFile;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignInputs;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.file.format.Reading;

/// A campaign planned once more, from its folder alone.
public final class RecordedCampaign {
  private RecordedCampaign() {}

  /// Plans it.
  ///
  /// @param folder of the campaign
  /// @param header what the campaign says it is; its version is a part of the plan
  /// @throws BadInputException if its files can no longer be read as a campaign
  /// @throws DatasetException if what it has kept is damaged
  public static CampaignPlan plan(CampaignFolder folder, CampaignHeader header)
      throws DatasetException {
    var inputs = CampaignInputs.read(folder);
    var planned =
        Planner.plan(
            UserFile.bytes(folder.source(), "campaign"),
            // A campaign without a name is called after its file.
            header.campaign() + ".yaml",
            name -> find(name, inputs),
            header.toolVersion());
    return switch (planned) {
      case PlanResult.Planned possible -> possible.plan();
      case PlanResult.Rejected(List<Problem> problems) ->
          throw new BadInputException(
              folder.source() + ": cannot be planned again: " + problems.getFirst().line());
    };
  }

  private static Reading<ScenarioLibrary.Source> find(
      String name, Optional<CampaignInputs> inputs) {
    if (Catalogue.bundled().names().contains(name)) {
      return new Reading.Good<>(new BundledScenario(name));
    }
    return inputs.isPresent()
        ? new Reading.Good<>(new KeptScenario(inputs.get(), BundledScenario.shortName(name)))
        : new Reading.Bad<>(
            "is not in the campaign's folder",
            "a version that keeps inputs.json must have swept it");
  }
}
