package org.mosaiclab.analysis.figure.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/// The `d` attribute of an SVG path: relative coordinates in hundredths, no locale, no rounding
/// that adds up along the path.
final class PathText {
  private static final int UNITS = 100;

  private final StringBuilder text = new StringBuilder();
  private long penX;
  private long penY;
  private long startX;
  private long startY;

  private PathText() {}

  /// Written form of an outline.
  ///
  /// @param shape any shape
  /// @param transform applied first
  static String of(Shape shape, AffineTransform transform) {
    var path = new PathText();
    var points = new double[6];
    for (var it = shape.getPathIterator(transform); !it.isDone(); it.next()) {
      path.append(it.currentSegment(points), points);
    }
    return path.text.toString();
  }

  private void append(int segment, double[] points) {
    switch (segment) {
      case PathIterator.SEG_MOVETO -> {
        command('M');
        penX = 0;
        penY = 0;
        move(points, 1);
        startX = penX;
        startY = penY;
      }
      case PathIterator.SEG_LINETO -> {
        command('l');
        move(points, 1);
      }
      case PathIterator.SEG_QUADTO -> {
        command('q');
        move(points, 2);
      }
      case PathIterator.SEG_CUBICTO -> {
        command('c');
        move(points, 3);
      }
      case PathIterator.SEG_CLOSE -> {
        command('z');
        penX = startX;
        penY = startY;
      }
      default -> throw new IllegalArgumentException("unknown path segment " + segment);
    }
  }

  private void command(char letter) {
    text.append(letter);
  }

  private void move(double[] points, int count) {
    long x = penX;
    long y = penY;
    for (int i = 0; i < count; i++) {
      x = Math.round(points[2 * i] * UNITS);
      y = Math.round(points[2 * i + 1] * UNITS);
      number(x - penX);
      number(y - penY);
    }
    penX = x;
    penY = y;
  }

  private void number(long hundredths) {
    char last = text.charAt(text.length() - 1);
    if (hundredths >= 0 && !Character.isLetter(last)) {
      text.append(' ');
    }
    text.append(decimal(hundredths));
  }

  /// A number of hundredths as a decimal fraction without superfluous digits.
  static String decimal(long hundredths) {
    long whole = Math.abs(hundredths) / UNITS;
    long part = Math.abs(hundredths) % UNITS;
    var sign = hundredths < 0 ? "-" : "";
    if (part == 0) {
      return sign + whole;
    }
    var digits = part % 10 == 0 ? "." + part / 10 : part < 10 ? ".0" + part : "." + part;
    return sign + (whole == 0 ? "" : whole) + digits;
  }

  /// A coordinate, rounded to hundredths.
  static String decimal(double value) {
    return decimal(Math.round(value * UNITS));
  }
}
