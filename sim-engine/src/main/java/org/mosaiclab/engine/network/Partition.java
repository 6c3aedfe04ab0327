package org.mosaiclab.engine.network;

import java.util.List;

/// Links that are cut for a time: from `fromNanos` on and until just before `untilNanos`, when they
/// heal.
///
/// A message is caught if it is on its way at any instant of the cut, also where it left before or
/// would arrive after: no message of a cut link arrives while it is cut, and with [CutPolicy#DROP]
/// none that was on the link at that time arrives at all.
///
/// @param fromNanos first instant of the cut, at least zero
/// @param untilNanos instant of healing; `Long.MAX_VALUE`: never
/// @param links which links are cut
/// @param policy what happens to messages that are caught
public record Partition(long fromNanos, long untilNanos, LinkSet links, CutPolicy policy) {
  /// Refuses an empty time, and holding for ever.
  public Partition {
    if (fromNanos < 0 || fromNanos >= untilNanos) {
      throw new IllegalArgumentException(
          "partition must begin at 0 or later and heal after it began, was from %d ns until %d ns"
              .formatted(fromNanos, untilNanos));
    }
    if (policy == CutPolicy.HOLD && untilNanos == Long.MAX_VALUE) {
      throw new IllegalArgumentException("a partition that holds messages must heal, never does");
    }
  }

  /// Separates groups of actors from each other; the actors in no group form one further group.
  ///
  /// @throws IllegalArgumentException if the groups are not disjoint or the time is empty
  public static Partition ofGroups(
      long fromNanos, long untilNanos, List<List<Integer>> groups, CutPolicy policy) {
    return new Partition(fromNanos, untilNanos, LinkSet.crossing(groups), policy);
  }
}
