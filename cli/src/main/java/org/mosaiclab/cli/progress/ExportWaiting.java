package org.mosaiclab.cli.progress;

import java.time.Duration;
import java.util.Locale;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.export.ExportProgress;

/// Tells how far an export has come and how long it will still take, once it takes longer than two
/// seconds.
public final class ExportWaiting implements ExportProgress, AutoCloseable {
  private final Waiting waiting;
  private final long startedNanos = System.nanoTime();

  /// @param isQuiet whether the user wants to hear nothing
  public ExportWaiting(Terminal terminal, String what, boolean isQuiet) {
    this.waiting = new Waiting(terminal, what, isQuiet);
  }

  @Override
  public void onProgress(String what, double doneRatio) {
    var elapsed = System.nanoTime() - startedNanos;
    var left = Duration.ofNanos(Math.round(elapsed * (1 - doneRatio) / Math.max(1e-9, doneRatio)));
    waiting.become(
        String.format(
            Locale.ROOT,
            "%s, %.0f %% done, about %s left",
            what,
            100 * doneRatio,
            Pace.text(left)));
  }

  @Override
  public void close() {
    waiting.close();
  }
}
