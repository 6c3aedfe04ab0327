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

  /// A triangle that points up.
  ///
  /// @param radiusPixels from its centre to a corner
  public static Shape up(double radiusPixels) {
    return triangle(radiusPixels, -1);
  }

  /// A triangle that points down.
  ///
  /// @param radiusPixels from its centre to a corner
  public static Shape down(double radiusPixels) {
    return triangle(radiusPixels, 1);
  }

  private static Shape triangle(double radius, int tip) {
    var path = new Path2D.Double();
    path.moveTo(0, tip * radius);
    path.lineTo(-0.9 * radius, -tip * 0.6 * radius);
    path.lineTo(0.9 * radius, -tip * 0.6 * radius);
    path.closePath();
    return path;
  }

  /// A cross that lies on its side, as tall as wide.
  ///
  /// @param radiusPixels half its height
  public static Shape cross(double radiusPixels) {
    double r = radiusPixels;
    double arm = 0.35 * r;
    var path = new Path2D.Double();
    path.moveTo(-r, -r + arm);
    path.lineTo(-r + arm, -r);
    path.lineTo(0, -arm);
    path.lineTo(r - arm, -r);
    path.lineTo(r, -r + arm);
    path.lineTo(arm, 0);
    path.lineTo(r, r - arm);
    path.lineTo(r - arm, r);
    path.lineTo(0, arm);
    path.lineTo(-r + arm, r);
    path.lineTo(-r, r - arm);
    path.lineTo(-arm, 0);
    path.closePath();
    return path;
  }
}
