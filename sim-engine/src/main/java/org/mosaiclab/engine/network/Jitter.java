package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.Distribution;

/// How a message's delay varies around the median of its link. What is drawn comes from the stream
/// `link/<from>-><to>/delay`, once per message.
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

  /// By a factor of any distribution: `median * factor`, 0 where that is negative.
  record Factor(Distribution factor) implements Jitter {}

  /// By an additional time of any distribution: `median + extra`, 0 where that is negative.
  ///
  /// @param extraNanos in nanoseconds
  record Added(Distribution extraNanos) implements Jitter {}

  /// The distribution is the delay itself, 0 where it is negative; the link's median is not used.
  ///
  /// @param delayNanos in nanoseconds
  record Delay(Distribution delayNanos) implements Jitter {}

  /// Each class of links has its own jitter.
  ///
  /// @param kinds jitter by class; none of them has classes again
  /// @param classes class of each link, below the number of kinds
  record PerLink(List<Jitter> kinds, LinkClass classes) implements Jitter {
    /// Refuses an empty or nested list.
    public PerLink {
      kinds = List.copyOf(kinds);
      if (kinds.isEmpty() || kinds.stream().anyMatch(PerLink.class::isInstance)) {
        throw new IllegalArgumentException(
            "kinds must be at least one jitter without classes, were " + kinds);
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
