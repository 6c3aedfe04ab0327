package org.mosaiclab.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.fault.FaultPlan;
import org.mosaiclab.engine.network.Network;
import org.mosaiclab.engine.observe.IncidentObserver;
import org.mosaiclab.engine.observe.ProgressObserver;
import org.mosaiclab.engine.observe.TraceObserver;
import org.mosaiclab.engine.observe.TrafficObserver;
import org.mosaiclab.engine.random.RandomStreams;

/// Collects the settings of an [Engine].
public final class EngineBuilder {
  private static final int INITIAL_CAPACITY = 1024;

  private final RandomStreams streams;
  private final EventNames names;
  private final Network network;
  private final List<InvariantChecker> checkers = new ArrayList<>();
  private Supplier<FutureEventList> eventList = () -> new BucketQueue(INITIAL_CAPACITY);
  private TraceObserver trace = TraceObserver.none();
  private TrafficObserver traffic = TrafficObserver.none();
  private FaultPlan faults = FaultPlan.none();
  private IncidentObserver incidents = IncidentObserver.none();
  private ProgressObserver progress = ProgressObserver.none();
  private long checkEvery = 1;
  private long progressEvery = Long.MAX_VALUE;

  EngineBuilder(RandomStreams streams, EventNames names, Network network) {
    this.streams = streams;
    this.names = names;
    this.network = network;
  }

  /// Replaces the event list by another implementation.
  ///
  /// @param eventList makes an empty list for each run
  public EngineBuilder eventList(Supplier<FutureEventList> eventList) {
    this.eventList = eventList;
    return this;
  }

  /// Who sees every event.
  public EngineBuilder trace(TraceObserver trace) {
    this.trace = trace;
    return this;
  }

  /// Who receives the totals of what is sent.
  public EngineBuilder traffic(TrafficObserver traffic) {
    this.traffic = traffic;
    return this;
  }

  /// Which nodes fail when; none unless set.
  public EngineBuilder faults(FaultPlan faults) {
    this.faults = faults;
    return this;
  }

  /// Who is told what faults and the network's impairments do.
  public EngineBuilder incidents(IncidentObserver incidents) {
    this.incidents = incidents;
    return this;
  }

  /// Who is told of progress, every so many events.
  ///
  /// @throws IllegalArgumentException if `eventCount` is below 1
  public EngineBuilder progress(long eventCount, ProgressObserver progress) {
    this.progressEvery = requirePositive(eventCount);
    this.progress = progress;
    return this;
  }

  /// Adds an invariant; all are checked in the order in which they were added.
  public EngineBuilder checker(InvariantChecker checker) {
    checkers.add(checker);
    return this;
  }

  /// Events between checks, 1 (after every event) unless set; all invariants are also checked at
  /// the end.
  ///
  /// @throws IllegalArgumentException if `eventCount` is below 1
  public EngineBuilder checkEvery(long eventCount) {
    this.checkEvery = requirePositive(eventCount);
    return this;
  }

  private static long requirePositive(long eventCount) {
    if (eventCount < 1) {
      throw new IllegalArgumentException("eventCount must be >= 1, was " + eventCount);
    }
    return eventCount;
  }

  /// The engine so described, without actors yet.
  public Engine build() {
    return new Engine(
        new Settings(
            streams,
            names,
            network,
            faults,
            eventList,
            trace,
            traffic,
            incidents,
            progress,
            progressEvery,
            checkers,
            checkEvery));
  }
}
