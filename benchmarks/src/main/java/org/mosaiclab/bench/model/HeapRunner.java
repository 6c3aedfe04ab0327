package org.mosaiclab.bench.model;

import org.mosaiclab.engine.event.EventCursor;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.QuaternaryHeap;

/// Runs a model on the engine's future event list for objects, by default the 4-ary heap.
public final class HeapRunner implements EventRunner, EventSink {
  private static final int INITIAL_CAPACITY = 1 << 12;
  private static final int NOBODY = -1;
  private static final String NOTHING = "";

  private final FutureEventList<String> events;
  private final EventCursor<String> event = new EventCursor<>(NOTHING);
  private final long[] nextSequence;
  private int source = NOBODY;
  private boolean isStopped;

  /// @param targetCount number of the model's targets
  public HeapRunner(int targetCount) {
    this(targetCount, new QuaternaryHeap<>(INITIAL_CAPACITY));
  }

  /// @param targetCount number of the model's targets
  /// @param events an empty list
  public HeapRunner(int targetCount, FutureEventList<String> events) {
    this.events = events;
    this.nextSequence = new long[targetCount];
  }

  @Override
  public long run(EventModel model) {
    model.start(this);
    long count = 0;
    while (!isStopped && events.pop(event)) {
      count++;
      source = event.target();
      model.on(event.nameId(), event.atNanos(), source, event.argument(), this);
    }
    return count;
  }

  @Override
  public void schedule(long atNanos, int target, int kind, long argument) {
    int origin = source == NOBODY ? target : source;
    events.insert(atNanos, origin, nextSequence[origin]++, target, kind, argument, NOTHING);
  }

  @Override
  public void stop() {
    isStopped = true;
  }
}
