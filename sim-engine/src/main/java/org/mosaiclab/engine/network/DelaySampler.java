package org.mosaiclab.engine.network;

import java.util.List;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.random.Sampler;

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
      case Jitter.LogNormal(double sigma) -> new LogNormal(sigma, links(streams, actorNames));
      case Jitter.Factor(var factor) -> new Factor(factor.sampler(), links(streams, actorNames));
      case Jitter.Added(var extra) -> new Sum(1, extra.sampler(), links(streams, actorNames));
      case Jitter.Delay(var delay) -> new Sum(0, delay.sampler(), links(streams, actorNames));
      case Jitter.PerLink(var kinds, var classes) ->
          new PerLink(kinds.stream().map(kind -> of(kind, streams, actorNames)).toList(), classes);
    };
  }

  private static Links links(RandomStreams streams, List<String> actorNames) {
    return new Links(new LinkTable(), new LinkStreams(streams, actorNames, "delay"));
  }

  /// Links with a stream each.
  record Links(LinkTable table, LinkStreams streams) {}

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

  /// Median times a log-normal factor.
  final class LogNormal implements DelaySampler {
    private final LogNormalTable table;
    private final Links links;

    LogNormal(double sigma, Links links) {
      this.table = new LogNormalTable(sigma);
      this.links = links;
    }

    @Override
    public int slotOf(int fromActor, int toActor) {
      return links.table().slotOf(fromActor, toActor);
    }

    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      long bits = links.streams().open(slot, fromActor, toActor).nextLong(slot);
      return scale(medianNanos, table.factorOf(bits));
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

  /// `median * factor`, rounded to a nanosecond.
  record Factor(Sampler factor, Links links) implements DelaySampler {
    @Override
    public int slotOf(int fromActor, int toActor) {
      return links.table().slotOf(fromActor, toActor);
    }

    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      var streams = links.streams().open(slot, fromActor, toActor);
      return Sampler.nanos(medianNanos * streams.next(slot, factor));
    }
  }

  /// `medians * median + time`, rounded to a nanosecond.
  record Sum(int medians, Sampler time, Links links) implements DelaySampler {
    @Override
    public int slotOf(int fromActor, int toActor) {
      return links.table().slotOf(fromActor, toActor);
    }

    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      var streams = links.streams().open(slot, fromActor, toActor);
      return Sampler.nanos(medians * medianNanos + streams.next(slot, time));
    }
  }

  /// What the class of a link says.
  record PerLink(List<DelaySampler> kinds, LinkClass classes) implements DelaySampler {
    @Override
    public int slotOf(int fromActor, int toActor) {
      return kind(fromActor, toActor).slotOf(fromActor, toActor);
    }

    @Override
    public long delayNanos(int slot, int fromActor, int toActor, long medianNanos) {
      return kind(fromActor, toActor).delayNanos(slot, fromActor, toActor, medianNanos);
    }

    private DelaySampler kind(int fromActor, int toActor) {
      int index = classes.classOf(fromActor, toActor);
      if (index < 0 || index >= kinds.size()) {
        throw new IllegalArgumentException(
            "class of link %d->%d must be in [0, %d), was %d"
                .formatted(fromActor, toActor, kinds.size(), index));
      }
      return kinds.get(index);
    }
  }
}
