package org.mosaiclab.cli.progress;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mosaiclab.cli.terminal.Terminal;

/// Progress for people: a bar with simulated minutes, elapsed and remaining wall time, and rate.
final class BarProgress implements RunProgress {
  private static final Duration SHOWN_AFTER = Duration.ofSeconds(2);
  private static final int UPDATE_MILLIS = 250;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_MINUTE = 60_000;

  private final Terminal terminal;
  private final Pace pace;
  private Optional<ProgressBar> bar = Optional.empty();

  BarProgress(Terminal terminal, Pace pace) {
    this.terminal = terminal;
    this.pace = pace;
  }

  @Override
  public void onProgress(long nowNanos, long eventCount) {
    if (bar.isEmpty()) {
      if (pace.elapsed().compareTo(SHOWN_AFTER) < 0) {
        return;
      }
      bar = Optional.of(start(nowNanos));
    }
    bar.get().stepTo(nowNanos / NANOS_PER_MILLI);
    bar.get().setExtraMessage(pace.rate(eventCount));
  }

  // With a consumer of ours: the library's own opens a terminal of its own, which takes over the
  // signals of the process.
  private ProgressBar start(long nowNanos) {
    return new ProgressBarBuilder()
        .setTaskName("simulating")
        .setInitialMax(Math.ceilDiv(pace.durationNanos(), NANOS_PER_MILLI))
        .startsFrom(nowNanos / NANOS_PER_MILLI, pace.elapsed())
        .setUnit(" min", MILLIS_PER_MINUTE)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setStyle(terminal.canShow("│█") ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(this::show, terminal.errColumns() - 1))
        .build();
  }

  private void show(String line) {
    terminal.err().print("\r" + line);
    terminal.err().flush();
  }

  @Override
  public void close() {
    bar.ifPresent(
        running -> {
          running.close();
          show(" ".repeat(terminal.errColumns() - 1) + "\r");
        });
  }
}
