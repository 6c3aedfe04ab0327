package org.mosaiclab.bench.measure;

/// One implementation of a workload.
///
/// @param name as tables show it
/// @param maker prepares runs
public record Contender(String name, Maker maker) {
  /// Prepares a run.
  @FunctionalInterface
  public interface Maker {
    /// @param seed of the run; all contenders of a round get the same
    Trial prepare(long seed);
  }
}
