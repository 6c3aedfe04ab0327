package org.mosaiclab.scenario.spec;

import java.util.List;

/// The answer a scenario expects.
///
/// @param text the answer in words
/// @param checks what decides it, in the order of the file
public record Expectation(String text, List<Check> checks) {
  public Expectation {
    checks = List.copyOf(checks);
  }

  /// Whether a check lets a meta-chain finalise checkpoints that conflict.
  ///
  /// @param metachain its name
  public boolean conflicts(String metachain) {
    return checks.stream()
        .anyMatch(
            check -> check.metric().equals(metachain + ".finality.conflicts") && check.high() > 0);
  }

  /// One statistic and the closed interval it must lie in.
  ///
  /// @param metric name with its chain, as `alpha.finality.latency`
  /// @param stat `mean`, `p50`, `max`, `value` ...
  /// @param low lower bound in the metric's base unit (nanoseconds, gas, count, ratio)
  /// @param high upper bound, same unit
  /// @param text the bounds as the file writes them, as `[450s, 460s]`
  public record Check(String metric, String stat, double low, double high, String text) {}
}
