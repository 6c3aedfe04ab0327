package org.mosaiclab.engine.run;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;
import org.mosaiclab.engine.time.Nanos;

/// The invariants of a run.
record Checks(List<InvariantChecker> checkers) {

  /// First violation found now, in the order in which the checkers were added.
  Optional<RunOutcome> violation(long nowNanos, long eventIndex) {
    for (InvariantChecker checker : checkers) {
      Optional<String> message = check(checker, nowNanos, eventIndex);
      if (message.isPresent()) {
        return Optional.of(
            new RunOutcome.InvariantViolated(checker.name(), message.get(), nowNanos, eventIndex));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> check(InvariantChecker checker, long nowNanos, long eventIndex) {
    try {
      return checker.check(nowNanos);
    } catch (RuntimeException | AssertionError failure) {
      throw new IllegalStateException(
          "invariant checker '%s' failed at %s, event %d: %s"
              .formatted(checker.name(), Nanos.text(nowNanos), eventIndex, failure),
          failure);
    }
  }
}
