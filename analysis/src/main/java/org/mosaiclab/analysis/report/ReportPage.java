package org.mosaiclab.analysis.report;

import java.util.List;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;

/// A report as one HTML file that works offline: what is true of every report, whatever it tells.
///
/// No request, and no script but the page's own: a content security policy forbids both. Without
/// scripts the page shows the same drawings. Dark where the reader's system is, readable on a
/// telephone and on paper.
///
/// @param title in the window's bar
/// @param heading on the page
/// @param question that is answered; may be empty
/// @param origin version, seed and the like, one line
/// @param answer what comes before all sections
/// @param sections in order
public record ReportPage(
    String title,
    String heading,
    String question,
    String origin,
    List<Markup> answer,
    List<Section> sections) {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src ";

  /// A page.
  public ReportPage {
    answer = List.copyOf(answer);
    sections = List.copyOf(sections);
  }

  /// A part of the page.
  ///
  /// @param id for links
  /// @param title its heading
  /// @param content below the heading
  public record Section(String id, String title, List<Markup> content) {
    /// A part of the page.
    public Section {
      content = List.copyOf(content);
    }
  }

  /// A box that nobody overlooks.
  ///
  /// @param text a sentence
  public static Element warning(String text) {
    return Element.of("div").with("class", "verdict undecidable").add(Element.of("p", "! " + text));
  }

  /// The page as text.
  public String html() {
    var body = Element.of("body").add(header()).add(main()).add(PageScript.element());
    var page = Element.of("html").with("lang", "en").add(head()).add(body);
    return "<!DOCTYPE html>\n" + page.written() + "\n";
  }

  private Element head() {
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
        .add(Element.of("title", title))
        .add(Element.of("style").add(new Markup.Trusted("\n" + Stylesheet.text())));
  }

  private Element header() {
    var list = Element.of("ul");
    for (var section : sections) {
      var link = Element.of("a", section.title()).with("href", "#" + section.id());
      list.add(Element.of("li").add(link));
    }
    return Element.of("header")
        .add(Element.of("h1", heading))
        .add(Element.of("p", question).with("class", "question"))
        .add(Element.of("p", origin).with("class", "muted"))
        .add(Element.of("nav").with("aria-label", "Sections").add(list));
  }

  private Element main() {
    var main = Element.of("main").addAll(answer);
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
