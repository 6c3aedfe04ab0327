package org.mosaiclab.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.fault.FaultPlan;
import org.mosaiclab.engine.fault.LocalClock;
import org.mosaiclab.engine.network.AsynchronyPolicy;
import org.mosaiclab.engine.network.CutPolicy;
import org.mosaiclab.engine.network.EventualSynchrony;
import org.mosaiclab.engine.network.Impairments;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.engine.network.LatencyFunction;
import org.mosaiclab.engine.network.LinkProbability;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.network.Partition;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.random.Distribution;
import org.mosaiclab.engine.random.RandomStreams;

class KernelAllocationTest {
  private static final Message PULSE = ScriptedActor.note(1);

  /// On every tick gossips one shared message, restarts its timer and cancels another.
  private static final class Pulse extends ScriptedActor {
    private long other;

    @Override
    public void onStart(Context context) {
      other = context.startTimer(1_000_000_000_000L, TICK, 0);
      context.startTimer(1_000_000, TICK, 0);
    }

    @Override
    public void onTimer(EventName name, long argument, Context context) {
      context.gossip(0, -1, PULSE);
      context.send((context.self() + 1) % 4, PULSE);
      context.cancelTimer(other);
      other = context.startTimer(1_000_000_000_000L, TICK, 0);
      context.startTimer(1_000_000, TICK, 0);
    }
  }

  @Test
  void run_halfAMillionEvents_allocatesNothingPerEvent() {
    assertThat(secondHalfBytes(Impairments.none(), FaultPlan.none()))
        .as("bytes during the second half million events")
        .isLessThan(20_000);
  }

  @Test
  void run_withImpairmentsAndClocks_allocatesNothingPerEvent() {
    var impairments =
        Impairments.builder()
            .loss(LinkProbability.everywhere(0.1))
            .duplication(LinkProbability.everywhere(0.1), new Distribution.Exponential(1e5))
            .reordering(LinkProbability.everywhere(0.1), new Distribution.Gamma(2, 1e5))
            .fifo((from, to) -> from < to)
            .synchrony(
                new EventualSynchrony(
                    1_000_000_000_000L, 1_000_000, AsynchronyPolicy.uniformUpTo(1_000_000)))
            .partition(
                Partition.ofGroups(0, 900_000_000_000L, List.of(List.of(0)), CutPolicy.DROP));
    var faults = FaultPlan.builder();
    for (int actor = 0; actor < 4; actor++) {
      faults.clock(actor, new LocalClock(1, 50_000));
    }

    assertThat(secondHalfBytes(impairments.build(), faults.build()))
        .as("bytes during the second half million events")
        .isLessThan(20_000);
  }

  private static long secondHalfBytes(Impairments impairments, FaultPlan faults) {
    long[] allocatedBytes = new long[2];
    int[][] complete = {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}};
    var network =
        Network.builder(4, LatencyFunction.constant(100_000))
            .jitter(Jitter.logNormal(0.1))
            .bandwidthBitsPerSecond(1_000_000_000)
            .overlay(complete)
            .impairments(impairments)
            .build();
    Engine engine =
        Engine.builder(RandomStreams.of(1, 0), ScriptedActor.NAMES, network)
            .faults(faults)
            .incidents(new IncidentTotals())
            .trace(new TraceDigest())
            .progress(
                500_000,
                (nowNanos, eventCount) ->
                    allocatedBytes[(int) (eventCount / 500_000) - 1] = currentBytes())
            .build();
    for (int actor = 0; actor < 4; actor++) {
      engine.addActor("pulse" + actor, new Pulse());
    }
    engine.run(RunLimits.until(Long.MAX_VALUE).withEventCountMax(1_000_000));
    return allocatedBytes[1] - allocatedBytes[0];
  }

  private static long currentBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
