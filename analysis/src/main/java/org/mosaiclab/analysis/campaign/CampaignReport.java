package org.mosaiclab.analysis.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.DefinitionTable;
import org.mosaiclab.analysis.report.FigureSection;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.report.ReportPage;
import org.mosaiclab.analysis.report.ReportPage.Section;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.store.WholeFile;

/// The report of a campaign as one HTML file, with its figures.
public final class CampaignReport {
  private static final int SOURCE_CHARACTERS_MAX = 20_000;

  private final CampaignResult result;
  private final List<FigureFile> figures;
  private final RuleBook rules;
  private final List<String> doubts;

  private CampaignReport(
      CampaignResult result, List<FigureFile> figures, RuleBook rules, List<String> doubts) {
    this.result = result;
    this.figures = List.copyOf(figures);
    this.rules = rules;
    this.doubts = List.copyOf(doubts);
  }

  /// Draws the figures into `figures/` and writes `report.html`, both in the campaign's folder.
  ///
  /// @param result tables of the campaign
  /// @param rules what the protocol's rules say
  /// @param doubts what a reader should know of the tables, one sentence each
  /// @param root the folder
  /// @throws IOException if a file cannot be written
  /// @throws IllegalArgumentException if the front is to be of what no run measured
  public static void write(CampaignResult result, RuleBook rules, List<String> doubts, Path root)
      throws IOException {
    var figures = FigureSet.writeAll(CampaignFigures.of(result), root.resolve("figures"));
    var html = new CampaignReport(result, figures, rules, doubts).html();
    WholeFile.writeText(root.resolve("report.html"), html);
  }

  private CampaignHeader header() {
    return result.manifest().header();
  }

  private String html() throws IOException {
    var origin =
        "Mosaic Lab %s, scenario %s, %s points, %s runs"
            .formatted(
                header().toolVersion(),
                header().scenario(),
                UnitText.count(header().points()),
                UnitText.count(result.manifest().runs()));
    return new ReportPage(
            header().campaign() + ": Mosaic Lab campaign report",
            header().campaign(),
            header().question(),
            origin,
            answer(),
            sections())
        .html();
  }

  private List<Markup> answer() {
    var parts = new ArrayList<>(new CampaignVerdict(result).parts());
    doubts.forEach(doubt -> parts.add(ReportPage.warning(doubt)));
    return parts;
  }

  private List<Section> sections() throws IOException {
    var tables = new EstimateTables(result);
    var findings = new FindingTables(result);
    var definitions = new DefinitionTable(rules);
    tables.addTo(definitions);
    var sections = new ArrayList<Section>();
    if (header().compare().isSelecting()) {
      sections.add(new Section("selection", "The best point", findings.selection()));
    }
    if (header().sensitivity().isOn()) {
      sections.add(new Section("sensitivity", "What matters", findings.sensitivity()));
    }
    if (!result.outcomes().isEmpty()) {
      sections.add(new Section("outcomes", "Runs that did not complete", findings.outcomes()));
    }
    sections.add(new Section("figures", "Figures", drawings()));
    sections.add(new Section("estimates", "Means over replications", tables.estimates()));
    if (header().compare().isOn()) {
      sections.add(new Section("differences", "Paired differences", tables.differences()));
    }
    sections.addAll(definitions.sections(List.of(INTERVALS), "replications behind a mean"));
    sections.add(new Section("methods", "Methods and parameters", methods()));
    sections.add(new Section("provenance", "How to repeat it", provenance()));
    return sections;
  }

  private List<Markup> drawings() throws IOException {
    return figures.isEmpty()
        ? List.of(Element.of("p", "Nothing was swept, or no run measured anything."))
        : new FigureSection(figures, "In this campaign").parts();
  }

  private List<Markup> methods() {
    var grid = Grid.of("The campaign").column("parameter", Align.TEXT).column("value", Align.WIDE);
    grid.row("scenario", header().scenario());
    for (var field : result.fields()) {
      grid.row("swept: " + field.path(), values(field));
    }
    var most = header().stop().isOn() ? ", at most " + header().replicationsMax() : "";
    grid.row("replications per point", header().replications() + most);
    if (header().stop().isOn()) {
      var stop = header().stop();
      grid.row(
          "sequential stopping",
          "until half the width of the 95 %% interval of %s %s is at most %s of its mean"
              .formatted(stop.metric(), stop.stat(), UnitText.percent(stop.halfWidthRatio())));
    }
    grid.row(
        "random streams",
        header().compare().commonRandomNumbers()
            ? "common: a replication has the same streams at every point"
            : "independent: every run has streams of its own");
    grid.row(
        "seeds",
        "columns seed and replication of tables/runs.csv: together they select the random streams"
            + " of a run, each the SHA-256 of both and of its name");
    grid.row("intervals of means", "Student, 95 %, over the replications of a point");
    if (header().compare().isOn()) {
      grid.row(
          "intervals of differences",
          "Student, 95 %, over the pairs of a replication at two points"
              + "; tables/differences.csv has bootstrap intervals too (BCa: Efron, JASA 82, 1987)");
    }
    if (header().compare().isSelecting()) {
      grid.row(
          "the best point",
          "multiple comparisons with the best (Hsu, Annals of Statistics 12, 1984), bounds of Clark"
              + " and Yang (WSC 1986): all statements together at 95 %");
    }
    if (header().sensitivity().isOn()) {
      var design = header().sensitivity();
      grid.row(
          "design",
          "%s of size %s, seed %d"
              .formatted(design.design(), UnitText.count(design.size()), design.seed()));
    }
    var parts = new ArrayList<Markup>();
    parts.add(grid.element());
    parts.add(Element.of("p", "The campaign file:"));
    parts.add(Element.of("pre").add(Element.of("code", source())));
    return parts;
  }

  private static String values(SweptField field) {
    var texts = field.values().stream().map(FieldValue::text).limit(40).toList();
    var more = field.values().size() - texts.size();
    return String.join(", ", texts) + (more > 0 ? ", and %d more".formatted(more) : "");
  }

  private String source() {
    var text = result.source();
    return text.length() <= SOURCE_CHARACTERS_MAX
        ? text
        : text.substring(0, SOURCE_CHARACTERS_MAX) + "\n... (cut here; see campaign.yaml)";
  }

  private List<Markup> provenance() {
    var grid = Grid.of("Provenance").column("what", Align.TEXT).column("value", Align.WIDE);
    grid.row("Mosaic Lab", header().toolVersion());
    digest(grid, "plan digest, SHA-256", header().planDigest());
    digest(grid, "data digest, SHA-256", result.manifest().dataDigest());
    var files =
        Grid.of("Tables").column("file", Align.TEXT).numbers("rows").column("SHA-256", Align.WIDE);
    for (var table : result.manifest().tables()) {
      files.cells(
          List.of(
              Markup.text(table.file()),
              Markup.text(UnitText.count(table.rows())),
              Element.of("span", table.sha256()).with("class", "digest")),
          -1,
          "");
    }
    return List.of(
        grid.element(),
        Element.of("p", "This command repeats the campaign, on any number of threads:"),
        Element.of("pre").add(Element.of("code", "./mosaic sweep campaign.yaml --out DIR")),
        Element.of("p", "Figures and report again, from the tables: ./mosaic report DIR.")
            .with("class", "muted"),
        Element.of("p", "Column replay of tables/runs.csv has the command of every single run.")
            .with("class", "muted"),
        files.element());
  }

  private static void digest(Grid grid, String what, String digest) {
    grid.cells(
        List.of(Markup.text(what), Element.of("span", digest).with("class", "digest")), -1, "");
  }

  private static final String INTERVALS =
      "Each run gives one value per statistic; intervals are Student's at 95 % over the n runs of a"
          + " point that measured it. \u2265: of some runs only a lower bound is known, so there is no"
          + " interval.";
}
