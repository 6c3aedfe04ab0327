package org.mosaiclab.analysis.figure.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.StringJoiner;
import org.mosaiclab.analysis.markup.Element;

/// Draws into an SVG document. Text becomes outlines, each glyph once, so that the document needs
/// no font and stays small.
///
/// Colours are plain `fill` and `stroke` attributes, which a style sheet around the document can
/// override; clipping, strokes and opacity are kept, gradients and images do not occur.
final class VectorGraphics extends ShapeGraphics {
  private final SvgContent content;

  /// A drawing surface.
  ///
  /// @param content what grows
  VectorGraphics(SvgContent content) {
    this.content = content;
  }

  private VectorGraphics(VectorGraphics other) {
    super(other);
    this.content = other.content;
  }

  @Override
  public void fill(Shape shape) {
    var path = PathText.of(shape, gc.getTransform());
    if (!path.isEmpty()) {
      content.add(filled(Element.of("path").with("d", path)), clip());
    }
  }

  @Override
  public void draw(Shape shape) {
    if (!(gc.getStroke() instanceof BasicStroke stroke)) {
      fill(gc.getStroke().createStrokedShape(shape));
      return;
    }
    var path = Element.of("path").with("d", PathText.of(shape, gc.getTransform()));
    path.with("fill", "none").with("stroke", Ink.hex(color()));
    if (opacity() < 1) {
      path.with("stroke-opacity", PathText.decimal(opacity()));
    }
    content.add(styled(path, stroke), clip());
  }

  private static Element styled(Element path, BasicStroke stroke) {
    path.with("stroke-width", PathText.decimal(stroke.getLineWidth()));
    switch (stroke.getEndCap()) {
      case BasicStroke.CAP_ROUND -> path.with("stroke-linecap", "round");
      case BasicStroke.CAP_SQUARE -> path.with("stroke-linecap", "square");
      default -> {}
    }
    switch (stroke.getLineJoin()) {
      case BasicStroke.JOIN_ROUND -> path.with("stroke-linejoin", "round");
      case BasicStroke.JOIN_BEVEL -> path.with("stroke-linejoin", "bevel");
      default -> {}
    }
    float[] dashes = stroke.getDashArray();
    if (dashes != null) {
      var pattern = new StringJoiner(" ");
      for (float dash : dashes) {
        pattern.add(PathText.decimal(dash));
      }
      path.with("stroke-dasharray", pattern.toString());
    }
    return path;
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isBlank()) {
      return;
    }
    Font font = getFont();
    double scale = font.getSize2D() / SvgContent.GLYPH_SIZE;
    var placed = new AffineTransform(gc.getTransform());
    placed.translate(x, y);
    placed.scale(scale, scale);
    var group = filled(Element.of("g").with("transform", matrix(placed)));
    content.addGlyphs(group, text, font);
    content.add(group, clip());
  }

  private static String matrix(AffineTransform transform) {
    var place =
        PathText.decimal(transform.getTranslateX())
            + " "
            + PathText.decimal(transform.getTranslateY());
    if (transform.getShearX() == 0 && transform.getScaleX() == transform.getScaleY()) {
      return "translate(" + place + ") scale(" + fine(transform.getScaleX()) + ")";
    }
    return "matrix("
        + fine(transform.getScaleX())
        + " "
        + fine(transform.getShearY())
        + " "
        + fine(transform.getShearX())
        + " "
        + fine(transform.getScaleY())
        + " "
        + place
        + ")";
  }

  private static String fine(double factor) {
    return Double.toString(Math.rint(factor * 100_000) / 100_000);
  }

  private Element filled(Element element) {
    element.with("fill", Ink.hex(color()));
    return opacity() < 1 ? element.with("fill-opacity", PathText.decimal(opacity())) : element;
  }

  private Color color() {
    if (gc.getPaint() instanceof Color color) {
      return color;
    }
    throw new UnsupportedOperationException(
        "figures are drawn in plain colours, not in " + gc.getPaint());
  }

  private double opacity() {
    double opacity = color().getAlpha() / 255.0;
    return gc.getComposite() instanceof AlphaComposite composite
        ? opacity * composite.getAlpha()
        : opacity;
  }

  private String clip() {
    var clip = gc.getClip();
    return clip == null ? "" : PathText.of(clip, gc.getTransform());
  }

  @Override
  public Graphics create() {
    return new VectorGraphics(this);
  }
}
