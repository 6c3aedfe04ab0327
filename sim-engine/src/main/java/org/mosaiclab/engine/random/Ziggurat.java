package org.mosaiclab.engine.random;

/// Standard exponential and normal numbers by the ziggurat method, on the primitive state of a
/// stream: a few nanoseconds each, nothing allocated.
///
/// **Source**: G. Marsaglia and W. W. Tsang, The Ziggurat Method for Generating Random Variables,
/// J. Statistical Software 5(8), 2000; 256 layers of equal area. As in J. A. Doornik (2005), layer,
/// sign and position come from disjoint bits of one draw. About 1 % of the draws need a second one
/// and an exponential function; the number of draws per result varies, so a stream should serve one
/// purpose.
public final class Ziggurat {
  private static final int LAYERS = 256;
  private static final int LAYER_MASK = LAYERS - 1;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

  /// Right end of the base layer and area of every layer: the values that close the stack at the
  /// mode, solved to 40 digits.
  private static final double EXPONENTIAL_END = 7.697117470131050;

  private static final double EXPONENTIAL_AREA = 3.949659822581557e-3;
  private static final double NORMAL_END = 3.654152885361009;
  private static final double NORMAL_AREA = 4.928673233974655e-3;

  // By layer from the base: width of the layer over 2^53, positions (of 2^53) that lie under the
  // next layer and so under the curve, and height of the density at the layer's width.
  private static final double[] EXPONENTIAL_STEP = new double[LAYERS];
  private static final long[] EXPONENTIAL_INSIDE = new long[LAYERS];
  private static final double[] EXPONENTIAL_HEIGHT = new double[LAYERS + 1];
  private static final double[] NORMAL_STEP = new double[LAYERS];
  private static final long[] NORMAL_INSIDE = new long[LAYERS];
  private static final double[] NORMAL_HEIGHT = new double[LAYERS + 1];

  static {
    double[] exponentialWidth = exponentialWidths(EXPONENTIAL_HEIGHT);
    fill(exponentialWidth, EXPONENTIAL_STEP, EXPONENTIAL_INSIDE);
    double[] normalWidth = normalWidths(NORMAL_HEIGHT);
    fill(normalWidth, NORMAL_STEP, NORMAL_INSIDE);
  }

  private Ziggurat() {}

  /// Exponential number of mean 1; advances the state.
  ///
  /// @param state holds the four words of a stream ([RandomStreams#fillState])
  /// @param offset index of the first of them
  public static double nextExponential(long[] state, int offset) {
    long bits = Xoshiro.next(state, offset);
    int layer = (int) bits & LAYER_MASK;
    long position = bits >>> 11;
    double x = position * EXPONENTIAL_STEP[layer];
    return position < EXPONENTIAL_INSIDE[layer] ? x : edgeOfExponential(state, offset, layer, x);
  }

  /// Exponential time in nanoseconds, rounded down; advances the state.
  ///
  /// @param meanNanos mean, in `[0, 2^56]`; not checked
  /// @param state holds the four words of a stream ([RandomStreams#fillState])
  /// @param offset index of the first of them
  public static long nextExponentialNanos(long meanNanos, long[] state, int offset) {
    return (long) (nextExponential(state, offset) * meanNanos);
  }

  /// Normal number of mean 0 and variance 1; advances the state.
  ///
  /// @param state holds the four words of a stream ([RandomStreams#fillState])
  /// @param offset index of the first of them
  public static double nextNormal(long[] state, int offset) {
    long bits = Xoshiro.next(state, offset);
    int layer = (int) bits & LAYER_MASK;
    long position = bits >>> 11;
    double x = position * NORMAL_STEP[layer];
    double magnitude = position < NORMAL_INSIDE[layer] ? x : edgeOfNormal(state, offset, layer, x);
    return (bits & LAYERS) == 0 ? magnitude : -magnitude;
  }

  // The exponential has no memory: beyond the base layer it starts afresh.
  private static double edgeOfExponential(long[] state, int offset, int layer, double x) {
    if (layer == 0) {
      return EXPONENTIAL_END + nextExponential(state, offset);
    }
    boolean isBelow = height(EXPONENTIAL_HEIGHT, layer, state, offset) < StrictMath.exp(-x);
    return isBelow ? x : nextExponential(state, offset);
  }

  private static double edgeOfNormal(long[] state, int offset, int layer, double x) {
    if (layer == 0) {
      return tailOfNormal(state, offset);
    }
    boolean isBelow = height(NORMAL_HEIGHT, layer, state, offset) < StrictMath.exp(-x * x / 2);
    return isBelow ? x : Math.abs(nextNormal(state, offset));
  }

  /// Marsaglia (1964): an exponential beyond the end, accepted by a second one.
  static double tailOfNormal(long[] state, int offset) {
    double beyond;
    do {
      beyond = nextExponential(state, offset) / NORMAL_END;
    } while (2 * nextExponential(state, offset) <= beyond * beyond);
    return NORMAL_END + beyond;
  }

  private static double height(double[] heights, int layer, long[] state, int offset) {
    double unit = (Xoshiro.next(state, offset) >>> 11) * TWO_TO_MINUS_53;
    return heights[layer] + unit * (heights[layer + 1] - heights[layer]);
  }

  private static void fill(double[] width, double[] step, long[] inside) {
    for (int layer = 0; layer < LAYERS; layer++) {
      step[layer] = width[layer] * TWO_TO_MINUS_53;
      inside[layer] = (long) (width[layer + 1] / width[layer] * 0x1p53);
    }
  }

  private static double[] exponentialWidths(double[] height) {
    double[] width = new double[LAYERS + 1];
    height[1] = StrictMath.exp(-EXPONENTIAL_END);
    height[LAYERS] = 1;
    width[0] = EXPONENTIAL_AREA / height[1];
    width[1] = EXPONENTIAL_END;
    for (int layer = 2; layer < LAYERS; layer++) {
      height[layer] = height[layer - 1] + EXPONENTIAL_AREA / width[layer - 1];
      width[layer] = -StrictMath.log(height[layer]);
    }
    return width;
  }

  private static double[] normalWidths(double[] height) {
    double[] width = new double[LAYERS + 1];
    height[1] = StrictMath.exp(-NORMAL_END * NORMAL_END / 2);
    height[LAYERS] = 1;
    width[0] = NORMAL_AREA / height[1];
    width[1] = NORMAL_END;
    for (int layer = 2; layer < LAYERS; layer++) {
      height[layer] = height[layer - 1] + NORMAL_AREA / width[layer - 1];
      width[layer] = Math.sqrt(-2 * StrictMath.log(height[layer]));
    }
    return width;
  }
}
