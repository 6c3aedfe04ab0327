package org.mosaiclab.protocol.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    private Accepted<S, R> after(Accepted<?, ?> earlier) {
      return earlier.events.isEmpty()
          ? this
          : new Accepted<>(state, result, joined(earlier.events, events));
    }
  }

  /// @param rule the first check that failed, in the order of the specification
  record Rejected<S, R>(RuleId rule) implements Outcome<S, R> {}

  /// @param state the state after the operation
  /// @param result what it returned
  /// @param events what it emitted, in order
  static <S, R> Outcome<S, R> accept(S state, R result, ProtocolEvent... events) {
    return new Accepted<>(state, result, List.of(events));
  }

  /// @param rule the check that failed
  static <S, R> Outcome<S, R> reject(RuleId rule) {
    return new Rejected<>(rule);
  }

  /// Continues a call tree: a rejection stays one, and the events of both parts follow each other.
  ///
  /// @param next runs on an acceptance only
  default <T, Q> Outcome<T, Q> then(Function<Accepted<S, R>, Outcome<T, Q>> next) {
    return switch (this) {
      case Rejected<S, R>(var rule) -> new Rejected<>(rule);
      case Accepted<S, R> first ->
          switch (next.apply(first)) {
            case Rejected<T, Q> refused -> refused;
            case Accepted<T, Q> second -> second.after(first);
          };
    };
  }

  /// @return true for [Accepted]
  default boolean isAccepted() {
    return this instanceof Accepted<S, R>;
  }

  private static List<ProtocolEvent> joined(List<ProtocolEvent> first, List<ProtocolEvent> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
