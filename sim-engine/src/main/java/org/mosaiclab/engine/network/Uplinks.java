package org.mosaiclab.engine.network;

import org.mosaiclab.engine.time.Nanos;

/// One uplink per actor: messages leave one after the other at a fixed rate.
final class Uplinks {
  private static final long BIT_NANOS_PER_BYTE = 8 * Nanos.PER_SECOND;

  private final long bandwidthBitsPerSecond;
  private final long[] freeAtNanos;

  Uplinks(int actorCount, long bandwidthBitsPerSecond) {
    this.bandwidthBitsPerSecond = bandwidthBitsPerSecond;
    this.freeAtNanos = new long[actorCount];
  }

  /// When the last bit of a message handed over now has left: `max(now, uplink free) + ceil(size *
  /// 8 / bandwidth)`. At once where bandwidth is unlimited.
  long depart(int fromActor, int sizeBytes, long nowNanos) {
    if (bandwidthBitsPerSecond == 0) {
      return nowNanos;
    }
    long workBitNanos = Math.multiplyExact(sizeBytes, BIT_NANOS_PER_BYTE);
    long serialisationNanos = Math.ceilDiv(workBitNanos, bandwidthBitsPerSecond);
    long beginNanos = Math.max(nowNanos, freeAtNanos[fromActor]);
    long departureNanos = Math.addExact(beginNanos, serialisationNanos);
    freeAtNanos[fromActor] = departureNanos;
    return departureNanos;
  }
}
