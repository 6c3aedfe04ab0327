package org.mosaiclab.cli.progress;

import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.engine.observe.ProgressObserver;

/// Tells the user how far a run has come; on `err`, and never sooner than after two seconds.
public interface RunProgress extends ProgressObserver, AutoCloseable {
  /// Ends the telling, so that the next line starts on a line of its own.
  @Override
  void close();

  /// What fits the terminal.
  ///
  /// @param terminal of the user
  /// @param durationNanos simulated time of the run
  /// @param isQuiet whether the user wants to hear nothing
  static RunProgress of(Terminal terminal, long durationNanos, boolean isQuiet) {
    if (isQuiet) {
      return new Silent();
    }
    var pace = new Pace(durationNanos, System.nanoTime());
    return terminal.errIsTerminal()
        ? new BarProgress(terminal, pace)
        : new LineProgress(terminal, pace);
  }

  /// Tells nothing.
  record Silent() implements RunProgress {
    @Override
    public void onProgress(long nowNanos, long eventCount) {}

    @Override
    public void close() {}
  }
}
