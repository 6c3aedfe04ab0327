package org.mosaiclab.cli.sweep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.mosaiclab.campaign.CampaignProgress;
import org.mosaiclab.cli.progress.Pace;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;

/// One line on `err`: runs done, failed, violations, time left. On a terminal it is written over;
/// elsewhere a new one comes every few seconds.
public final class SweepProgress implements CampaignProgress, AutoCloseable {
  private static final Duration EVERY_ON_TERMINAL = Duration.ofMillis(250);
  private static final Duration EVERY_ELSEWHERE = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final boolean isQuiet;
  private final long startedNanos = System.nanoTime();
  private Duration nextAt = Duration.ofSeconds(3);
  private long wanted;
  private long found;
  private long done;
  private long failed;
  private long violated;
  private boolean isLineOpen;
  private boolean isClosed;

  /// @param isQuiet whether the user wants to hear nothing
  public SweepProgress(Terminal terminal, boolean isQuiet) {
    this.terminal = terminal;
    this.isQuiet = isQuiet;
  }

  @Override
  public synchronized void onWanted(long runs) {
    wanted += runs;
  }

  @Override
  public synchronized void onFound() {
    found++;
  }

  @Override
  public synchronized void onDamaged(Path part) {
    endLine();
    terminal.notice("warning: " + part + " is not as it was written; its run is done again");
  }

  @Override
  public synchronized void onRun(CampaignRunRow run) {
    done++;
    failed += run.outcome().equals(CampaignRunRow.FAILED) ? 1 : 0;
    violated += run.outcome().equals(RunOutcome.Kind.INVARIANT_VIOLATED.label()) ? 1 : 0;
    var elapsed = elapsed();
    if (isQuiet || elapsed.compareTo(nextAt) < 0) {
      return;
    }
    nextAt = elapsed.plus(terminal.errIsTerminal() ? EVERY_ON_TERMINAL : EVERY_ELSEWHERE);
    show();
  }

  /// Runs that this process has done.
  synchronized long done() {
    return done;
  }

  /// Runs that it found finished.
  synchronized long found() {
    return found;
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  private void show() {
    if (terminal.errIsTerminal()) {
      terminal.err().print("\r" + line());
      terminal.err().flush();
      isLineOpen = true;
    } else {
      terminal.notice(line());
    }
  }

  private String line() {
    long left = wanted - found - done;
    var time = Duration.ofNanos(elapsed().toNanos() / done * left);
    return String.format(
        Locale.ROOT,
        "%,d of %,d runs, %,d failed, %,d violations, about %s left   ",
        found + done,
        wanted,
        failed,
        violated,
        Pace.text(time));
  }

  private void endLine() {
    if (isLineOpen) {
      terminal.err().println();
      isLineOpen = false;
    }
  }

  /// Says that nothing is lost, if the process ends before its time.
  ///
  /// @return false: there is nothing to remove
  synchronized boolean tellInterruption() {
    if (!isClosed) {
      endLine();
      terminal.notice("interrupted; every finished run is kept, the same command goes on");
    }
    return false;
  }

  @Override
  public synchronized void close() {
    endLine();
    isClosed = true;
  }
}
