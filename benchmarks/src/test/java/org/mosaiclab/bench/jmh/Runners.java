package org.mosaiclab.bench.jmh;

import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.model.LambdaRunner;

/// What keeps the pending events of a benchmark.
public enum Runners {
  /// The engine's kernel with its bucket queue.
  KERNEL,
  /// The engine's kernel with the 4-ary heap.
  HEAP,
  /// `java.util.PriorityQueue` with a lambda per event.
  LAMBDA;

  /// A runner of this model.
  EventRunner create(EventModel model) {
    return switch (this) {
      case KERNEL -> KernelRunner.of(model);
      case HEAP -> KernelRunner.onHeap(model);
      case LAMBDA -> new LambdaRunner(model);
    };
  }
}
