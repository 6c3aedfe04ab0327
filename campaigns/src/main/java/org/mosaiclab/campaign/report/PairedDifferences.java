package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mosaiclab.analysis.compare.PairedComparison;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.DifferenceRow;

/// Differences of each point to the first, replication by replication.
///
/// Under common random numbers a pair shares its draws, so what both have in common cancels and the
/// interval is narrower than two intervals side by side; without them it is still valid.
final class PairedDifferences {
  private final CampaignHeader header;
  private final List<OptionalDouble> reference = new ArrayList<>();
  private final List<PairedComparison> differences = new ArrayList<>();
  private String unit = "";

  PairedDifferences(CampaignHeader header) {
    this.header = header;
  }

  /// Takes a run; runs come in the order of the plan.
  void add(RunResult result) {
    var compare = header.compare();
    int point = (int) result.run().point();
    int index = (int) (result.run().run() % header.replicationsMax());
    var value = result.value(compare.metric(), compare.stat());
    while (differences.size() <= point) {
      differences.add(new PairedComparison());
    }
    if (point == 0) {
      reference.add(value);
      noteUnit(result);
    } else if (index < reference.size() && value.isPresent() && reference.get(index).isPresent()) {
      differences.get(point).add(reference.get(index).getAsDouble(), value.getAsDouble());
    }
  }

  private void noteUnit(RunResult result) {
    result.metrics().stream()
        .filter(row -> row.metric().equals(header.compare().metric()))
        .findFirst()
        .ifPresent(row -> unit = row.unit());
  }

  /// One row for each point but the first.
  List<DifferenceRow> rows() {
    var rows = new ArrayList<DifferenceRow>();
    for (int point = 1; point < differences.size(); point++) {
      var mean = differences.get(point);
      rows.add(
          new DifferenceRow(
              point,
              0,
              header.compare().metric(),
              header.compare().stat(),
              unit,
              mean.n(),
              mean.mean(),
              mean.interval().map(found -> found.low()).orElse(Double.NaN),
              mean.interval().map(found -> found.high()).orElse(Double.NaN)));
    }
    return rows;
  }
}
