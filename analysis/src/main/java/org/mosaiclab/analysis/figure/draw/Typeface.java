package org.mosaiclab.analysis.figure.draw;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// The one typeface of all figures, in two weights: Open Sans, which comes with the program.
///
/// A font of the host would make the same figure differ from machine to machine, or fail where the
/// host has none. Characters that the typeface lacks are drawn as [#REPLACEMENT].
public final class Typeface {
  /// For everything that is read along the axes and in legends.
  public static final Typeface REGULAR = new Typeface("OpenSans-Regular.ttf");

  /// For titles and panel headings.
  public static final Typeface SEMIBOLD = new Typeface("OpenSans-Semibold.ttf");

  /// Stands for a character that the typeface does not have.
  public static final char REPLACEMENT = '?';

  // Fractional positions and no hinting: sizes scale linearly, on screen as in the SVG.
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;

  private Typeface(String resource) {
    this.font = load(resource);
  }

  /// This weight in one size.
  ///
  /// @param sizePixels em size, above zero
  /// @return the font
  public Font at(double sizePixels) {
    return font.deriveFont((float) sizePixels);
  }

  /// Width of one line of text.
  ///
  /// @param text without line breaks
  /// @param sizePixels em size
  /// @return advance width in pixels
  public double width(String text, double sizePixels) {
    Rectangle2D bounds = at(sizePixels).getStringBounds(drawable(text), CONTEXT);
    return bounds.getWidth();
  }

  /// Text with every character replaced that this typeface cannot draw.
  ///
  /// @param text any text
  /// @return text of the same number of code points
  public String drawable(String text) {
    var drawable = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point -> font.canDisplay(point) && !Character.isISOControl(point) ? point : REPLACEMENT)
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  private static Font load(String resource) {
    try (InputStream stream = Typeface.class.getResourceAsStream("fonts/" + resource)) {
      if (stream == null) {
        throw new FileNotFoundException("the program's own font is missing: " + resource);
      }
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException | AWTError | InternalError | LinkageError failure) {
      throw new DrawingUnavailableException(failure);
    }
  }
}
