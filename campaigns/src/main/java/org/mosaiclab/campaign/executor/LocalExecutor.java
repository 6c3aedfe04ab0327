package org.mosaiclab.campaign.executor;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// Carries out runs on threads of this process, each run on one of them.
public final class LocalExecutor implements CampaignExecutor {
  private final int threads;
  private final Supplier<TaskRunner> runners;

  /// @param threads at least 1
  /// @param runners makes a runner for each thread, which keeps what it has read to itself
  /// @throws IllegalArgumentException if `threads` is less than 1
  public LocalExecutor(int threads, Supplier<TaskRunner> runners) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
    this.threads = threads;
    this.runners = runners;
  }

  @Override
  public void execute(Iterator<RunTask> tasks, Sink sink) throws IOException {
    var stopped = new AtomicBoolean();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var workers = new ExecutorCompletionService<Boolean>(pool);
      for (int thread = 0; thread < threads; thread++) {
        workers.submit(() -> work(tasks, sink, stopped));
      }
      try {
        for (int thread = 0; thread < threads; thread++) {
          workers.take().get();
        }
      } catch (ExecutionException failure) {
        throw unwrapped(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for runs", interrupted);
      } finally {
        // The pool closes when every thread has ended the run that it has begun.
        stopped.set(true);
      }
    }
  }

  private boolean work(Iterator<RunTask> tasks, Sink sink, AtomicBoolean stopped)
      throws IOException {
    var runner = runners.get();
    while (!stopped.get()) {
      var task = next(tasks);
      if (task.isEmpty()) {
        return true;
      }
      sink.accept(runner.run(task.get()));
    }
    return false;
  }

  private static Optional<RunTask> next(Iterator<RunTask> tasks) {
    synchronized (tasks) {
      return tasks.hasNext() ? Optional.of(tasks.next()) : Optional.empty();
    }
  }

  private static IOException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case IOException broken -> broken;
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      case null, default -> new IOException(failure);
    };
  }
}
