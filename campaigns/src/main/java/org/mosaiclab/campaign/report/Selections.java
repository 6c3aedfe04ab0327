package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mosaiclab.analysis.compare.BestSetting;
import org.mosaiclab.analysis.estimate.ReplicationMean;
import org.mosaiclab.dataset.campaign.CampaignHeader.Compare;
import org.mosaiclab.dataset.campaign.SelectionRow;

/// Which point is the best, and which ones may be.
final class Selections {
  private Selections() {}

  /// One row for each point; none if no point has two values.
  static List<SelectionRow> rows(ComparedValues compared) {
    var values = compared.values();
    if (values.stream().noneMatch(point -> mean(point).n() >= 2)) {
      return List.of();
    }
    var best = BestSetting.of(values, compared.compare().best().equals(Compare.MIN));
    var rows = new ArrayList<SelectionRow>();
    for (int point = 0; point < values.size(); point++) {
      rows.add(row(compared, best, point));
    }
    return rows;
  }

  private static ReplicationMean mean(List<OptionalDouble> values) {
    var mean = new ReplicationMean();
    values.stream().flatMapToDouble(OptionalDouble::stream).forEach(mean::add);
    return mean;
  }

  private static SelectionRow row(ComparedValues compared, BestSetting best, int point) {
    var mean = mean(compared.values().get(point));
    boolean isChosen = point == best.chosen();
    return new SelectionRow(
        point,
        compared.compare().metric(),
        compared.compare().stat(),
        compared.unit(),
        compared.compare().best(),
        verdict(best, point),
        mean.n(),
        mean.mean(),
        isChosen ? best.deficitMax() : Double.NaN,
        isChosen ? best.runsNeeded().orElse(-1) : -1);
  }

  private static String verdict(BestSetting best, int point) {
    if (point == best.chosen()) {
      return SelectionRow.CHOSEN;
    }
    if (best.missing().contains(point)) {
      return SelectionRow.NOT_COMPARED;
    }
    return best.possible().contains(point) ? SelectionRow.POSSIBLE : SelectionRow.RULED_OUT;
  }
}
