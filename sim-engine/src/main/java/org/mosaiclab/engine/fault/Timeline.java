package org.mosaiclab.engine.fault;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.engine.StableHash;
import org.mosaiclab.engine.fault.TimelineEntry.Rank;
import org.mosaiclab.engine.network.EventualSynchrony;
import org.mosaiclab.engine.network.Impairments;
import org.mosaiclab.engine.network.Partition;

/// All that the environment does in a run, in order.
final class Timeline {
  private static final long NEVER = Long.MAX_VALUE;

  private final List<TimelineEntry> entries = new ArrayList<>();

  private Timeline() {}

  static List<TimelineEntry> of(FaultPlan plan, Impairments impairments) {
    var timeline = new Timeline();
    plan.clocks().forEach(timeline::addClock);
    plan.outages().forEach(timeline::addOutage);
    List<Partition> partitions = impairments.partitions();
    for (int number = 0; number < partitions.size(); number++) {
      timeline.addPartition(partitions.get(number), number);
    }
    impairments.synchrony().ifPresent(timeline::addStabilisation);
    timeline.entries.sort(TimelineEntry.ORDER);
    return List.copyOf(timeline.entries);
  }

  private void addClock(int actor, LocalClock clock) {
    long hash = StableHash.of(clock.offsetNanos() + "/" + clock.driftPpb());
    entries.add(new TimelineEntry(0, Rank.CLOCK, actor, FaultNames.CLOCK, hash));
  }

  private void addOutage(Outage outage) {
    boolean isCrash = outage.kind() == Outage.Kind.CRASH;
    var begin = isCrash ? FaultNames.CRASH : FaultNames.PAUSE;
    var end = isCrash ? FaultNames.RECOVER : FaultNames.RESUME;
    entries.add(new TimelineEntry(outage.fromNanos(), Rank.BEGIN, outage.actor(), begin, 0));
    if (outage.untilNanos() != NEVER) {
      entries.add(new TimelineEntry(outage.untilNanos(), Rank.END, outage.actor(), end, 0));
    }
  }

  private void addPartition(Partition partition, int number) {
    int target = FaultNames.ENVIRONMENT;
    entries.add(
        new TimelineEntry(partition.fromNanos(), Rank.BEGIN, target, FaultNames.CUT, number));
    if (partition.untilNanos() != NEVER) {
      entries.add(
          new TimelineEntry(partition.untilNanos(), Rank.END, target, FaultNames.HEAL, number));
    }
  }

  private void addStabilisation(EventualSynchrony synchrony) {
    entries.add(
        new TimelineEntry(
            synchrony.stabilisationNanos(),
            Rank.END,
            FaultNames.ENVIRONMENT,
            FaultNames.STABILISE,
            0));
  }
}
