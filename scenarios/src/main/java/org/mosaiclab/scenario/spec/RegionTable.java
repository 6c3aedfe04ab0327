package org.mosaiclab.scenario.spec;

import java.util.List;

/// Measured round-trip times between regions.
///
/// @param name as a scenario names it
/// @param source where and when it was measured
/// @param regions names, in the order of rows and columns
/// @param roundTripMicros shape [regions][regions], microseconds, row = from; the diagonal is the
///   round trip inside a region
public record RegionTable(
    String name, String source, List<String> regions, List<List<Integer>> roundTripMicros) {
  public RegionTable {
    regions = List.copyOf(regions);
    roundTripMicros = roundTripMicros.stream().map(List::copyOf).toList();
  }

  /// One-way delay: half the round trip.
  ///
  /// @param from index of the sender's region
  /// @param to index of the receiver's region
  /// @return nanoseconds
  public long oneWayNanos(int from, int to) {
    return roundTripMicros.get(from).get(to) * 500L;
  }
}
