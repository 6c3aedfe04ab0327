package org.mosaiclab.campaign.plan;

import java.util.Optional;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignInputs;
import org.mosaiclab.scenario.file.ReadResult;

/// Every run of a campaign, each known to be possible.
///
/// Runs are numbered point by point, replication by replication: that is the order of every table,
/// whoever carries them out and when.
public final class CampaignPlan {
  private final CampaignSpec spec;
  private final ScenarioLibrary.Source source;
  private final CampaignHeader header;
  private final String text;

  CampaignPlan(
      CampaignSpec spec, ScenarioLibrary.Source source, CampaignHeader header, String text) {
    this.spec = spec;
    this.source = source;
    this.header = header;
    this.text = text;
  }

  /// What the campaign is.
  public CampaignHeader header() {
    return header;
  }

  /// The campaign file as it was given.
  public String text() {
    return text;
  }

  /// The files that it names, as they were when it was planned; empty if its scenario is of the
  /// catalogue.
  public Optional<CampaignInputs> inputs() {
    return source.inputs();
  }

  static PlannedPoint point(CampaignSpec spec, ScenarioLibrary.Source source, long index) {
    return new PlannedPoint(index, spec.set(), spec.design().point(index), source);
  }

  /// What is to be done at one point.
  ///
  /// @param index number of the point
  /// @throws IllegalStateException if the scenario can no longer be read: its file has changed
  ///   since the plan was made
  public PointTask task(long index) {
    var point = point(spec, source, index);
    return switch (point.read()) {
      case ReadResult.Ok ok ->
          new PointTask(
              index,
              point.rows(),
              ok.document().text(),
              replication -> source.runCommand(point.settings(), replication));
      case ReadResult.Rejected(var problems) ->
          throw new IllegalStateException(
              "the scenario has changed since the plan was made: " + problems.getFirst().line());
    };
  }
}
