package org.mosaiclab.campaign.plan;

import java.util.List;
import org.mosaiclab.scenario.file.document.Problem;

/// What became of a campaign file.
public sealed interface PlanResult {
  /// It can be carried out.
  ///
  /// @param plan its runs
  /// @param cost what they will cost
  /// @param warnings what is allowed and doubtful in the scenario at some point
  record Planned(CampaignPlan plan, CampaignCost cost, List<Problem> warnings)
      implements PlanResult {
    public Planned {
      warnings = List.copyOf(warnings);
    }
  }

  /// It cannot.
  ///
  /// @param problems everything that is wrong, at least one
  record Rejected(List<Problem> problems) implements PlanResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
