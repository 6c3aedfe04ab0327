package org.mosaiclab.cli.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.campaign.plan.CampaignCost;
import org.mosaiclab.cli.progress.Pace;
import org.mosaiclab.cli.run.PlanText;
import org.mosaiclab.dataset.campaign.CampaignHeader;

/// The plan of a campaign as lines: what `--dry-run` prints.
final class CostText {
  private static final double MEBIBYTE = 1 << 20;

  private CostText() {}

  static List<String> lines(CampaignHeader header, CampaignCost cost, int threads) {
    return List.of(
        "plan, estimated from the scenarios alone, right within a factor of about two:",
        row(
            "swept fields",
            header.fields().isEmpty() ? "none" : String.join(", ", header.fields())),
        row("points", count(header.points())),
        row("runs", runs(header, cost)),
        row("events", count(cost.events())),
        row("wall time", wallTime(cost, threads) + " on " + threads + " threads"),
        row(
            "memory",
            String.format(
                Locale.ROOT,
                "%,.0f MiB for %d runs at a time",
                memory(cost, threads) / MEBIBYTE,
                threads)),
        "nothing was run");
  }

  private static String runs(CampaignHeader header, CampaignCost cost) {
    return header.stop().isOn()
        ? "%s to %s".formatted(count(header.points() * header.replications()), count(cost.runs()))
        : count(cost.runs());
  }

  /// Live heap of as many of the largest runs as there are threads, bytes.
  static long memory(CampaignCost cost, int threads) {
    return cost.runMemoryBytesMax() * threads;
  }

  private static String wallTime(CampaignCost cost, int threads) {
    long perSecond = PlanText.EVENTS_PER_SECOND * threads;
    return Pace.text(Duration.ofSeconds(Math.ceilDiv(cost.events(), perSecond)));
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "  %-18s %s", name, value);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
