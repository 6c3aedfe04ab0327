package org.mosaiclab.bench.measure;

/// One prepared run: set-up is done, only the run itself is measured.
@FunctionalInterface
public interface Trial {
  /// @return number of events handled
  long run();
}
