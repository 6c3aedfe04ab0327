package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.export.query.RecordedTables;

/// The notebook of a campaign.
///
/// @param result its tables
/// @param figures of the same campaign; may be empty
record CampaignNotebook(CampaignResult result, List<Figure> figures) {
  CampaignNotebook {
    figures = List.copyOf(figures);
  }

  private CampaignHeader header() {
    return result.manifest().header();
  }

  /// The notebook.
  ///
  /// @param dictionary of the campaign's tables
  /// @param tables of the same folder
  Notebook notebook(DataDictionary dictionary, RecordedTables tables) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text("title", title()));
    cells.addAll(Loading.cells(dictionary, tables));
    cells.add(Cell.code("style"));
    if (!header().fields().isEmpty()) {
      cells.add(Cell.code("campaign"));
      cells.add(Cell.text("settings-swept", "## The settings\n\nOne row for each point."));
      cells.add(Cell.code("settings"));
    }
    if (!result.estimates().isEmpty()) {
      cells.add(Cell.text("numbers-again", NUMBERS));
      cells.add(Cell.code("campaign_numbers"));
    }
    if (!header().checks().isEmpty()) {
      cells.add(Cell.text("checks", CHECKS));
      cells.add(Cell.code("campaign_checks"));
    }
    if (!figures.isEmpty()) {
      cells.add(Cell.text("figures", FIGURES));
      cells.addAll(FigureCells.of(figures));
    }
    cells.add(Cell.text("open-questions", OpenQuestions.text(new CampaignQuestions(result).all())));
    cells.add(Cell.text("provenance", provenance()));
    return new Notebook(cells);
  }

  private String title() {
    var manifest = result.manifest();
    var text = new StringBuilder("# ").append(MarkdownText.name(header().campaign()));
    text.append("\n\n**Question.** ").append(MarkdownText.cut(header().question(), 2_000));
    text.append("\n\n**Expected.** ").append(MarkdownText.cut(header().expect(), 2_000));
    text.append("\n\n**Found.** ").append(found());
    text.append("\n\n**Verdict.** ").append(verdict()).append("\n\n");
    text.append(
        "%s runs of the scenario %s over %s points."
            .formatted(
                UnitText.count(manifest.runs()),
                MarkdownText.name(header().scenario()),
                UnitText.count(header().points())));
    if (header().checks().isEmpty()) {
      return text.toString();
    }
    var table = new MarkdownTable("check", "point", "expected within", "found", "verdict");
    for (var decided : result.checks()) {
      var check = decided.check();
      table.row(
          MarkdownText.name(check.metric() + " " + check.stat()),
          check.isRatio() ? check.point() + " over " + check.over() : Long.toString(check.point()),
          MarkdownText.escape(check.text()),
          MarkdownText.escape(decided.foundText()),
          decided.kind().label());
    }
    return text + "\n\n" + table;
  }

  private String found() {
    var manifest = result.manifest();
    return "Every metric over the replications of each point is in the table **estimates**; %s runs failed, %s violated an invariant."
        .formatted(UnitText.count(manifest.failed()), UnitText.count(manifest.violated()));
  }

  private String verdict() {
    var checks = result.checks();
    if (checks.isEmpty()) {
      return "The campaign states no checks.";
    }
    long passed = checks.stream().filter(check -> check.kind() == Verdict.Kind.PASS).count();
    return "%s of %s checks passed: %s."
        .formatted(
            passed, checks.size(), passed == checks.size() ? "as expected" : "not as expected");
  }

  private static final String NUMBERS =
      """
      ## The numbers again

      Means over replications and their Student intervals (95 %), computed again from the statistics \
      of the single runs (table `metrics`) and held against the recorded ones (table `estimates`). \
      Where one differs the notebook stops with an error.""";

  private static final String CHECKS =
      """
      ## The checks again

      Each mean, or ratio of two means, that the campaign has an expectation about.""";

  private static final String FIGURES =
      """
      ## Figures

      The report's figures, drawn from the tables. Bands are 95 % intervals of the means; a point \
      without one is a single replication or a lower bound. The cells read titles and units of the \
      axes from `figures.json` and stop where theirs differ.""";

  private String provenance() {
    return """
        ## Where this comes from

        Mosaic Lab %s, campaign %s. Plan digest (SHA-256) `%s`, data digest `%s`. The column \
        `replay` of the table `runs` has the command that repeats each run; this one repeats all:

            ./mosaic sweep campaign.yaml --out DIR"""
        .formatted(
            MarkdownText.escape(header().toolVersion()),
            MarkdownText.name(header().campaign()),
            header().planDigest(),
            result.manifest().dataDigest());
  }
}
