package org.mosaiclab.analysis.figure.draw;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Shapes of marks, centred on the origin, about as heavy as each other.
public final class Symbols {
  private Symbols() {}

  /// A square on its corner.
  ///
  /// @param radiusPixels half its diagonal
  public static Shape diamond(double radiusPixels) {
    var path = new Path2D.Double();
    path.moveTo(0, -radiusPixels);
    path.lineTo(radiusPixels, 0);
    path.lineTo(0, radiusPixels);
    path.lineTo(-radiusPixels, 0);
    path.closePath();
    return path;
  }

  /// A circle.
  ///
  /// @param radiusPixels half its diameter
  public static Shape circle(double radiusPixels) {
    return new Ellipse2D.Double(-radiusPixels, -radiusPixels, 2 * radiusPixels, 2 * radiusPixels);
  }

  /// A square on its side.
  ///
  /// @param radiusPixels half its side
  public static Shape square(double radiusPixels) {
    return new Rectangle2D.Double(-radiusPixels, -radiusPixels, 2 * radiusPixels, 2 * radiusPixels);
  }
}
