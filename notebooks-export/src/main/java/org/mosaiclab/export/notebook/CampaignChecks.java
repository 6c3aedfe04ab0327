package org.mosaiclab.export.notebook;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.CampaignHeader.Check;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.metric.MetricUnit;

/// What a campaign found where it expected something.
final class CampaignChecks {
  private CampaignChecks() {}

  /// The mean, or the ratio of two means, that a check is about.
  ///
  /// @return empty if it was not measured
  static OptionalDouble found(CampaignResult result, Check check) {
    var mean = mean(result, check, check.point());
    if (!check.isRatio()) {
      return mean;
    }
    var over = mean(result, check, check.over());
    return mean.isPresent() && over.isPresent()
        ? OptionalDouble.of(mean.getAsDouble() / over.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble mean(CampaignResult result, Check check, long point) {
    return result.estimates().stream()
        .filter(row -> isOf(row, check) && row.point() == point)
        .mapToDouble(EstimateRow::mean)
        .findFirst();
  }

  private static boolean isOf(EstimateRow row, Check check) {
    return row.metric().equals(check.metric()) && row.stat().equals(check.stat());
  }

  /// Whether it is within the bounds.
  static boolean isAsExpected(CampaignResult result, Check check) {
    var found = found(result, check);
    return found.isPresent()
        && found.getAsDouble() >= check.low()
        && found.getAsDouble() <= check.high();
  }

  /// What was found, with its unit.
  static String text(CampaignResult result, Check check) {
    double found = found(result, check).orElse(Double.NaN);
    var unit =
        result.estimates().stream()
            .filter(row -> isOf(row, check))
            .map(EstimateRow::unit)
            .findFirst()
            .orElse("");
    return check.isRatio() ? UnitText.number(found) : value(found, unit);
  }

  /// A value with its unit.
  ///
  /// @param symbol of the unit
  static String value(double value, String symbol) {
    return Arrays.stream(MetricUnit.values())
        .filter(unit -> unit.symbol().equals(symbol))
        .findFirst()
        .map(unit -> UnitText.of(value, unit))
        .orElseGet(() -> UnitText.number(value) + " " + MarkdownText.escape(symbol));
  }
}
