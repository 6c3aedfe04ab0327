package org.mosaiclab.engine.random;

/// `e^x` from a table and a polynomial: the same bits on every host, some five times faster than
/// `StrictMath.exp`, relative error below 1e-15.
final class ExponentialFunction {
  private static final int STEP_BITS = 8;
  private static final int STEPS = 1 << STEP_BITS;
  private static final double STEPS_PER_UNIT = STEPS / 0.6931471805599453;

  /// `ln 2 / 256` in two parts: the first has so few digits that its multiples are exact.
  private static final double STEP_HIGH = 0x1.62e42feep-9;

  private static final double STEP_LOW = 0x1.a39ef35793c76p-41;

  /// Beyond it a result is not a normal number.
  private static final double ARGUMENT_MAX = 700;

  private static final double[] TWO_TO_STEP = new double[STEPS];

  static {
    for (int step = 0; step < STEPS; step++) {
      TWO_TO_STEP[step] = StrictMath.pow(2, (double) step / STEPS);
    }
  }

  private ExponentialFunction() {}

  static double compute(double x) {
    if (!(x > -ARGUMENT_MAX && x < ARGUMENT_MAX)) {
      return StrictMath.exp(x);
    }
    int steps = (int) Math.floor(x * STEPS_PER_UNIT + 0.5);
    double rest = (x - steps * STEP_HIGH) - steps * STEP_LOW;
    double tail = rest * rest * (0.5 + rest * (1.0 / 6 + rest / 24));
    double fraction = TWO_TO_STEP[steps & (STEPS - 1)];
    double power = Double.longBitsToDouble((1023L + (steps >> STEP_BITS)) << 52);
    return (fraction + fraction * (rest + tail)) * power;
  }
}
