package org.mosaiclab.campaign.executor;

/// Does one run after the other; for one thread.
@FunctionalInterface
public interface TaskRunner {
  /// Runs a task to its end; total but for a lack of memory.
  RunResult run(RunTask task);
}
