package org.mosaiclab.cli.progress;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mosaiclab.cli.terminal.Terminal;

/// Tells on `err` that something is under way which cannot say how far it is, once it takes longer
/// than two seconds: to people on one line that is written over, to logs every ten seconds. A
/// thread of its own, so that what is measured meanwhile is left alone.
public final class Waiting implements AutoCloseable {
  private static final long FIRST_AFTER_SECONDS = 2;
  private static final long PEOPLE_EVERY_SECONDS = 1;
  private static final long LOGS_EVERY_SECONDS = 10;

  private final Terminal terminal;
  private final long startedNanos = System.nanoTime();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "waiting");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String what;
  private volatile boolean hasTold;

  /// @param what is under way
  public Waiting(Terminal terminal, String what) {
    this(terminal, what, false);
  }

  /// @param what is under way
  /// @param isQuiet whether the user wants to hear nothing
  public Waiting(Terminal terminal, String what, boolean isQuiet) {
    this.terminal = terminal;
    this.what = what;
    if (!isQuiet) {
      start();
    }
  }

  /// Something else is under way now.
  public void become(String next) {
    what = next;
  }

  private void start() {
    long every = terminal.errIsTerminal() ? PEOPLE_EVERY_SECONDS : LOGS_EVERY_SECONDS;
    var _ = clock.scheduleAtFixedRate(this::tell, FIRST_AFTER_SECONDS, every, TimeUnit.SECONDS);
  }

  private void tell() {
    hasTold = true;
    long seconds = Duration.ofNanos(System.nanoTime() - startedNanos).toSeconds();
    var line = "%s (%d s so far)".formatted(what, seconds);
    if (terminal.errIsTerminal()) {
      show(line);
    } else {
      terminal.notice(line);
    }
  }

  private void show(String line) {
    int columns = terminal.errColumns() - 1;
    var cut = line.substring(0, Math.min(line.length(), columns));
    terminal.err().print("\r" + cut + " ".repeat(columns - cut.length()) + "\r");
    terminal.err().flush();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (hasTold && terminal.errIsTerminal()) {
      show("");
    }
  }
}
