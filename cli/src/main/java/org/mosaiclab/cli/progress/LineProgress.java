package org.mosaiclab.cli.progress;

import java.time.Duration;
import org.mosaiclab.cli.terminal.Terminal;

/// Progress for logs: a plain line every few seconds.
final class LineProgress implements RunProgress {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final Pace pace;
  private Duration nextAt = EVERY;

  LineProgress(Terminal terminal, Pace pace) {
    this.terminal = terminal;
    this.pace = pace;
  }

  @Override
  public void onProgress(long nowNanos, long eventCount) {
    var elapsed = pace.elapsed();
    if (elapsed.compareTo(nextAt) < 0) {
      return;
    }
    nextAt = elapsed.plus(EVERY);
    terminal.notice(
        "simulated %s of %s (%d %%), %s, about %s left"
            .formatted(
                Pace.text(Duration.ofNanos(nowNanos)),
                Pace.text(Duration.ofNanos(pace.durationNanos())),
                Math.round(100 * pace.doneRatio(nowNanos)),
                pace.rate(eventCount),
                Pace.text(pace.left(nowNanos))));
  }

  @Override
  public void close() {}
}
