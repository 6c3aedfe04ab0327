package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.dataset.row.ViolationRow;

/// What was asked, what was expected, what was found, and whether that agrees.
final class AnswerSection {
  private static final int VIOLATIONS_SHOWN = 20;

  private final RunSummary summary;
  private final List<ViolationRow> violations;
  private final List<String> doubts;

  AnswerSection(RunSummary summary, List<ViolationRow> violations, List<String> doubts) {
    this.summary = summary;
    this.violations = violations;
    this.doubts = doubts;
  }

  List<Markup> parts() {
    var parts = new ArrayList<Markup>();
    parts.add(verdict());
    parts.addAll(warnings());
    if (!summary.verdicts().isEmpty()) {
      parts.add(checks());
    }
    if (count(Verdict.Kind.FAIL) > 0) {
      parts.add(Element.of("p", "The failed checks come again with:"));
      parts.add(Element.of("pre").add(Element.of("code", summary.manifest().replayCommand())));
    }
    if (!violations.isEmpty()) {
      parts.add(violationTable());
    }
    return parts;
  }

  private Element verdict() {
    var box = Element.of("div").with("class", "verdict " + kind().label());
    box.add(Element.of("strong", headline()));
    var expected = summary.manifest().expect().text();
    if (!expected.isEmpty()) {
      box.add(Element.of("p", "Expected: " + (expected.endsWith(".") ? expected : expected + ".")));
    }
    return box.add(Element.of("p", "Found: " + found() + "."));
  }

  private Verdict.Kind kind() {
    if (!violations.isEmpty() || count(Verdict.Kind.FAIL) > 0) {
      return Verdict.Kind.FAIL;
    }
    boolean decided = summary.isAsExpected() && !summary.verdicts().isEmpty();
    return decided ? Verdict.Kind.PASS : Verdict.Kind.UNDECIDABLE;
  }

  private String headline() {
    if (!violations.isEmpty()) {
      return "\u2717 An invariant was violated";
    }
    if (summary.verdicts().isEmpty()) {
      return "? The scenario states no checks";
    }
    return switch (kind()) {
      case PASS -> "\u2713 As expected";
      case FAIL -> "\u2717 Not as expected";
      case UNDECIDABLE -> "? The run does not decide every check";
    };
  }

  private long count(Verdict.Kind kind) {
    return summary.verdicts().stream().filter(verdict -> verdict.kind() == kind).count();
  }

  private String found() {
    var outcome = summary.manifest().outcome();
    var text = new ArrayList<String>();
    if (!summary.verdicts().isEmpty()) {
      text.add(
          count(Verdict.Kind.PASS)
              + " of "
              + summary.verdicts().size()
              + " checks passed, "
              + count(Verdict.Kind.FAIL)
              + " failed, "
              + count(Verdict.Kind.UNDECIDABLE)
              + " undecided");
    }
    text.add("run " + outcome.kind().label() + " at " + UnitText.span(outcome.atNanos()));
    return String.join("; ", text);
  }

  private List<Markup> warnings() {
    var texts = new ArrayList<String>();
    var outcome = summary.manifest().outcome();
    if (outcome.kind() != RunOutcome.Kind.COMPLETED) {
      texts.add("The run ended early (" + outcome.kind().label() + "): " + outcome.message());
    }
    summary
        .overloads()
        .forEach((chain, reason) -> texts.add(chain + " is overloaded: " + reason + "."));
    if (!summary.manifest().assertionsOn()) {
      texts.add("Java assertions were off, so the program did not check itself.");
    }
    texts.addAll(doubts);
    return texts.stream().map(text -> (Markup) ReportPage.warning(text)).toList();
  }

  private Element checks() {
    boolean noted = summary.verdicts().stream().anyMatch(verdict -> !verdict.reason().isEmpty());
    var grid =
        Grid.of("Checks of the scenario, in its order")
            .column("check", Align.NAME)
            .column("verdict", Align.TEXT)
            .numbers("expected within", "found", "with its 95 % interval");
    if (noted) {
      grid.column("note", Align.WIDE);
    }
    for (var verdict : summary.verdicts()) {
      var cells = new ArrayList<Markup>();
      cells.add(name(verdict.check()));
      texts(verdict).forEach(text -> cells.add(Markup.text(text)));
      if (noted) {
        cells.add(Markup.text(verdict.reason()));
      }
      grid.cells(cells, 1, verdict.kind().label());
    }
    return grid.element();
  }

  private Markup name(Check check) {
    var text = check.metric() + " " + check.stat();
    return metric(check)
        .map(metric -> (Markup) DefinitionTable.link(metric, text))
        .orElse(Markup.text(text));
  }

  private Optional<Metric> metric(Check check) {
    var chains = summary.manifest().metachains().stream().map(ChainManifest::name).toList();
    return switch (MetricReference.of(check.metric(), chains)) {
      case MetricReference.Known known -> Optional.of(known.metric());
      case MetricReference.Refused _ -> Optional.empty();
    };
  }

  /// Adds what the checks are about, measured or not.
  void addTo(DefinitionTable definitions) {
    summary
        .verdicts()
        .forEach(verdict -> metric(verdict.check()).ifPresent(it -> definitions.add(it, "")));
  }

  private List<String> texts(Verdict verdict) {
    var check = verdict.check();
    return List.of(
        verdict.kind().label(),
        check.text(),
        verdict.found().isEmpty() ? "-" : verdict.found(),
        check.stat().equals("mean") ? interval(check.metric()) : "");
  }

  private String interval(String metric) {
    return summary
        .estimates()
        .find(metric)
        .flatMap(value -> value.interval().map(interval -> HeadlineSection.text(value, interval)))
        .orElse("-");
  }

  private Element violationTable() {
    var grid =
        Grid.of(
                UnitText.count(violations.size())
                    + " violations of invariants; the first "
                    + Math.min(VIOLATIONS_SHOWN, violations.size()))
            .column("invariant", Align.TEXT)
            .numbers("at")
            .column("what was violated", Align.WIDE)
            .column("command that stops at the event which breaks it", Align.WIDE);
    violations.stream()
        .limit(VIOLATIONS_SHOWN)
        .forEach(
            row ->
                grid.cells(
                    List.of(
                        Markup.text(row.checker()),
                        Markup.text(UnitText.span(row.atNanos())),
                        Markup.text(row.message()),
                        Element.of("code", replay())),
                    -1,
                    ""));
    return grid.element();
  }

  // Invariants are looked at every so many events; here at each, so that the run ends at the very
  // one.
  private String replay() {
    return summary.manifest().replayCommand() + " --check-every 1";
  }
}
