package org.mosaiclab.cli.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaiclab.cli.progress.Pace;
import org.mosaiclab.scenario.run.RunPlan;

/// The plan of a run as lines: what `--dry-run` prints.
public final class PlanText {
  /// What a run does per second of wall time, roughly: measured on two cores.
  public static final long EVENTS_PER_SECOND = 500_000;

  private static final double MEBIBYTE = 1 << 20;

  private PlanText() {}

  static List<String> lines(RunPlan plan) {
    return List.of(
        "plan, estimated from the scenario alone, right within a factor of about two:",
        row("actors", count(plan.actors())),
        row("blocks", count(plan.blocks())),
        row("votes", count(plan.votes())),
        row("user transactions", count(plan.userTransactions())),
        row("events", count(plan.events())),
        row("wall time", wallTime(plan)),
        row("memory", mebibytes(plan.memoryBytes()) + heap(plan)),
        row("disk", mebibytes(plan.diskBytes())),
        "nothing was run");
  }

  /// What a user should know before a run that will probably not fit.
  static Optional<String> warning(RunPlan plan) {
    return plan.memoryBytes() <= Runtime.getRuntime().maxMemory()
        ? Optional.empty()
        : Optional.of(
            "warning: the run may need "
                + mebibytes(plan.memoryBytes())
                + " of memory"
                + heap(plan)
                + ", or ask for a shorter --duration");
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "  %-18s %s", name, value);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String wallTime(RunPlan plan) {
    return Pace.text(Duration.ofSeconds(Math.ceilDiv(plan.events(), EVENTS_PER_SECOND)));
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%,.0f MiB", bytes / MEBIBYTE);
  }

  private static String heap(RunPlan plan) {
    long heapMax = Runtime.getRuntime().maxMemory();
    return plan.memoryBytes() <= heapMax
        ? " of " + mebibytes(heapMax)
        : ", more than the "
            + mebibytes(heapMax)
            + " there are: MOSAIC_JAVA_OPTS=-Xmx"
            + Math.ceilDiv(plan.memoryBytes() * 3 / 2, 1L << 30)
            + "g";
  }
}
