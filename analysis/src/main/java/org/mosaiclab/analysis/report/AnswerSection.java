package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.row.ViolationRow;

/// What was asked, what was expected, what was found, and whether that agrees.
final class AnswerSection {
  private static final int VIOLATIONS_SHOWN = 20;

  private final RunSummary summary;
  private final List<ViolationRow> violations;

  AnswerSection(RunSummary summary, List<ViolationRow> violations) {
    this.summary = summary;
    this.violations = violations;
  }

  List<Markup> parts() {
    var parts = new ArrayList<Markup>();
    parts.add(verdict());
    parts.addAll(warnings());
    if (!summary.verdicts().isEmpty()) {
      parts.add(checks());
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
    var warnings = new ArrayList<Markup>();
    for (var text : texts) {
      var box = Element.of("div").with("class", "verdict undecidable");
      warnings.add(box.add(Element.of("p", "! " + text)));
    }
    return warnings;
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
      var cells = new ArrayList<>(cells(verdict));
      if (noted) {
        cells.add(verdict.reason());
      }
      var style = verdict.kind().label();
      grid.cells(cells.stream().map(Markup::text).toList(), 1, style);
    }
    return grid.element();
  }

  private List<String> cells(Verdict verdict) {
    var check = verdict.check();
    return List.of(
        check.metric() + " " + check.stat(),
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
            .column("what was violated", Align.WIDE);
    violations.stream()
        .limit(VIOLATIONS_SHOWN)
        .forEach(row -> grid.row(row.checker(), UnitText.span(row.atNanos()), row.message()));
    return grid.element();
  }
}
