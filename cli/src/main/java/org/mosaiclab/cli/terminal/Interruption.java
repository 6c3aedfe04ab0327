package org.mosaiclab.cli.terminal;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// Ctrl-C and other ends from outside: what a command has begun to write is removed before the
/// process goes. The process then ends with 128 plus the signal's number, 130 for Ctrl-C.
public final class Interruption {
  /// Removes what was begun.
  @FunctionalInterface
  public interface Cleanup {
    /// Called from another thread than the one that writes.
    ///
    /// @return whether there was anything to remove
    /// @throws IOException if it cannot be removed
    boolean abandon() throws IOException;
  }

  private final Cleanup cleanup;
  private final Terminal terminal;
  private volatile boolean isInterrupted;

  private Interruption(Cleanup cleanup, Terminal terminal) {
    this.cleanup = cleanup;
    this.terminal = terminal;
  }

  /// From now on, an end from outside calls `cleanup`.
  public static Interruption watch(Cleanup cleanup, Terminal terminal) {
    var interruption = new Interruption(cleanup, terminal);
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::onShutdown, "interruption"));
    return interruption;
  }

  private void onShutdown() {
    isInterrupted = true;
    try {
      if (cleanup.abandon()) {
        terminal.notice("\ninterrupted; nothing half-written is left");
      }
    } catch (IOException broken) {
      terminal.notice("\ninterrupted; what was begun could not be removed: " + broken.getMessage());
    }
  }

  /// Stays silent for ever if the process is about to end: files that vanish under a thread that
  /// still writes make errors that are none.
  public void silenceIfInterrupted() {
    if (!isInterrupted) {
      return;
    }
    var never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException _) {
        // Nobody has a reason to wake this thread: the process ends.
        Thread.onSpinWait();
      }
    }
  }
}
