package org.mosaiclab.engine.kernel;

import java.util.function.Function;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.event.EventCursor;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.Lookahead;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.engine.run.RunOutcome;
import org.mosaiclab.engine.time.Nanos;

/// Runs a [FlatModel] event by event in the order (time, source, source sequence), allocating
/// nothing per event.
///
/// Can be run in parts: each [#run] goes on where the one before ended.
public final class FlatKernel {
  /// Below so many targets their state is in the processor's cache anyway.
  private static final int LOOKAHEAD_TARGETS_MIN = 8_192;

  private final FlatModel model;
  private final FlatTrace trace;
  private final FutureEventList events;
  private final EventCursor event = new EventCursor();
  private final long[] nextSequence;
  private int source;
  private long nowNanos;
  // Sum of what was read ahead of need; keeps the reads from being optimised away.
  private long nearSum;

  /// A kernel over the fast event list.
  ///
  /// @param targetCount targets, whose ids are `[0, targetCount)`
  /// @param capacity pending events to reserve room for, at least 1
  public FlatKernel(int targetCount, int capacity, FlatModel model, FlatTrace trace) {
    this(
        targetCount,
        lookahead ->
            targetCount < LOOKAHEAD_TARGETS_MIN
                ? new BucketQueue(capacity)
                : new BucketQueue(capacity, lookahead),
        model,
        trace);
  }

  /// A kernel over another event list.
  ///
  /// @param eventList makes the empty list; may tell the given listener which targets come next
  public FlatKernel(
      int targetCount,
      Function<Lookahead, FutureEventList> eventList,
      FlatModel model,
      FlatTrace trace) {
    this.model = model;
    this.trace = trace;
    this.nextSequence = new long[targetCount];
    this.events = eventList.apply(this::onUpcoming);
  }

  private void onUpcoming(int target) {
    nearSum += nextSequence[target];
    model.onUpcoming(target);
  }

  /// Simulated time since the start.
  public long nowNanos() {
    return nowNanos;
  }

  /// Number of pending events.
  public int pendingCount() {
    return events.size();
  }

  /// A number without meaning that depends on what was read ahead.
  public long nearSum() {
    return nearSum;
  }

  /// Chooses the source of what is scheduled next; only needed before the first event, later the
  /// source is the target of the current event.
  public void enter(int source) {
    this.source = source;
  }

  /// Schedules an event after a delay.
  ///
  /// @param delayNanos from now, at least zero
  /// @throws IllegalArgumentException if the delay is negative, or a value does not fit an event
  public void schedule(long delayNanos, int target, int kind, long argument) {
    scheduleAt(Nanos.after(nowNanos, delayNanos), target, kind, argument);
  }

  /// Schedules an event at an instant, now or later.
  ///
  /// @throws IllegalArgumentException if it lies before now, or a value does not fit an event
  public void scheduleAt(long atNanos, int target, int kind, long argument) {
    if (atNanos < nowNanos) {
      throw new IllegalArgumentException(
          "event must not lie before now (%d ns), was at %d ns".formatted(nowNanos, atNanos));
    }
    events.insert(atNanos, source, nextSequence[source]++, target, kind, argument);
  }

  /// Handles events until the limits are reached or none is left.
  ///
  /// @param limits time, and number of events of this call
  public RunOutcome run(RunLimits limits) {
    long eventCount = 0;
    while (eventCount < limits.eventCountMax()) {
      if (!events.pop(limits.untilNanos(), event)) {
        boolean isDrained = events.size() == 0;
        return new RunOutcome.Completed(
            isDrained ? nowNanos : limits.untilNanos(), eventCount, isDrained);
      }
      eventCount++;
      nowNanos = event.atNanos();
      source = event.target();
      trace.onEvent(event);
      model.onEvent(source, event.kind(), event.argument(), this);
    }
    return new RunOutcome.LimitReached(nowNanos, eventCount);
  }
}
