package org.mosaiclab.engine.network;

/// How a message's delay varies around the median of its link.
public sealed interface Jitter {
  /// Not at all: every message takes the median.
  record Constant() implements Jitter {}

  /// By a log-normal factor of median 1, drawn for each message from the stream of its link.
  ///
  /// @param sigma standard deviation of the factor's logarithm, in `(0, 3]`
  record LogNormal(double sigma) implements Jitter {
    /// Refuses a sigma that is not in range.
    public LogNormal {
      if (!(sigma > 0 && sigma <= 3)) {
        throw new IllegalArgumentException("sigma must be in (0, 3], was " + sigma);
      }
    }
  }

  /// No jitter.
  static Jitter none() {
    return new Constant();
  }

  /// Log-normal jitter, or none where sigma is zero.
  static Jitter logNormal(double sigma) {
    return sigma == 0 ? new Constant() : new LogNormal(sigma);
  }
}
