package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.export.query.RecordedTables;

/// The notebook of a run.
///
/// @param run the recorded run
/// @param summary of the same run
/// @param figures of the same run
record RunNotebook(RunDataset run, RunSummary summary, List<Figure> figures) {
  private static final List<String> COMPUTED =
      List.of("inclusion.latency", "finality.latency", "commit.latency", "metablock.cadence");

  RunNotebook {
    figures = List.copyOf(figures);
  }

  /// The notebook.
  ///
  /// @param dictionary of the run's folder
  /// @param tables of the same folder
  Notebook notebook(DataDictionary dictionary, RecordedTables tables) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text("title", title()));
    cells.addAll(Loading.cells(dictionary, tables));
    cells.add(Cell.code("style"));
    cells.add(Cell.code("run"));
    cells.add(Cell.code("history"));
    cells.add(Cell.text("numbers-again", numbers()));
    cells.add(Cell.code("numbers"));
    if (!run.tables().transfers().isEmpty()) {
      cells.add(Cell.code("transfer_numbers"));
    }
    cells.add(Cell.code("reproduced"));
    if (!summary.verdicts().isEmpty()) {
      cells.add(Cell.text("checks", CHECKS));
      cells.add(Cell.code("verdicts"));
    }
    cells.add(Cell.text("figures", FIGURES));
    cells.addAll(FigureCells.of(figures));
    cells.add(
        Cell.text("open-questions", OpenQuestions.text(new RunQuestions(run, summary).all())));
    cells.add(Cell.text("provenance", provenance()));
    return new Notebook(cells);
  }

  private String title() {
    var manifest = summary.manifest();
    var text = new StringBuilder("# ");
    text.append(MarkdownText.name(manifest.scenario()));
    text.append("\n\n**Question.** ").append(MarkdownText.cut(manifest.question(), 2_000));
    text.append("\n\n**Expected.** ").append(MarkdownText.cut(manifest.expect().text(), 2_000));
    text.append("\n\n**Found.** ").append(found());
    text.append("\n\n**Verdict.** ").append(verdict()).append("\n\n");
    var table = new MarkdownTable("check", "expected within", "found", "verdict", "note");
    for (var verdict : summary.verdicts()) {
      table.row(
          MarkdownText.name(verdict.check().metric() + " " + verdict.check().stat()),
          MarkdownText.escape(verdict.check().text()),
          verdict.found().isEmpty() ? "-" : MarkdownText.escape(verdict.found()),
          verdict.kind().label(),
          MarkdownText.cut(verdict.reason(), 200));
    }
    return summary.verdicts().isEmpty() ? text.toString().strip() : text.append(table).toString();
  }

  private String found() {
    var outcome = summary.manifest().outcome();
    var text =
        "%s of %s checks passed, %s failed, %s undecided; the run ended at %s (%s)."
            .formatted(
                count(Verdict.Kind.PASS),
                summary.verdicts().size(),
                count(Verdict.Kind.FAIL),
                count(Verdict.Kind.UNDECIDABLE),
                UnitText.span(outcome.atNanos()),
                outcome.kind().label());
    return outcome.message().isEmpty()
        ? text
        : text + " " + MarkdownText.cut(outcome.message(), 400);
  }

  private long count(Verdict.Kind kind) {
    return summary.verdicts().stream().filter(verdict -> verdict.kind() == kind).count();
  }

  private String verdict() {
    int violations = run.tables().violations().size();
    if (violations > 0) {
      return UnitText.count(violations) + " violations of invariants.";
    }
    if (summary.verdicts().isEmpty()) {
      return "The scenario states no checks.";
    }
    if (summary.isAsExpected()) {
      return "As expected.";
    }
    return count(Verdict.Kind.FAIL) > 0
        ? "Not as expected."
        : "The run does not decide every check.";
  }

  private String numbers() {
    var table = new MarkdownTable("metric", "unit", "what", "start, end, cohort");
    for (var metric : defined()) {
      table.row(
          "`" + metric.name() + "`",
          metric.unit().symbol(),
          MarkdownText.escape(metric.description()),
          MarkdownText.escape(metric.definition()));
    }
    return """
        ## The numbers again

        The next cells compute metrics from the tables and compare each with what Mosaic Lab found \
        (`summary.json`). A number that cannot be reproduced stops the notebook with an error. \
        Intervals are Student's at 95 %% over batches of whole epochs.

        %s"""
        .formatted(table);
  }

  /// Metrics that the notebook computes or that a check is about.
  private SequencedSet<Metric> defined() {
    var metrics = new LinkedHashSet<Metric>();
    for (MetricValue value : summary.estimates().values()) {
      var name = value.metric().name();
      boolean isChecked =
          summary.verdicts().stream().anyMatch(v -> v.check().metric().equals(value.name()));
      if (isChecked || COMPUTED.contains(name) || name.startsWith("transfer.")) {
        metrics.add(value.metric());
      }
    }
    return metrics;
  }

  private static final String CHECKS =
      """
      ## The checks again

      Each number that the scenario has an expectation about, held against its bounds.""";

  private static final String FIGURES =
      """
      ## Figures

      The report's figures, drawn from the tables: same colours for the same chains, same axes. \
      The cells read titles and units of the axes from `figures.json` and stop where theirs differ.""";

  private String provenance() {
    var manifest = summary.manifest();
    return """
        ## Where this comes from

        Mosaic Lab %s, scenario %s, seed %s, replication %s. Trace digest (SHA-256) `%s`, data \
        digest `%s`. This command repeats the run:

        %s"""
        .formatted(
            MarkdownText.escape(manifest.toolVersion()),
            MarkdownText.name(manifest.scenario()),
            manifest.seed(),
            manifest.replication(),
            MarkdownText.escape(manifest.traceDigest()),
            MarkdownText.escape(manifest.dataDigest()),
            MarkdownText.command(manifest.replayCommand()));
  }
}
