package org.mosaiclab.analysis.figure.draw;

import java.awt.AWTError;
import java.awt.HeadlessException;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Pages as files: the same page gives the same bytes.
///
/// SVG holds no text but outlines, so it looks alike without any font; its title and description
/// stay readable for machines. PNG has [#PNG_SCALE] pixels per SVG pixel.
public final class Drawing {
  /// Pixels of the PNG per pixel of the SVG.
  public static final int PNG_SCALE = 2;

  private Drawing() {}

  /// Makes sure that this Java can draw, without a screen.
  ///
  /// @throws DrawingUnavailableException if it cannot, with the reason
  public static void requireAvailable() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    try {
      Typeface.REGULAR.width("0", Axes.TICK_SIZE);
    } catch (ExceptionInInitializerError failure) {
      throw unavailable(failure);
    } catch (AWTError | HeadlessException | InternalError | LinkageError failure) {
      throw new DrawingUnavailableException(failure);
    }
  }

  private static DrawingUnavailableException unavailable(ExceptionInInitializerError failure) {
    var cause = failure.getCause();
    return cause instanceof DrawingUnavailableException known
        ? known
        : new DrawingUnavailableException(cause == null ? failure : cause);
  }

  /// A page as a raster image.
  ///
  /// @return bytes of a PNG file
  public static byte[] png(Page page) {
    var image =
        new BufferedImage(
            PNG_SCALE * Page.WIDTH, PNG_SCALE * page.height(), BufferedImage.TYPE_INT_RGB);
    var raster = image.createGraphics();
    raster.setTransform(AffineTransform.getScaleInstance(PNG_SCALE, PNG_SCALE));
    page.draw(new RasterGraphics(raster));
    raster.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /// A page as a vector image.
  ///
  /// @param page what to draw
  /// @param id unique among the images of one document; prefix of the ids inside
  /// @param description what the figure shows, for readers who do not see it
  /// @return bytes of an SVG file, UTF-8
  public static byte[] svg(Page page, String id, String description) {
    var content = new SvgContent(id);
    page.draw(new VectorGraphics(content));
    var document = content.document(Page.WIDTH, page.height(), page.title(), description);
    return (document.written() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
