package org.mosaiclab.cli.verify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.campaign.verify.ModelCase;
import org.mosaiclab.campaign.verify.ModelVerification;
import org.mosaiclab.cli.progress.Pace;
import org.mosaiclab.cli.terminal.Terminal;

/// One line on `err`: which scenario runs, how many runs are done, and about how long it will take.
/// On a terminal it is written over; elsewhere a new one comes every few seconds.
final class ModelProgress implements AutoCloseable {
  private static final Duration EVERY_ON_TERMINAL = Duration.ofMillis(250);
  private static final Duration EVERY_ELSEWHERE = Duration.ofSeconds(5);
  private static final int LINE_COLUMNS = 70;

  private final Terminal terminal;
  private final boolean isQuiet;
  private final long startedNanos = System.nanoTime();
  private final long trials;
  private final long costMillis;
  private Duration nextAt = Duration.ofSeconds(2);
  private long done;
  private long doneMillis;
  private boolean isLineOpen;

  ModelProgress(
      Terminal terminal, boolean isQuiet, ModelVerification verification, List<ModelCase> cases) {
    this.terminal = terminal;
    this.isQuiet = isQuiet;
    this.trials = cases.stream().mapToLong(verification::trials).sum();
    this.costMillis =
        cases.stream()
            .mapToLong(each -> (long) verification.trials(each) * each.trialMillis())
            .sum();
  }

  void onTrial(ModelCase modelCase) {
    done++;
    doneMillis += modelCase.trialMillis();
    var elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
    if (isQuiet || elapsed.compareTo(nextAt) < 0) {
      return;
    }
    nextAt = elapsed.plus(terminal.errIsTerminal() ? EVERY_ON_TERMINAL : EVERY_ELSEWHERE);
    show(line(modelCase, elapsed));
  }

  private String line(ModelCase modelCase, Duration elapsed) {
    double left = (double) (costMillis - doneMillis) / doneMillis;
    return String.format(
        Locale.ROOT,
        "%s: %,d of %,d runs, about %s left",
        modelCase.name(),
        done,
        trials,
        Pace.text(Duration.ofNanos(Math.round(elapsed.toNanos() * left))));
  }

  private void show(String line) {
    if (terminal.errIsTerminal()) {
      terminal.err().print("\r" + " ".repeat(LINE_COLUMNS) + "\r" + line);
      terminal.err().flush();
      isLineOpen = true;
    } else {
      terminal.notice(line);
    }
  }

  /// Makes room for results.
  void endLine() {
    if (isLineOpen) {
      terminal.err().print("\r" + " ".repeat(LINE_COLUMNS) + "\r");
      terminal.err().flush();
      isLineOpen = false;
    }
  }

  @Override
  public void close() {
    endLine();
  }
}
