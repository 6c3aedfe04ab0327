package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.PackedStreams;
import org.mosaiclab.engine.random.RandomStreams;

/// Draws the delay of each message around the median of its link.
sealed interface DelaySampler {
  /// Delay of the next message on a link.
  long delayNanos(int slot, int fromActor, int toActor, long medianNanos);

  static DelaySampler of(Jitter jitter, RandomStreams streams, List<String> actorNames) {
    return switch (jitter) {
      case Jitter.Constant() -> new Median();
      case Jitter.LogNormal(double sigma) ->
          new LogNormal(new LogNormalTable(sigma), new PackedStreams(streams, 64), actorNames);
    };
  }

  /// Always the median.
  record Median() implements DelaySampler {
    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      return medianNanos;
    }
  }

  /// Median times a log-normal factor from the stream `link/<from>-><to>/delay`, opened at the
  /// link's first message.
  record LogNormal(LogNormalTable table, PackedStreams streams, List<String> actorNames)
      implements DelaySampler {
    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      if (!streams.isOpen(slot)) {
        streams.open(slot, streamName(actorNames.get(fromActor), actorNames.get(toActor)));
      }
      return scale(medianNanos, table.factorOf(streams.nextLong(slot)));
    }

    static String streamName(String from, String to) {
      return "link/" + from + "->" + to + "/delay";
    }

    /// `median * factor` in 128 bits, rounded down to a nanosecond.
    private static long scale(long medianNanos, long factor) {
      long high = Math.multiplyHigh(medianNanos, factor);
      if (high >>> (LogNormalTable.FRACTION_BITS - 1) != 0) {
        throw new ArithmeticException("delay exceeds the range of simulated time");
      }
      return (high << (64 - LogNormalTable.FRACTION_BITS))
          | ((medianNanos * factor) >>> LogNormalTable.FRACTION_BITS);
    }
  }
}
