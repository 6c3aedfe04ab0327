package org.mosaiclab.bench.model;

import java.util.PriorityQueue;

/// The baseline: runs a model on `java.util.PriorityQueue` with a lambda per event, as simulators
/// are usually written. Same order of events, same results.
public final class LambdaRunner implements EventRunner, EventSink {
  /// Its name in tables.
  public static final String NAME = "PriorityQueue of lambdas";

  private static final int NOBODY = -1;

  private final EventModel model;
  private final PriorityQueue<LambdaEvent> events = new PriorityQueue<>();
  private final long[] nextSequence;
  private int source = NOBODY;
  private boolean isStopped;

  /// @param model to run
  public LambdaRunner(EventModel model) {
    this.model = model;
    this.nextSequence = new long[model.targetCount()];
  }

  @Override
  public void start() {
    model.start(this);
  }

  @Override
  public long run(long eventCountMax) {
    long count = 0;
    while (count < eventCountMax && !isStopped && !events.isEmpty()) {
      count++;
      events.remove().action.run();
    }
    return count;
  }

  @Override
  public void schedule(long atNanos, int target, int kind, long argument) {
    int origin = source == NOBODY ? target : source;
    events.add(
        new LambdaEvent(
            atNanos,
            origin,
            nextSequence[origin]++,
            () -> happen(kind, atNanos, target, argument)));
  }

  private void happen(int kind, long atNanos, int target, long argument) {
    source = target;
    model.on(kind, atNanos, target, argument, this);
  }

  @Override
  public void stop() {
    isStopped = true;
  }

  private record LambdaEvent(long atNanos, int source, long sequence, Runnable action)
      implements Comparable<LambdaEvent> {
    @Override
    public int compareTo(LambdaEvent other) {
      int byTime = Long.compare(atNanos, other.atNanos);
      if (byTime != 0) {
        return byTime;
      }
      int bySource = Integer.compare(source, other.source);
      return bySource != 0 ? bySource : Long.compare(sequence, other.sequence);
    }
  }
}
