package org.mosaiclab.bench.model;

import java.util.function.Function;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.Lookahead;
import org.mosaiclab.engine.event.QuaternaryHeap;
import org.mosaiclab.engine.kernel.FlatKernel;
import org.mosaiclab.engine.kernel.FlatModel;
import org.mosaiclab.engine.kernel.FlatTrace;
import org.mosaiclab.engine.run.RunLimits;

/// Runs a model on the engine's kernel of flat events.
public final class KernelRunner implements EventRunner, EventSink, FlatModel {
  /// Its name in tables.
  public static final String NAME = "kernel";

  private final EventModel model;
  private final FlatKernel kernel;
  private boolean isRunning;
  private boolean isStopped;
  private long ignoredCount;

  private KernelRunner(EventModel model, Function<KernelRunner, FlatKernel> kernels) {
    this.model = model;
    this.kernel = kernels.apply(this);
  }

  /// On the engine's own event list.
  public static KernelRunner of(EventModel model) {
    return tracing(model, FlatTrace.none());
  }

  /// On the engine's own event list, with somebody who sees every event.
  public static KernelRunner tracing(EventModel model, FlatTrace trace) {
    return new KernelRunner(
        model, self -> new FlatKernel(model.targetCount(), model.pendingAbout(), self, trace));
  }

  /// On the 4-ary heap.
  public static KernelRunner onHeap(EventModel model) {
    Function<Lookahead, FutureEventList> heap = _ -> new QuaternaryHeap(model.pendingAbout());
    return new KernelRunner(
        model, self -> new FlatKernel(model.targetCount(), heap, self, FlatTrace.none()));
  }

  @Override
  public void start() {
    model.start(this);
    isRunning = true;
  }

  // A kernel ends by its limits or for want of events: after a stop the rest is let pass.
  @Override
  public long run(long eventCountMax) {
    var limits = RunLimits.until(Long.MAX_VALUE).withEventCountMax(eventCountMax);
    return kernel.run(limits).eventCount() - ignoredCount;
  }

  @Override
  public void onEvent(int target, int kind, long argument, FlatKernel kernel) {
    if (isStopped) {
      ignoredCount++;
    } else {
      model.on(kind, kernel.nowNanos(), target, argument, this);
    }
  }

  @Override
  public void onUpcoming(int target) {
    model.onUpcoming(target);
  }

  @Override
  public void schedule(long atNanos, int target, int kind, long argument) {
    if (!isRunning) {
      kernel.enter(target);
    }
    kernel.scheduleAt(atNanos, target, kind, argument);
  }

  @Override
  public void stop() {
    isStopped = true;
  }
}
