package org.mosaiclab.bench.jmh;

import org.mosaiclab.bench.model.EventRunner;

/// Stands in until a benchmark is set up.
record Nothing() implements EventRunner {
  @Override
  public void start() {}

  @Override
  public long run(long eventCountMax) {
    return 0;
  }
}
