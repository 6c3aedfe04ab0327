package org.mosaiclab.campaign.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.campaign.CampaignHeader.Check;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.ExpectationFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Quantities;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.file.format.Section;

/// Reads the checks of a campaign: every metric must be one that the scenario has, every point one
/// of the design, every bound in its unit.
///
/// @param chains names of the meta-chains
/// @param points number of points
/// @param problems takes what does not fit
record CheckReader(List<String> chains, long points, Problems problems) {
  /// @param root the whole document
  List<Check> read(Section root) {
    var checks = new ArrayList<Check>();
    if (root.node(CampaignFormat.CHECKS).orElse(root.mapping())
        instanceof Node.Sequence(List<Node> items, var _)) {
      for (int index = 0; index < items.size(); index++) {
        Section.of(items.get(index), root.pathOf(CampaignFormat.CHECKS) + "." + index)
            .flatMap(this::check)
            .ifPresent(checks::add);
      }
    }
    return List.copyOf(checks);
  }

  private Optional<Check> check(Section check) {
    var choice = MetricChoice.read(check, chains, problems);
    long point = point(check, CampaignFormat.POINT).map(Integer::longValue).orElse(Check.ALONE);
    long over = point(check, CampaignFormat.OVER).map(Integer::longValue).orElse(Check.ALONE);
    if (choice.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    var items =
        check.node(ExpectationFormat.BETWEEN).orElseThrow() instanceof Node.Sequence bounds
            ? bounds.items()
            : List.<Node>of();
    var metric = choice.get();
    boolean isRatio = over != Check.ALONE;
    var low = bound(check, items.getFirst(), metric, isRatio, 0);
    var high = bound(check, items.getLast(), metric, isRatio, 1);
    var text = "[" + textOf(items.getFirst()) + ", " + textOf(items.getLast()) + "]";
    if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
      problems.add(
          check.placeOf(ExpectationFormat.BETWEEN),
          check.pathOf(ExpectationFormat.BETWEEN),
          text,
          "is empty",
          "give the lower bound first");
    }
    return low.flatMap(
        least ->
            high.map(
                most -> new Check(metric.metric(), metric.stat(), point, over, least, most, text)));
  }

  private Optional<Integer> point(Section check, Key.Leaf<Integer> key) {
    var point = check.get(key);
    if (point.isPresent() && point.get() >= points) {
      problems.add(
          check.placeOf(key),
          check.pathOf(key),
          String.valueOf(point.get()),
          "is no point of this campaign",
          "points are numbered from 0 to " + (points - 1));
    }
    return point;
  }

  private Optional<Double> bound(
      Section check, Node node, MetricChoice choice, boolean isRatio, int index) {
    var text = textOf(node);
    return switch (isRatio ? number(text) : ofMetric(choice, text)) {
      case Reading.Good<Double>(Double value) -> Optional.of(value);
      case Reading.Bad<Double>(String message, String hint) -> {
        var path = check.pathOf(ExpectationFormat.BETWEEN) + "." + index;
        problems.add(node.place(), path, text, message, hint);
        yield Optional.empty();
      }
    };
  }

  private Reading<Double> ofMetric(MetricChoice choice, String text) {
    return switch (MetricReference.of(choice.metric(), chains)) {
      case MetricReference.Known known -> Quantities.ofMetric(known.metric().unit()).read(text);
      case MetricReference.Refused(String reason) -> new Reading.Bad<>("is no metric", reason);
    };
  }

  private static Reading<Double> number(String text) {
    return text.matches("-?\\d{1,12}(\\.\\d{1,12})?")
        ? new Reading.Good<>(Double.valueOf(text))
        : new Reading.Bad<>("is no number", "the ratio of two points has no unit, as 1.95");
  }

  private static String textOf(Node node) {
    return node instanceof Node.Scalar(String text, var _, var _) ? text : "";
  }
}
