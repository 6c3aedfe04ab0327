package org.mosaiclab.engine.network;

import java.util.ArrayList;
import java.util.List;

/// What lies between the actors: delays, uplinks, overlays and impairments. Immutable; one
/// description serves any number of runs, each of which opens its own [Transport].
public final class Network {
  private final int actorCount;
  private final LatencyFunction latency;
  private final Jitter jitter;
  private final long bandwidthBitsPerSecond;
  private final List<Overlay> overlays;
  private final Impairments impairments;

  private Network(Builder builder) {
    this.actorCount = builder.actorCount;
    this.latency = builder.latency;
    this.jitter = builder.jitter;
    this.bandwidthBitsPerSecond = builder.bandwidthBitsPerSecond;
    this.overlays = List.copyOf(builder.overlays);
    this.impairments = builder.impairments;
  }

  /// A network of so many actors; without further settings no jitter, no bandwidth limit, no
  /// overlay and no impairment.
  ///
  /// @throws IllegalArgumentException if `actorCount` is negative
  public static Builder builder(int actorCount, LatencyFunction latency) {
    return new Builder(actorCount, latency);
  }

  /// Number of actors, whose ids are `[0, actorCount)`.
  public int actorCount() {
    return actorCount;
  }

  /// Variation of delays.
  public Jitter jitter() {
    return jitter;
  }

  /// Uplink of each actor; 0: unlimited.
  public long bandwidthBitsPerSecond() {
    return bandwidthBitsPerSecond;
  }

  /// What goes wrong on the links.
  public Impairments impairments() {
    return impairments;
  }

  /// Number of overlays, whose ids are `[0, overlayCount)` in the order they were added.
  public int overlayCount() {
    return overlays.size();
  }

  /// Median delay between two actors.
  ///
  /// @throws IllegalArgumentException if the latency function returns a negative one
  long medianNanos(int fromActor, int toActor) {
    long medianNanos = latency.medianNanos(fromActor, toActor);
    if (medianNanos < 0) {
      throw new IllegalArgumentException(
          "latency must be >= 0, was %d ns from actor %d to %d"
              .formatted(medianNanos, fromActor, toActor));
    }
    return medianNanos;
  }

  Overlay overlay(int overlay) {
    return overlays.get(overlay);
  }

  /// Collects the settings of a network.
  public static final class Builder {
    private final int actorCount;
    private final LatencyFunction latency;
    private final List<Overlay> overlays = new ArrayList<>();
    private Jitter jitter = Jitter.none();
    private long bandwidthBitsPerSecond;
    private Impairments impairments = Impairments.none();

    private Builder(int actorCount, LatencyFunction latency) {
      if (actorCount < 0) {
        throw new IllegalArgumentException("actorCount must be >= 0, was " + actorCount);
      }
      this.actorCount = actorCount;
      this.latency = latency;
    }

    /// Sets the variation of delays.
    public Builder jitter(Jitter jitter) {
      this.jitter = jitter;
      return this;
    }

    /// Sets the uplink of every actor, shared by all it sends.
    ///
    /// @param bandwidthBitsPerSecond rate; 0: unlimited
    /// @throws IllegalArgumentException if negative
    public Builder bandwidthBitsPerSecond(long bandwidthBitsPerSecond) {
      if (bandwidthBitsPerSecond < 0) {
        throw new IllegalArgumentException(
            "bandwidthBitsPerSecond must be >= 0, was " + bandwidthBitsPerSecond);
      }
      this.bandwidthBitsPerSecond = bandwidthBitsPerSecond;
      return this;
    }

    /// Adds the next overlay.
    ///
    /// @param neighbours shape [actorCount][neighbour count]: to whom each actor relays, in this
    ///   order; empty for an actor outside the overlay
    /// @throws IllegalArgumentException if the shape differs or a neighbour is out of range, is the
    ///   actor itself or occurs twice
    public Builder overlay(int[][] neighbours) {
      overlays.add(Overlay.of(actorCount, neighbours));
      return this;
    }

    /// Sets what goes wrong on the links.
    public Builder impairments(Impairments impairments) {
      this.impairments = impairments;
      return this;
    }

    /// The network so described.
    public Network build() {
      return new Network(this);
    }
  }
}
