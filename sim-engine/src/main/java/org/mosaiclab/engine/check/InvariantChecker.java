package org.mosaiclab.engine.check;

import java.util.Optional;

/// One property that must hold between any two events of a run.
///
/// It reads the model's state and changes nothing.
public interface InvariantChecker {
  /// Name of the property, for reports.
  String name();

  /// What is wrong now; empty where the property holds.
  ///
  /// @param nowNanos simulated time of the check
  Optional<String> check(long nowNanos);
}
