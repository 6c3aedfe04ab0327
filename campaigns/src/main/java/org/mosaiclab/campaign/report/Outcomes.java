package org.mosaiclab.campaign.report;

import java.util.List;
import org.mosaiclab.analysis.estimate.Proportion;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;

/// How often the runs of one point ended in a way that nobody wants.
///
/// The runs of a point are independent; those of different points are not under common random
/// numbers, so shares are taken point by point.
final class Outcomes {
  private static final List<String> UNWANTED =
      List.of(
          RunOutcome.Kind.INVARIANT_VIOLATED.label(),
          RunOutcome.Kind.LIMIT_REACHED.label(),
          CampaignRunRow.FAILED);

  private Outcomes() {}

  /// One row for each way.
  ///
  /// @param runs of one point, at least one
  static List<OutcomeRow> rows(List<CampaignRunRow> runs) {
    return UNWANTED.stream().map(outcome -> row(runs, outcome)).toList();
  }

  private static OutcomeRow row(List<CampaignRunRow> runs, String outcome) {
    long hits = runs.stream().filter(run -> run.outcome().equals(outcome)).count();
    var share = new Proportion((int) hits, runs.size());
    return new OutcomeRow(
        runs.getFirst().point(),
        outcome,
        runs.size(),
        hits,
        share.ratio(),
        share.clopperPearson().low(),
        share.clopperPearson().high(),
        share.wilson().low(),
        share.wilson().high(),
        share.upperBound());
  }
}
