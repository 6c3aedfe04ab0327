package org.mosaiclab.analysis.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.RunDataset;

/// The report of a run as one HTML file that works offline.
///
/// No request, and no script but the page's own: a content security policy forbids both. Without
/// scripts the page shows the same drawings. Dark where the reader's system is, readable on a
/// telephone and on paper.
public final class HtmlReport {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src ";

  private HtmlReport() {}

  /// A part of the page.
  private record Section(String id, String title, List<Markup> content) {}

  /// Writes the report.
  ///
  /// @param run the recorded run
  /// @param summary of the same run
  /// @param figures of the same run; their SVG files are read
  /// @param file where the page goes; replaced where it exists
  /// @throws IOException if a figure cannot be read or the page not be written
  public static void write(RunDataset run, RunSummary summary, List<FigureFile> figures, Path file)
      throws IOException {
    Files.writeString(file, html(run, summary, figures), StandardCharsets.UTF_8);
  }

  /// The report as text.
  ///
  /// @param run the recorded run
  /// @param summary of the same run
  /// @param figures of the same run; their SVG files are read
  /// @throws IOException if a figure cannot be read
  static String html(RunDataset run, RunSummary summary, List<FigureFile> figures)
      throws IOException {
    var manifest = run.manifest();
    var sections = sections(run, summary, figures);
    var body = Element.of("body").add(header(manifest, sections)).add(main(run, summary, sections));
    body.add(PageScript.element());
    var page = Element.of("html").with("lang", "en").add(head(manifest)).add(body);
    return "<!DOCTYPE html>\n" + page.written() + "\n";
  }

  private static List<Section> sections(
      RunDataset run, RunSummary summary, List<FigureFile> figures) throws IOException {
    var metrics = new MetricSection(summary);
    var about = new RunSection(run.manifest());
    var sections = new ArrayList<Section>();
    sections.add(new Section("numbers", "Headline numbers", new HeadlineSection(summary).parts()));
    if (!summary.rejections().isEmpty()) {
      var rejections = new RejectionSection(summary.rejections());
      sections.add(new Section("rejections", "Rejected operations", rejections.parts()));
    }
    sections.add(new Section("figures", "Figures", new FigureSection(figures).parts()));
    sections.add(new Section("metrics", "All metrics", metrics.tables()));
    sections.add(new Section("parameters", "Parameters", about.parameters()));
    sections.add(new Section("definitions", "Definitions", metrics.definitions()));
    sections.add(new Section("limits", "Limits of the model", ModelLimits.parts()));
    sections.add(new Section("provenance", "How to repeat it", about.provenance()));
    return sections;
  }

  private static Element head(RunManifest manifest) {
    return Element.of("head")
        .add(Element.of("meta").with("charset", "utf-8"))
        .add(
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY + PageScript.digest()))
        .add(
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"))
        .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
        .add(Element.of("link").with("rel", "icon").with("href", "data:,"))
        .add(Element.of("title", manifest.scenario() + ": Mosaic Lab run report"))
        .add(Element.of("style").add(new Markup.Trusted("\n" + Stylesheet.text())));
  }

  private static Element header(RunManifest manifest, List<Section> sections) {
    var run =
        "Mosaic Lab %s, seed %s, replication %s"
            .formatted(manifest.toolVersion(), manifest.seed(), manifest.replication());
    var list = Element.of("ul");
    for (var section : sections) {
      var link = Element.of("a", section.title()).with("href", "#" + section.id());
      list.add(Element.of("li").add(link));
    }
    return Element.of("header")
        .add(Element.of("h1", manifest.scenario()))
        .add(Element.of("p", manifest.question()).with("class", "question"))
        .add(Element.of("p", run).with("class", "muted"))
        .add(Element.of("nav").with("aria-label", "Sections").add(list));
  }

  private static Element main(RunDataset run, RunSummary summary, List<Section> sections) {
    var main = Element.of("main");
    main.addAll(new AnswerSection(summary, run.tables().violations()).parts());
    for (var section : sections) {
      main.add(
          Element.of("section")
              .with("id", section.id())
              .add(Element.of("h2", section.title()))
              .addAll(section.content()));
    }
    return main;
  }
}
