package org.mosaiclab.engine.fault;

import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;

/// Names under which faults stand in a trace. Their source is [#ENVIRONMENT], their sequence the
/// position in the run's time line of faults.
public final class FaultNames {
  /// Source of faults, and target of those that strike the network and no actor. Being below all
  /// actors it comes first in the total order of an instant.
  public static final int ENVIRONMENT = -1;

  /// All of them; to read a trace.
  public static final EventNames ALL =
      EventNames.of(
          "fault.clock",
          "fault.crash",
          "fault.recover",
          "fault.pause",
          "fault.resume",
          "network.cut",
          "network.heal",
          "network.stabilise");

  static final EventName CLOCK = ALL.name("fault.clock");
  static final EventName CRASH = ALL.name("fault.crash");
  static final EventName RECOVER = ALL.name("fault.recover");
  static final EventName PAUSE = ALL.name("fault.pause");
  static final EventName RESUME = ALL.name("fault.resume");
  static final EventName CUT = ALL.name("network.cut");
  static final EventName HEAL = ALL.name("network.heal");
  static final EventName STABILISE = ALL.name("network.stabilise");

  private FaultNames() {}
}
