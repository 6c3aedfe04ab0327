package org.mosaiclab.cli.bench;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.cli.terminal.Terminal;

/// Tells on `err` what a benchmark is doing, once it takes longer than two seconds: to people on
/// one line that is written over, to logs a line every ten seconds. A thread of its own, so that
/// the measured loop is left alone.
final class StepTeller implements Steps, AutoCloseable {
  private static final long PEOPLE_EVERY_SECONDS = 1;
  private static final long LOGS_EVERY_SECONDS = 10;
  private static final long FIRST_AFTER_SECONDS = 2;

  private final Terminal terminal;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "bench-progress");
            thread.setDaemon(true);
            return thread;
          });
  private final long startedNanos = System.nanoTime();
  private volatile String step = "starting";
  private volatile boolean hasTold;

  /// @param isQuiet whether the user wants to hear nothing
  StepTeller(Terminal terminal, boolean isQuiet) {
    this.terminal = terminal;
    if (!isQuiet) {
      long every = terminal.errIsTerminal() ? PEOPLE_EVERY_SECONDS : LOGS_EVERY_SECONDS;
      var _ = clock.scheduleAtFixedRate(this::tell, FIRST_AFTER_SECONDS, every, TimeUnit.SECONDS);
    }
  }

  @Override
  public void onStep(String step) {
    this.step = step;
  }

  private void tell() {
    hasTold = true;
    long seconds = Duration.ofNanos(System.nanoTime() - startedNanos).toSeconds();
    String line = "%s (%d s so far)".formatted(step, seconds);
    if (terminal.errIsTerminal()) {
      show(line);
    } else {
      terminal.notice(line);
    }
  }

  private void show(String line) {
    int columns = terminal.errColumns() - 1;
    String cut = line.substring(0, Math.min(line.length(), columns));
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
