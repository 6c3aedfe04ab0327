package org.mosaiclab.engine.random;

import java.util.Arrays;

/// Many named streams in one array: 32 bytes each, for one stream per link of a network.
///
/// A slot gives the same draws as [RandomStreams#stream] with the name it was opened under.
public final class PackedStreams {
  private final RandomStreams streams;
  private long[] states;

  /// An empty table that grows on demand.
  ///
  /// @param slotCount slots to reserve
  public PackedStreams(RandomStreams streams, int slotCount) {
    this.streams = streams;
    this.states = new long[Math.multiplyExact(slotCount, Xoshiro.STATE_WORDS)];
  }

  /// Whether the slot has a stream.
  public boolean isOpen(int slot) {
    int offset = slot * Xoshiro.STATE_WORDS;
    // The generator never reaches the all-zero state, so it marks an empty slot.
    return offset < states.length
        && (states[offset] | states[offset + 1] | states[offset + 2] | states[offset + 3]) != 0;
  }

  /// Puts the stream of this name into the slot, from its first draw.
  public void open(int slot, String name) {
    int offset = Math.multiplyExact(slot, Xoshiro.STATE_WORDS);
    if (offset >= states.length) {
      states = Arrays.copyOf(states, Math.max(offset + Xoshiro.STATE_WORDS, states.length * 2));
    }
    streams.fillState(name, states, offset);
  }

  /// Next 64 uniform bits of the slot's stream, which must be open.
  public long nextLong(int slot) {
    return Xoshiro.next(states, slot * Xoshiro.STATE_WORDS);
  }

  /// Next number of a distribution from the slot's stream, which must be open.
  public double next(int slot, Sampler sampler) {
    return sampler.next(states, slot * Xoshiro.STATE_WORDS);
  }

  /// Next time of a distribution, as [Sampler#nextNanos], from the slot's stream, which must be
  /// open.
  public long nextNanos(int slot, Sampler sampler) {
    return Sampler.nanos(next(slot, sampler));
  }

  /// True with this probability, in `[0, 1]`, by one draw of the slot's stream, which must be open.
  public boolean nextBernoulli(int slot, double probability) {
    return RandomStream.unitOf(nextLong(slot)) < probability;
  }
}
