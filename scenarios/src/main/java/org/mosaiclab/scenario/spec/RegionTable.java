package org.mosaiclab.scenario.spec;

import java.util.List;

/// One-way delays between regions: half the measured round trips, or what a scenario states.
///
/// @param name as a scenario names it
/// @param source where and when it was measured
/// @param regions names, in the order of rows and columns
/// @param delaysNanos shape [regions][regions], nanoseconds, row = sender; the diagonal is the
///   delay inside a region
public record RegionTable(
    String name, String source, List<String> regions, List<List<Long>> delaysNanos) {
  public RegionTable {
    regions = List.copyOf(regions);
    delaysNanos = delaysNanos.stream().map(List::copyOf).toList();
  }

  /// One-way delay.
  ///
  /// @param from index of the sender's region
  /// @param to index of the receiver's region
  /// @return nanoseconds
  public long oneWayNanos(int from, int to) {
    return delaysNanos.get(from).get(to);
  }

  /// Everything in one place, at one delay.
  ///
  /// @param name as reports say it
  /// @param source where the delay comes from
  public static RegionTable uniform(String name, String source, long oneWayNanos) {
    return new RegionTable(name, source, List.of("everywhere"), List.of(List.of(oneWayNanos)));
  }
}
