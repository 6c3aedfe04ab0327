package org.mosaiclab.scenario.wiring;

import java.util.List;
import org.mosaiclab.engine.fault.FaultPlan;
import org.mosaiclab.engine.fault.LocalClock;
import org.mosaiclab.engine.network.AsynchronyPolicy;
import org.mosaiclab.engine.network.CutPolicy;
import org.mosaiclab.engine.network.EventualSynchrony;
import org.mosaiclab.engine.network.Impairments;
import org.mosaiclab.engine.network.LinkProbability;
import org.mosaiclab.engine.network.LinkSet;
import org.mosaiclab.engine.network.Partition;
import org.mosaiclab.scenario.actor.Reconnections;
import org.mosaiclab.scenario.spec.FaultSpec;
import org.mosaiclab.scenario.spec.ImpairmentSpec;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Before;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Chance;
import org.mosaiclab.scenario.spec.ImpairmentSpec.Synchrony;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Translates what a scenario says of impairments and faults, by names, into the engine's terms, by
/// actors.
final class Disturbances {
  private Disturbances() {}

  static Impairments impairments(ImpairmentSpec spec, Cast cast) {
    var builder = Impairments.builder();
    if (spec.lossRatio() > 0) {
      builder.loss(LinkProbability.everywhere(spec.lossRatio()));
    }
    spec.duplication().ifPresent(chance -> builder.duplication(everywhere(chance), chance.nanos()));
    spec.reordering().ifPresent(chance -> builder.reordering(everywhere(chance), chance.nanos()));
    if (spec.isFifo()) {
      builder.fifo(LinkSet.all());
    }
    spec.synchrony().ifPresent(synchrony -> builder.synchrony(synchrony(synchrony)));
    for (var partition : spec.partitions()) {
      builder.partition(
          new Partition(
              partition.fromNanos(),
              partition.untilNanos(),
              links(partition, cast),
              partition.holds() ? CutPolicy.HOLD : CutPolicy.DROP));
    }
    return builder.build();
  }

  private static LinkSet links(ImpairmentSpec.Partition partition, Cast cast) {
    var crossing = LinkSet.crossing(partition.groups().stream().map(cast::actors).toList());
    var bridges = cast.actors(partition.bridges());
    return bridges.isEmpty()
        ? crossing
        : (from, to) ->
            crossing.contains(from, to) && !bridges.contains(from) && !bridges.contains(to);
  }

  private static LinkProbability everywhere(Chance chance) {
    return LinkProbability.everywhere(chance.probability());
  }

  private static EventualSynchrony synchrony(Synchrony synchrony) {
    var before =
        switch (synchrony.before()) {
          case Before.UniformUpTo(long delayNanosMax) ->
              AsynchronyPolicy.uniformUpTo(delayNanosMax);
          case Before.Latest() -> AsynchronyPolicy.latest();
          case Before.Held() -> AsynchronyPolicy.holdUntil(synchrony.stabilisesAtNanos());
        };
    return new EventualSynchrony(synchrony.stabilisesAtNanos(), synchrony.boundNanos(), before);
  }

  static FaultPlan faults(List<FaultSpec> faults, Cast cast) {
    var plan = FaultPlan.builder();
    for (var fault : faults) {
      for (int actor : cast.actors(fault.nodes())) {
        switch (fault) {
          case FaultSpec.Crash(var _, long atNanos, long recoverNanos) ->
              plan.crash(actor, atNanos, recoverNanos);
          case FaultSpec.Pause(var _, long fromNanos, long untilNanos) ->
              plan.pause(actor, fromNanos, untilNanos);
          case FaultSpec.Clock(var _, long offsetNanos, long driftPpb) ->
              plan.clock(actor, new LocalClock(offsetNanos, driftPpb));
        }
      }
    }
    return plan.build();
  }

  /// Whether a message can get lost or a node be away: only then anything has to be sent again.
  static boolean canLose(ScenarioSpec spec) {
    var impairments = spec.network().impairments();
    return impairments.lossRatio() > 0
        || !impairments.partitions().isEmpty()
        || spec.faults().stream().anyMatch(fault -> fault instanceof FaultSpec.Crash);
  }

  /// When partitions heal. Links that only lose or delay do not break connections.
  static Reconnections reconnections(ScenarioSpec spec) {
    return new Reconnections(
        spec.network().impairments().partitions().stream()
            .map(ImpairmentSpec.Partition::untilNanos)
            .filter(untilNanos -> untilNanos < spec.durationNanos())
            .sorted()
            .distinct()
            .toList());
  }
}
