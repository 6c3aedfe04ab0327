package org.mosaiclab.analysis.figure.draw;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Draws on a raster, with text as filled outlines instead of the host's text rasteriser.
///
/// Host libraries hint and smooth text in their own ways; filled outlines go through Java's own
/// rasteriser and look as in the SVG.
final class RasterGraphics extends ShapeGraphics {
  private final Graphics2D raster;
  private final AffineTransform base;

  /// A drawing surface.
  ///
  /// @param raster where shapes end up; its transform is the scale of the figure
  RasterGraphics(Graphics2D raster) {
    this.raster = raster;
    this.base = raster.getTransform();
    raster.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    raster.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    raster.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private RasterGraphics(RasterGraphics other) {
    super(other);
    this.raster = other.raster;
    this.base = other.base;
  }

  private void prepare() {
    raster.setTransform(base);
    raster.transform(gc.getTransform());
    raster.setClip(gc.getClip());
    raster.setComposite(gc.getComposite());
    raster.setPaint(gc.getPaint());
    raster.setStroke(gc.getStroke());
  }

  @Override
  public void draw(Shape shape) {
    prepare();
    raster.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    prepare();
    raster.fill(shape);
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (!text.isEmpty()) {
      fill(getFont().createGlyphVector(Typeface.CONTEXT, text).getOutline(x, y));
    }
  }

  @Override
  public Graphics create() {
    return new RasterGraphics(this);
  }
}
