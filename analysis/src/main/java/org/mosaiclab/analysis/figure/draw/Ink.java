package org.mosaiclab.analysis.figure.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/// Colours and strokes of everything in a figure that is not a chain.
///
/// Each colour has a counterpart for a dark page. Figures are drawn in the light ones; the report
/// replaces them where the reader's screen is dark.
public final class Ink {
  /// Background of the page.
  public static final Colour PAPER = new Colour(new Color(255, 255, 255), new Color(22, 24, 28));

  /// Titles, reference lines.
  public static final Colour STRONG = new Colour(new Color(28, 30, 34), new Color(236, 238, 241));

  /// Axis labels, subtitles.
  public static final Colour MUTED = new Colour(new Color(86, 91, 99), new Color(168, 174, 183));

  /// Axis lines.
  public static final Colour AXIS = new Colour(new Color(150, 155, 163), new Color(108, 114, 123));

  /// Grid lines.
  public static final Colour GRID = new Colour(new Color(229, 231, 235), new Color(48, 52, 59));

  /// What breaks the rules: offences, slashings, conflicts, losses. Always with a shape or a word
  /// of its own, for readers who do not see the hue.
  public static final Colour ALARM = new Colour(new Color(178, 24, 43), new Color(244, 112, 110));

  /// Every colour of this class, for the report's dark page.
  public static final List<Colour> ALL = List.of(PAPER, STRONG, MUTED, AXIS, GRID, ALARM);

  private Ink() {}

  /// A colour and its counterpart on a dark page.
  ///
  /// @param light on white paper: what figures are drawn in
  /// @param dark on a dark page
  public record Colour(Color light, Color dark) {}

  /// A colour through which what lies below shows.
  ///
  /// @param color any colour
  /// @param opacityRatio in `[0, 1]`
  public static Color faded(Color color, double opacityRatio) {
    int alpha = (int) Math.rint(255 * opacityRatio);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /// A colour as SVG and style sheets write it, without its opacity.
  ///
  /// @param color any colour
  /// @return as `#1c1e22`
  public static String hex(Color color) {
    return "#" + Integer.toHexString(0x1000000 | (color.getRGB() & 0xFFFFFF)).substring(1);
  }

  /// A continuous line.
  ///
  /// @param widthPixels above zero
  public static Stroke solid(double widthPixels) {
    return new BasicStroke((float) widthPixels, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  /// A broken line.
  ///
  /// @param widthPixels above zero
  /// @param onPixels length of a dash
  /// @param offPixels length of a gap
  public static Stroke dashed(double widthPixels, double onPixels, double offPixels) {
    return new BasicStroke(
        (float) widthPixels,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10f,
        new float[] {(float) onPixels, (float) offPixels},
        0f);
  }
}
