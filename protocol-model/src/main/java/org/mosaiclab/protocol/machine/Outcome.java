package org.mosaiclab.protocol.machine;

import java.util.List;

/// Result of applying one operation to a protocol machine: every transition is total.
///
/// A rejection carries no state, so a caller cannot keep a half-applied one. **Spec**: `v0 §0`.
///
/// @param <S> the machine's state
/// @param <R> what the operation returns; `Unit` where it returns nothing
public sealed interface Outcome<S, R> {
  /// @param state the state after the operation
  /// @param result what it returned
  /// @param events what it emitted, in order
  record Accepted<S, R>(S state, R result, List<ProtocolEvent> events) implements Outcome<S, R> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// @param rule the first check that failed, in the order of the specification
  record Rejected<S, R>(RuleId rule) implements Outcome<S, R> {}
}
