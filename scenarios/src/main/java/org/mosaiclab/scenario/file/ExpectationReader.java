package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.protocol.v0.RuleIds;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.Spelling;
import org.mosaiclab.scenario.file.format.ExpectationFormat;
import org.mosaiclab.scenario.file.format.Quantities;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.Expectation;

/// Reads the expected answer: every metric must be one that the run has, every bound in its unit.
final class ExpectationReader {
  private final List<String> chains;
  private final Problems problems;

  private ExpectationReader(List<String> chains, Problems problems) {
    this.chains = chains;
    this.problems = problems;
  }

  /// @param chains names of the meta-chains
  /// @param problems takes metrics that do not exist and bounds that do not fit them
  /// @return empty if any check is wrong
  static Optional<Expectation> read(Section root, List<String> chains, Problems problems) {
    var reader = new ExpectationReader(chains, problems);
    return root.section(ScenarioFormat.EXPECT).flatMap(reader::readExpectation);
  }

  private Optional<Expectation> readExpectation(Section expect) {
    if (!(expect.node(ExpectationFormat.CHECKS).orElse(expect.mapping())
        instanceof Node.Sequence(List<Node> items, var _))) {
      return Optional.empty();
    }
    var checks = new ArrayList<Expectation.Check>();
    for (int index = 0; index < items.size(); index++) {
      var path = expect.pathOf(ExpectationFormat.CHECKS) + "." + index;
      Section.of(items.get(index), path).flatMap(this::readCheck).ifPresent(checks::add);
    }
    return checks.size() == items.size()
        ? expect.get(ExpectationFormat.TEXT).map(text -> new Expectation(text, checks))
        : Optional.empty();
  }

  private Optional<Expectation.Check> readCheck(Section check) {
    var name = check.get(ExpectationFormat.METRIC);
    var metric = name.flatMap(full -> readMetric(full, check));
    var stat = check.get(ExpectationFormat.STAT);
    if (metric.isEmpty() || stat.isEmpty()) {
      return Optional.empty();
    }
    if (!isStatOf(metric.get(), stat.get())) {
      problems.add(
          check.placeOf(ExpectationFormat.STAT),
          check.pathOf(ExpectationFormat.STAT),
          stat.get(),
          "is no statistic of " + metric.get().name(),
          hint(metric.get(), stat.get()));
      return Optional.empty();
    }
    return readBounds(check, name.get(), metric.get(), stat.get());
  }

  private static boolean isStatOf(Metric metric, String stat) {
    return metric.stats().contains(stat)
        || (metric.countsByRule() && RuleIds.find(stat).isPresent());
  }

  private static String hint(Metric metric, String stat) {
    var known = new ArrayList<>(metric.stats());
    if (metric.countsByRule()) {
      RuleIds.all().forEach(rule -> known.add(rule.id()));
    }
    var suffix = metric.countsByRule() ? ", or the id of a rule as VO-6" : "";
    return Spelling.nearest(stat, known)
        .filter(_ -> known.size() > 1)
        .map(near -> "did you mean " + near + "?")
        .orElse("give one of " + String.join(", ", metric.stats()) + suffix);
  }

  private Optional<Metric> readMetric(String full, Section check) {
    return switch (MetricReference.of(full, chains)) {
      case MetricReference.Known known -> Optional.of(known.metric());
      case MetricReference.Refused(String reason) -> {
        problems.add(
            check.placeOf(ExpectationFormat.METRIC),
            check.pathOf(ExpectationFormat.METRIC),
            full,
            "is no metric of this scenario",
            reason);
        yield Optional.empty();
      }
    };
  }

  private Optional<Expectation.Check> readBounds(
      Section check, String name, Metric metric, String stat) {
    if (!(check.node(ExpectationFormat.BETWEEN).orElse(check.mapping())
            instanceof Node.Sequence(List<Node> items, var _))
        || items.size() != 2) {
      return Optional.empty();
    }
    var low = readBound(items.getFirst(), metric, check, 0);
    var high = readBound(items.getLast(), metric, check, 1);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    var text = "[" + textOf(items.getFirst()) + ", " + textOf(items.getLast()) + "]";
    if (low.get() > high.get()) {
      problems.add(
          check.placeOf(ExpectationFormat.BETWEEN),
          check.pathOf(ExpectationFormat.BETWEEN),
          text,
          "is empty",
          "give the lower bound first");
      return Optional.empty();
    }
    return Optional.of(new Expectation.Check(name, stat, low.get(), high.get(), text));
  }

  private Optional<Double> readBound(Node node, Metric metric, Section check, int index) {
    var text = textOf(node);
    return switch (Quantities.ofMetric(metric.unit()).read(text)) {
      case Reading.Good<Double>(Double value) -> Optional.of(value);
      case Reading.Bad<Double>(String message, String hint) -> {
        var path = check.pathOf(ExpectationFormat.BETWEEN) + "." + index;
        problems.add(node.place(), path, text, message, hint);
        yield Optional.empty();
      }
    };
  }

  private static String textOf(Node node) {
    return node instanceof Node.Scalar(String text, var _, var _) ? text : "";
  }
}
