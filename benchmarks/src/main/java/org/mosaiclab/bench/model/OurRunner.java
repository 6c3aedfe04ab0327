package org.mosaiclab.bench.model;

/// What runs models for us: the one place that says which event list the benchmarks stand for.
public final class OurRunner {
  /// Its name in tables.
  public static final String NAME = "4-ary heap";

  private OurRunner() {}

  /// @param targetCount number of the model's targets
  public static EventRunner create(int targetCount) {
    return new HeapRunner(targetCount);
  }
}
