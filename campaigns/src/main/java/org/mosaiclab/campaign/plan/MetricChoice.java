package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Section;

/// A statistic of a metric that the scenario has.
///
/// @param metric full name
/// @param stat one of its statistics
record MetricChoice(String metric, String stat) {
  /// Reads `metric` and `stat` of a section.
  ///
  /// @param section with both keys
  /// @param chains names of the meta-chains
  /// @param problems takes metrics and statistics that do not exist
  static Optional<MetricChoice> read(Section section, List<String> chains, Problems problems) {
    var name = section.require(CampaignFormat.METRIC);
    return switch (MetricReference.of(name, chains)) {
      case MetricReference.Known known -> readStat(section, name, known.metric(), problems);
      case MetricReference.Refused(String reason) -> {
        problems.add(
            section.placeOf(CampaignFormat.METRIC),
            section.pathOf(CampaignFormat.METRIC),
            name,
            "is no metric of this scenario",
            reason);
        yield Optional.empty();
      }
    };
  }

  private static Optional<MetricChoice> readStat(
      Section section, String name, Metric metric, Problems problems) {
    var stats = metric.stats();
    var stat =
        section.get(CampaignFormat.STAT).orElse(stats.contains("mean") ? "mean" : stats.getFirst());
    if (stats.contains(stat)) {
      return Optional.of(new MetricChoice(name, stat));
    }
    problems.add(
        section.placeOf(CampaignFormat.STAT),
        section.pathOf(CampaignFormat.STAT),
        stat,
        "is no statistic of " + metric.name(),
        "give one of " + String.join(", ", stats));
    return Optional.empty();
  }
}
