package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.PackedStreams;
import org.mosaiclab.engine.random.RandomStreams;

/// Draws the delay of each message around the median of its link.
sealed interface DelaySampler {
  /// Number under which the sampler keeps what it needs for a link.
  int slotOf(int fromActor, int toActor);

  /// Delay of the next message on a link.
  ///
  /// @param slot the link's, from [#slotOf]
  long delayNanos(int slot, int fromActor, int toActor, long medianNanos);

  static DelaySampler of(Jitter jitter, RandomStreams streams, List<String> actorNames) {
    return switch (jitter) {
      case Jitter.Constant() -> new Median();
      case Jitter.LogNormal(double sigma) -> new LogNormal(sigma, streams, actorNames);
    };
  }

  /// Always the median; keeps nothing.
  record Median() implements DelaySampler {
    @Override
    public int slotOf(int fromActor, int toActor) {
      return 0;
    }

    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      return medianNanos;
    }
  }

  /// Median times a log-normal factor from the stream `link/<from>-><to>/delay`, which is opened at
  /// the link's first message.
  final class LogNormal implements DelaySampler {
    private final LogNormalTable table;
    private final PackedStreams streams;
    private final List<String> actorNames;
    private final LinkTable links = new LinkTable();

    LogNormal(double sigma, RandomStreams streams, List<String> actorNames) {
      this.table = new LogNormalTable(sigma);
      this.streams = new PackedStreams(streams, actorNames.size());
      this.actorNames = actorNames;
    }

    @Override
    public int slotOf(int fromActor, int toActor) {
      return links.slotOf(fromActor, toActor);
    }

    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      if (!streams.isOpen(slot)) {
        String link = actorNames.get(fromActor) + "->" + actorNames.get(toActor);
        streams.open(slot, "link/" + link + "/delay");
      }
      return scale(medianNanos, table.factorOf(streams.nextLong(slot)));
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
