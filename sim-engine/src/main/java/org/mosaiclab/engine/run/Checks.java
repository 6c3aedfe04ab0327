package org.mosaiclab.engine.run;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.check.InvariantChecker;

/// The invariants of a run.
record Checks(List<InvariantChecker> checkers) {

  /// First violation found now, in the order in which the checkers were added.
  Optional<RunOutcome> violation(long nowNanos, long eventIndex) {
    for (InvariantChecker checker : checkers) {
      Optional<String> message = checker.check(nowNanos);
      if (message.isPresent()) {
        return Optional.of(
            new RunOutcome.InvariantViolated(checker.name(), message.get(), nowNanos, eventIndex));
      }
    }
    return Optional.empty();
  }
}
