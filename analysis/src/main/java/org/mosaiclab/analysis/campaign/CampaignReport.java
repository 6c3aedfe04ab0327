package org.mosaiclab.analysis.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.FigureSection;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.report.ReportPage;
import org.mosaiclab.analysis.report.ReportPage.Section;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.CampaignHeader;

/// The report of a campaign as one HTML file, with its figures.
public final class CampaignReport {
  private static final int SOURCE_CHARACTERS_MAX = 20_000;

  private final CampaignResult result;
  private final List<FigureFile> figures;

  private CampaignReport(CampaignResult result, List<FigureFile> figures) {
    this.result = result;
    this.figures = List.copyOf(figures);
  }

  /// Draws the figures into `figures/` and writes `report.html`, both in the campaign's folder.
  ///
  /// @param result tables of the campaign
  /// @param pareto two metrics to weigh against each other, each as `metric stat`; else empty
  /// @param root the folder
  /// @throws IOException if a file cannot be written
  /// @throws IllegalArgumentException if `pareto` names what no run measured
  public static void write(CampaignResult result, List<String> pareto, Path root)
      throws IOException {
    var drawn = CampaignFigures.of(result, pareto);
    var figures = FigureSet.writeAll(drawn, root.resolve("figures"));
    var html = new CampaignReport(result, figures).html();
    Files.writeString(root.resolve("report.html"), html, StandardCharsets.UTF_8);
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
            new CampaignVerdict(result).parts(),
            sections())
        .html();
  }

  private List<Section> sections() throws IOException {
    var tables = new EstimateTables(result);
    var sections = new ArrayList<Section>();
    sections.add(new Section("figures", "Figures", drawings()));
    sections.add(new Section("estimates", "Means over replications", tables.estimates()));
    if (header().compare().isOn()) {
      sections.add(new Section("differences", "Paired differences", tables.differences()));
    }
    sections.add(new Section("definitions", "Definitions", tables.definitions()));
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
    grid.row("intervals", "Student, 95 %, over the replications of a point");
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
        Element.of("p", "Column replay of tables/runs.csv has the command of every single run.")
            .with("class", "muted"),
        files.element());
  }

  private static void digest(Grid grid, String what, String digest) {
    grid.cells(
        List.of(Markup.text(what), Element.of("span", digest).with("class", "digest")), -1, "");
  }
}
