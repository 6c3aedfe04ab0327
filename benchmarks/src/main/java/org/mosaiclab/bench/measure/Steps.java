package org.mosaiclab.bench.measure;

/// Hears what a benchmark is doing, for those who wait.
@FunctionalInterface
public interface Steps {
  /// A step begins.
  ///
  /// @param step as `round 2 of 5: kernel`
  void onStep(String step);

  /// Nobody hears.
  static Steps silent() {
    return _ -> {};
  }
}
