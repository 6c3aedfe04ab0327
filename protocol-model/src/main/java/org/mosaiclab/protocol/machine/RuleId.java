package org.mosaiclab.protocol.machine;

/// Names one check of the specification, as `VO-4`; each machine has an enum of its own.
public interface RuleId {
  /// @return the id as the specification prints it
  String id();

  /// Whether the original contract fails this check as an assertion, which consumes all gas.
  /// **Spec**: `v0 §0`.
  default boolean isAssertion() {
    return false;
  }
}
