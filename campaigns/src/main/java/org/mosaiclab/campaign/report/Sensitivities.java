package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.campaign.sensitivity.SensitivityDesign;
import org.mosaiclab.campaign.sensitivity.SensitivityDesign.Measure;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;

/// How much every metric depends on every field, from the means of all points.
///
/// Of each metric one statistic is looked at: its mean, or the only one it has; and the compared
/// one.
final class Sensitivities {
  private final CampaignHeader header;
  private final Map<Name, double[]> values = new LinkedHashMap<>();

  private record Name(String metric, String stat, String unit) {}

  Sensitivities(CampaignHeader header) {
    this.header = header;
  }

  /// Takes the estimates of one point.
  void add(List<EstimateRow> rows) {
    if (!header.sensitivity().isOn()) {
      return;
    }
    String last = "";
    for (var row : rows) {
      if (!row.metric().equals(last) || isCompared(row)) {
        put(row);
      }
      last = row.metric();
    }
  }

  private boolean isCompared(EstimateRow row) {
    return row.metric().equals(header.compare().metric())
        && row.stat().equals(header.compare().stat());
  }

  // A lower bound is no value.
  private void put(EstimateRow row) {
    double[] byPoint =
        values.computeIfAbsent(new Name(row.metric(), row.stat(), row.unit()), _ -> nothing());
    byPoint[(int) row.point()] = row.lowerBounds() > 0 ? Double.NaN : row.mean();
  }

  private double[] nothing() {
    double[] none = new double[(int) header.points()];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  /// Rows by metric, field and measure.
  List<SensitivityRow> rows() {
    if (!header.sensitivity().isOn()) {
      return List.of();
    }
    var design = SensitivityDesign.of(header.sensitivity(), header.fields());
    var rows = new ArrayList<SensitivityRow>();
    values.forEach(
        (name, byPoint) -> {
          for (int field = 0; field < header.fields().size(); field++) {
            for (var measure : design.measures(field, point -> byPoint[point])) {
              rows.add(row(name, field, measure));
            }
          }
        });
    return rows;
  }

  private SensitivityRow row(Name name, int field, Measure measure) {
    return new SensitivityRow(
        name.metric,
        name.stat,
        header.fields().get(field),
        measure.name(),
        measure.hasUnit() ? name.unit : "",
        measure.n(),
        measure.value(),
        measure.low(),
        measure.high(),
        measure.method());
  }
}
