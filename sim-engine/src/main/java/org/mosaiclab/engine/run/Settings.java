package org.mosaiclab.engine.run;

import java.util.List;
import java.util.function.Supplier;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.fault.FaultPlan;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.IncidentObserver;
import org.mosaiclab.engine.observe.ProgressObserver;
import org.mosaiclab.engine.observe.TraceObserver;
import org.mosaiclab.engine.observe.TrafficObserver;
import org.mosaiclab.engine.random.RandomStreams;

/// Everything an engine was built from but its actors.
record Settings(
    RandomStreams streams,
    EventNames names,
    Network network,
    FaultPlan faults,
    Supplier<FutureEventList> eventList,
    TraceObserver trace,
    TrafficObserver traffic,
    IncidentObserver incidents,
    ProgressObserver progress,
    long progressEvery,
    List<InvariantChecker> checkers,
    long checkEvery) {
  Settings {
    checkers = List.copyOf(checkers);
  }
}
