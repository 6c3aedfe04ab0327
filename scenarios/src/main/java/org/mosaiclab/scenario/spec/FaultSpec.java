package org.mosaiclab.scenario.spec;

import java.util.List;

/// Nodes that fail.
public sealed interface FaultSpec {
  /// Actor names, none twice.
  List<String> nodes();

  /// The nodes crash: messages, timers and what is not on disk are lost.
  ///
  /// @param atNanos when
  /// @param recoverNanos when they start again; [ImpairmentSpec#NEVER]: not in this run
  record Crash(List<String> nodes, long atNanos, long recoverNanos) implements FaultSpec {
    public Crash {
      nodes = List.copyOf(nodes);
    }
  }

  /// The nodes stand still; what comes meanwhile is handled afterwards.
  ///
  /// @param fromNanos when
  /// @param untilNanos when they go on
  record Pause(List<String> nodes, long fromNanos, long untilNanos) implements FaultSpec {
    public Pause {
      nodes = List.copyOf(nodes);
    }
  }

  /// The nodes' clocks are wrong, from the beginning to the end.
  ///
  /// @param offsetNanos what they show at time 0
  /// @param driftPpb what they gain, parts per billion
  record Clock(List<String> nodes, long offsetNanos, long driftPpb) implements FaultSpec {
    public Clock {
      nodes = List.copyOf(nodes);
    }
  }
}
