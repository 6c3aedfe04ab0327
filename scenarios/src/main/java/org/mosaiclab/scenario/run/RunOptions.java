package org.mosaiclab.scenario.run;

import org.mosaiclab.engine.event.EventListKind;
import org.mosaiclab.engine.observe.ProgressObserver;
import org.mosaiclab.engine.observe.RecordSink;

/// How a run is carried out; nothing of it changes what happens in the run.
///
/// @param replication number of the replication, at least 0; selects the random streams
/// @param recordsTransactions whether every user transaction gets a row of its own
/// @param eventCountMax largest number of events, at least 1
/// @param checkEveryEvents events between two checks of the invariants, at least 1
/// @param trace receives every event's trace record
/// @param progress is told how far the run has come
/// @param toolVersion for the manifest
/// @param replayCommand for the manifest: repeats the run
/// @param eventList what the engine keeps pending events in
public record RunOptions(
    long replication,
    boolean recordsTransactions,
    long eventCountMax,
    long checkEveryEvents,
    RecordSink trace,
    ProgressObserver progress,
    String toolVersion,
    String replayCommand,
    EventListKind eventList) {
  /// Events between two checks unless asked otherwise: often enough to name the culprit's second.
  public static final long CHECK_EVERY_EVENTS = 10_000;

  /// A first replication, checked now and then, traced into the digest only.
  public static RunOptions plain(String toolVersion, String replayCommand) {
    return new RunOptions(
        0,
        false,
        Long.MAX_VALUE,
        CHECK_EVERY_EVENTS,
        (_, _, _) -> {},
        ProgressObserver.none(),
        toolVersion,
        replayCommand,
        EventListKind.BUCKETS);
  }

  /// These options over another event list.
  public RunOptions withEventList(EventListKind eventList) {
    return new RunOptions(
        replication,
        recordsTransactions,
        eventCountMax,
        checkEveryEvents,
        trace,
        progress,
        toolVersion,
        replayCommand,
        eventList);
  }

  /// These options for another replication.
  ///
  /// @param replication at least 0
  public RunOptions withReplication(long replication) {
    return new RunOptions(
        replication,
        recordsTransactions,
        eventCountMax,
        checkEveryEvents,
        trace,
        progress,
        toolVersion,
        replayCommand,
        eventList);
  }

  /// These options with a bound on events.
  ///
  /// @param eventCountMax at least 1
  public RunOptions withEventCountMax(long eventCountMax) {
    return new RunOptions(
        replication,
        recordsTransactions,
        eventCountMax,
        checkEveryEvents,
        trace,
        progress,
        toolVersion,
        replayCommand,
        eventList);
  }
}
