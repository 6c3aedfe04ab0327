package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/// A drawing surface for shapes and text; images are refused, figures have none.
///
/// Both surfaces measure text alike, so a page has one layout whatever it is drawn on.
abstract class ShapeGraphics extends AbstractGraphics2D {
  private final Graphics2D ruler;

  ShapeGraphics() {
    super(true);
    this.gc = new GraphicContext();
    this.ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    ruler.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ruler.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    // JFreeChart saves and restores this hint, and fails where there is none to save.
    setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  ShapeGraphics(ShapeGraphics other) {
    super(other);
    this.ruler = other.ruler;
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    var layout = new TextLayout(text, Typeface.CONTEXT);
    fill(layout.getOutline(AffineTransform.getTranslateInstance(x, y)));
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return ruler.getFontMetrics(font);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return ruler.getDeviceConfiguration();
  }

  @Override
  public void dispose() {
    // The surface belongs to the caller.
  }

  @Override
  public void setXORMode(Color color) {
    throw new UnsupportedOperationException("figures are drawn without XOR mode");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw new UnsupportedOperationException("figures do not copy pixels");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw new UnsupportedOperationException("figures contain no images");
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw new UnsupportedOperationException("figures contain no images");
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw new UnsupportedOperationException("figures contain no images");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw new UnsupportedOperationException("figures contain no images");
  }
}
