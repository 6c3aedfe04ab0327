package org.mosaiclab.analysis.figure.draw;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaiclab.analysis.markup.Element;

/// What an SVG document contains: shapes in drawing order, and the glyphs and clips they refer to.
final class SvgContent {
  /// Em size in which glyphs are stored; each use scales them.
  static final int GLYPH_SIZE = 100;

  private final String prefix;
  private final Map<String, String> glyphIds = new LinkedHashMap<>();
  private final Map<String, String> clipIds = new LinkedHashMap<>();
  private final Element definitions = Element.of("defs");
  private final Element drawn = Element.of("g");
  private Element group = drawn;
  private String groupClip = "";

  /// An empty document.
  ///
  /// @param prefix of every id, so that several documents can share one HTML page
  SvgContent(String prefix) {
    this.prefix = prefix;
  }

  /// Appends an element.
  ///
  /// @param element shape or group
  /// @param clip outline outside of which nothing shows, as a path; empty: none
  void add(Element element, String clip) {
    if (!clip.equals(groupClip)) {
      group = clip.isEmpty() ? drawn : clipped(clip);
      groupClip = clip;
    }
    group.add(element);
  }

  private Element clipped(String clip) {
    var id =
        clipIds.computeIfAbsent(
            clip,
            _ -> {
              var fresh = prefix + "-c" + clipIds.size();
              definitions.add(
                  Element.of("clipPath").with("id", fresh).add(Element.of("path").with("d", clip)));
              return fresh;
            });
    var fresh = Element.of("g").with("clip-path", "url(#" + id + ")");
    drawn.add(fresh);
    return fresh;
  }

  /// Appends the glyphs of a text to a group that scales them.
  void addGlyphs(Element target, String text, Font font) {
    var large = font.deriveFont((float) GLYPH_SIZE);
    var glyphs = large.createGlyphVector(Typeface.CONTEXT, text);
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      var id = glyphId(glyphs, i, large);
      if (!id.isEmpty()) {
        var x = PathText.decimal(glyphs.getGlyphPosition(i).getX());
        target.add(Element.of("use").with("href", "#" + id).with("x", x));
      }
    }
  }

  private String glyphId(GlyphVector glyphs, int index, Font font) {
    var key = font.getFontName() + "/" + glyphs.getGlyphCode(index);
    var known = glyphIds.get(key);
    if (known != null) {
      return known;
    }
    var place = glyphs.getGlyphPosition(index);
    var toOrigin = AffineTransform.getTranslateInstance(-place.getX(), -place.getY());
    var path = PathText.of(glyphs.getGlyphOutline(index), toOrigin);
    var id = path.isEmpty() ? "" : prefix + "-" + glyphIds.size();
    if (!path.isEmpty()) {
      definitions.add(Element.of("path").with("id", id).with("d", path));
    }
    glyphIds.put(key, id);
    return id;
  }

  /// The document around the content.
  ///
  /// @param width of the drawing, pixels
  /// @param height of the drawing, pixels
  /// @param title what it is
  /// @param description what it shows
  Element document(int width, int height, String title, String description) {
    return Element.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("viewBox", "0 0 " + width + " " + height)
        .with("width", Integer.toString(width))
        .with("height", Integer.toString(height))
        .with("role", "img")
        .with("aria-labelledby", prefix + "-title " + prefix + "-desc")
        .add(Element.of("title", title).with("id", prefix + "-title"))
        .add(Element.of("desc", description).with("id", prefix + "-desc"))
        .add(definitions)
        .add(drawn);
  }
}
