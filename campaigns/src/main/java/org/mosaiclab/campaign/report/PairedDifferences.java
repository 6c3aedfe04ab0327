package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.compare.PairedComparison;
import org.mosaiclab.analysis.estimate.Bounds;
import org.mosaiclab.dataset.campaign.DifferenceRow;

/// Differences of each point to the first, replication by replication.
///
/// Under common random numbers a pair shares its draws, so what both have in common cancels and the
/// interval is narrower than two intervals side by side; without them it is still valid.
final class PairedDifferences {
  // Of more pairs Student's interval is as good, and resampling them takes long.
  private static final int BOOTSTRAP_PAIRS_MAX = 500;

  private PairedDifferences() {}

  /// One row for each point but the first.
  static List<DifferenceRow> rows(ComparedValues compared) {
    var rows = new ArrayList<DifferenceRow>();
    for (int point = 1; point < compared.values().size(); point++) {
      rows.add(row(compared, point));
    }
    return rows;
  }

  private static DifferenceRow row(ComparedValues compared, int point) {
    var first = compared.values().getFirst();
    var other = compared.values().get(point);
    var pairs = PairedComparison.of(first, other);
    var stream = compared.stream("bootstrap/" + point);
    var bootstrap =
        pairs.n() > BOOTSTRAP_PAIRS_MAX
            ? Optional.<Bounds>empty()
            : pairs.bootstrap(stream::nextBelow);
    return new DifferenceRow(
        point,
        0,
        compared.compare().metric(),
        compared.compare().stat(),
        compared.unit(),
        pairs.n(),
        pairs.mean(),
        pairs.interval().map(found -> found.low()).orElse(Double.NaN),
        pairs.interval().map(found -> found.high()).orElse(Double.NaN),
        bootstrap.map(Bounds::low).orElse(Double.NaN),
        bootstrap.map(Bounds::high).orElse(Double.NaN),
        pairs.correlation(),
        pairs.varianceRatio());
  }
}
