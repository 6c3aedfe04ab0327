package org.mosaiclab.analysis.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;

/// The figures as part of the page, so that it stays one file.
public final class FigureSection {
  /// Most bytes of figures in one page; later figures are named, not shown.
  static final long INLINE_BYTES_MAX = 4_500_000;

  private final List<FigureFile> figures;
  private final String where;

  /// @param figures on disk; their SVG files are read
  /// @param where they belong to, as `In this run`
  public FigureSection(List<FigureFile> figures, String where) {
    this.figures = figures;
    this.where = where;
  }

  /// The figures in order, with captions and files.
  ///
  /// @throws IOException if a file cannot be read
  public List<Markup> parts() throws IOException {
    var parts = new ArrayList<Markup>();
    parts.add(
        Element.of("p", "On a narrow screen the figures scroll sideways.").with("class", "hint"));
    parts.add(
        Element.of(
                "p",
                "Drag across a chart to zoom, double-click it to see all, click a name to hide its"
                    + " curve.")
            .with("class", "scripts"));
    long bytes = 0;
    for (var figure : figures) {
      bytes += Files.size(figure.svg());
      parts.add(bytes <= INLINE_BYTES_MAX ? shown(figure) : named(figure));
    }
    return parts;
  }

  private Element shown(FigureFile figure) throws IOException {
    var drawing = Files.readString(figure.svg(), StandardCharsets.UTF_8);
    var frame = frame(figure).add(Grid.scrolling(figure.title(), new Markup.Trusted(drawing)));
    if (!figure.charts().isEmpty()) {
      frame.add(ChartData.of(figure));
    }
    return frame.add(caption(figure));
  }

  private Element named(FigureFile figure) {
    var text = "Not shown here, to keep this page small: see " + name(figure) + ".svg.";
    return frame(figure).add(Element.of("p", text)).add(caption(figure));
  }

  private static Element frame(FigureFile figure) {
    return Element.of("figure").with("id", "figure-" + figure.id());
  }

  private Element caption(FigureFile figure) {
    return Element.of("figcaption")
        .add(Element.of("p", figure.caption()))
        .add(Element.of("p", where + ": " + figure.description()))
        .add(
            Element.of("p")
                .text("Files: ")
                .add(Element.of("code", name(figure) + ".svg"))
                .text(", ")
                .add(Element.of("code", name(figure) + ".png"))
                .text("."));
  }

  private static String name(FigureFile figure) {
    return "figures/" + figure.id();
  }
}
