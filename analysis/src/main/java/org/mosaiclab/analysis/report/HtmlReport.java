package org.mosaiclab.analysis.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.report.ReportPage.Section;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.WholeFile;

/// The report of a run as one HTML file that works offline.
public final class HtmlReport {
  private HtmlReport() {}

  /// Writes the report.
  ///
  /// @param run the recorded run
  /// @param summary of the same run
  /// @param figures of the same run; their SVG files are read
  /// @param background what the page tells beside the tables
  /// @param file where the page goes; replaced where it exists
  /// @throws IOException if a figure cannot be read or the page not be written
  public static void write(
      RunDataset run,
      RunSummary summary,
      List<FigureFile> figures,
      Background background,
      Path file)
      throws IOException {
    WholeFile.writeText(file, html(run, summary, figures, background));
  }

  /// The report as text.
  ///
  /// @param run the recorded run
  /// @param summary of the same run
  /// @param figures of the same run; their SVG files are read
  /// @param background what the page tells beside the tables
  /// @throws IOException if a figure cannot be read
  static String html(
      RunDataset run, RunSummary summary, List<FigureFile> figures, Background background)
      throws IOException {
    var manifest = run.manifest();
    var answer = new AnswerSection(summary, run.tables().violations(), background.doubts());
    var definitions = new DefinitionTable(background.rules());
    new MetricSection(summary).addTo(definitions);
    answer.addTo(definitions);
    var page =
        new ReportPage(
            manifest.scenario() + ": Mosaic Lab run report",
            manifest.scenario(),
            manifest.question(),
            "Mosaic Lab %s, seed %s, replication %s"
                .formatted(manifest.toolVersion(), manifest.seed(), manifest.replication()),
            answer.parts(),
            sections(run, summary, figures, background, definitions));
    return page.html();
  }

  private static List<Section> sections(
      RunDataset run,
      RunSummary summary,
      List<FigureFile> figures,
      Background background,
      DefinitionTable definitions)
      throws IOException {
    var about = new RunSection(run.manifest());
    var methods = new MethodSection(run.manifest(), background);
    var sections = new ArrayList<Section>();
    sections.add(new Section("numbers", "Headline numbers", new HeadlineSection(summary).parts()));
    if (!summary.rejections().isEmpty()) {
      var rejections = new RejectionSection(summary.rejections(), definitions);
      sections.add(new Section("rejections", "Rejected operations", rejections.parts()));
    }
    sections.add(
        new Section("figures", "Figures", new FigureSection(figures, "In this run").parts()));
    sections.add(new Section("metrics", "All metrics", new MetricSection(summary).tables()));
    sections.addAll(definitions.sections(List.of(), "n and batches in this run"));
    sections.add(new Section("limits", "Limits of the model", ModelLimits.parts()));
    sections.add(new Section("methods", "Methods", methods.methods()));
    sections.add(new Section("parameters", "Parameters", about.parameters()));
    sections.add(new Section("scenario", "The scenario", methods.scenario()));
    sections.add(new Section("provenance", "How to repeat it", about.provenance()));
    return sections;
  }
}
