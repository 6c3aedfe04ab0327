package org.mosaiclab.bench.model;

import java.util.PriorityQueue;

/// The baseline: runs a model on `java.util.PriorityQueue` with a lambda per event, as simulators
/// are usually written. Same order of events, same results.
public final class LambdaRunner implements EventRunner, EventSink {
  /// Its name in tables.
  public static final String NAME = "PriorityQueue of lambdas";

  private static final int NOBODY = -1;

  private final PriorityQueue<LambdaEvent> events = new PriorityQueue<>();
  private final long[] nextSequence;
  private EventModel model = new Idle();
  private int source = NOBODY;
  private boolean isStopped;

  /// @param targetCount number of the model's targets
  public LambdaRunner(int targetCount) {
    this.nextSequence = new long[targetCount];
  }

  @Override
  public long run(EventModel model) {
    this.model = model;
    model.start(this);
    long count = 0;
    while (!isStopped && !events.isEmpty()) {
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

  // Stands in until the run begins.
  private record Idle() implements EventModel {
    @Override
    public int targetCount() {
      return 0;
    }

    @Override
    public void start(EventSink sink) {}

    @Override
    public void on(int kind, long atNanos, int target, long argument, EventSink sink) {}
  }
}
