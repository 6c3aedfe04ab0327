package org.mosaiclab.cli.progress;

import java.time.Duration;
import java.util.Locale;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.export.ExportProgress;

/// Tells how far an export has come and how long it will still take, once it takes longer than two
/// seconds.
public final class ExportWaiting implements ExportProgress, AutoCloseable {
  // Before that, a guess of the time left is worth nothing.
  private static final double RATIO_MIN = 0.01;

  private final Waiting waiting;
  private final long startedNanos = System.nanoTime();

  /// @param isQuiet whether the user wants to hear nothing
  public ExportWaiting(Terminal terminal, String what, boolean isQuiet) {
    this.waiting = new Waiting(terminal, what, isQuiet);
  }

  @Override
  public void onProgress(String what, double doneRatio) {
    waiting.become(
        String.format(Locale.ROOT, "%s, %.0f %% done%s", what, 100 * doneRatio, left(doneRatio)));
  }

  private String left(double doneRatio) {
    if (doneRatio < RATIO_MIN) {
      return "";
    }
    long elapsed = System.nanoTime() - startedNanos;
    long left = Math.round(elapsed * (1 - doneRatio) / doneRatio);
    return ", about " + Pace.text(Duration.ofNanos(left)) + " left";
  }

  @Override
  public void close() {
    waiting.close();
  }
}
