package org.mosaiclab.engine.random;

/// Gamma numbers of shape 1 or more: the cube of a shifted normal, by rejection.
///
/// **Source**: G. Marsaglia and W. W. Tsang, A Simple Method for Generating Gamma Variables, ACM
/// TOMS 26(3), 2000. The squeeze spares the logarithms in all but a few per cent of the draws.
final class GammaSqueeze implements Draw {
  private final double scale;
  private final double centre;
  private final double slope;

  GammaSqueeze(double shape, double scale) {
    this.scale = scale;
    this.centre = shape - 1.0 / 3;
    this.slope = 1 / Math.sqrt(9 * centre);
  }

  @Override
  public double next(long[] state, int offset) {
    while (true) {
      double normal = Ziggurat.nextNormal(state, offset);
      double root = 1 + slope * normal;
      double cube = root * root * root;
      if (cube > 0 && isAccepted(normal * normal, cube, Draw.unit(state, offset))) {
        return scale * centre * cube;
      }
    }
  }

  private boolean isAccepted(double square, double cube, double unit) {
    return unit < 1 - 0.0331 * square * square
        || StrictMath.log(unit) < square / 2 + centre * (1 - cube + StrictMath.log(cube));
  }
}
