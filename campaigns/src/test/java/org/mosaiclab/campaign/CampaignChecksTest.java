package org.mosaiclab.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.campaign.TinyCampaign.THREE_POINTS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.report.CampaignChecks;
import org.mosaiclab.campaign.report.CampaignText;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;

/// Points 0 and 1 measure 1 s and 2 s with little spread; point 2 knows only a lower bound of 4 s.
final class CampaignChecksTest {
  @TempDir private Path root = Path.of("");

  private List<String> lines(String... checks) throws IOException {
    var text = new StringBuilder(THREE_POINTS + "replications: 4\nchecks:\n");
    for (var check : checks) {
      text.append("  - {metric: alpha.finality.latency, ").append(check).append("}\n");
    }
    var plan = TinyCampaign.plan(text.toString());
    var manifest = new SessionFolder(root).finish(plan, 1, () -> CampaignChecksTest::invented);
    var lines = CampaignText.of(new CampaignFolder(root), manifest, Glyphs.ASCII).lines().toList();
    int head =
        lines.indexOf(lines.stream().filter(l -> l.startsWith("check ")).findFirst().orElseThrow());
    return lines.subList(head + 1, lines.size() - 2);
  }

  private boolean areMet(String... checks) throws IOException {
    var plan =
        TinyCampaign.plan(
            THREE_POINTS
                + "replications: 4\nchecks:\n"
                + "  - {metric: alpha.finality.latency, "
                + String.join("}\n  - {metric: alpha.finality.latency, ", checks)
                + "}\n");
    var manifest = new SessionFolder(root).finish(plan, 1, () -> CampaignChecksTest::invented);
    return CampaignChecks.of(new CampaignFolder(root), manifest.header(), Glyphs.ASCII).areMet();
  }

  private static RunResult invented(RunTask task) {
    double seconds = 1 << task.point();
    double value = seconds * 1e9 + 1e6 * (task.replication() - 1.5);
    var row =
        new CampaignRunRow(
            task.run(), task.point(), task.replication(), "", 1, "completed", "", 0, 0, "", "");
    var metric =
        new CampaignMetricRow(
            task.run(),
            task.point(),
            "alpha.finality.latency",
            "mean",
            value,
            "ns",
            task.point() == 2);
    return new RunResult(row, task.values(), List.of(metric));
  }

  @Test
  void checks_meanAndRatio_areDecided() throws IOException {
    assertThat(
            lines(
                "point: 0, between: [0.9s, 1.1s]",
                "point: 1, between: [900ms, 1_100ms]",
                "point: 0, between: [1s, 1.1s]",
                "point: 1, over: 0, between: [1.95, 2.05]",
                "point: 0, over: 1, between: [1.95, 2.05]",
                "point: 2, between: [3s, 5s]",
                "point: 2, between: [1s, 2s]",
                "point: 2, over: 0, between: [1, 9]",
                "stat: p90, point: 0, between: [1s, 2s]"))
        .containsExactly(
            "  alpha.finality.latency mean, point 0              [0.9s, 1.1s]         1 s            pass",
            "  alpha.finality.latency mean, point 1              [900ms, 1_100ms]     2 s            fail",
            "  alpha.finality.latency mean, point 0              [1s, 1.1s]           1 s            pass",
            "    (the 95 % interval reaches outside)",
            "  alpha.finality.latency mean, point 1 over point 0 [1.95, 2.05]         2.0000         pass",
            "  alpha.finality.latency mean, point 0 over point 1 [1.95, 2.05]         0.5000         fail",
            "  alpha.finality.latency mean, point 2              [3s, 5s]             -              undecidable",
            "    (only a lower bound: not all had ended)",
            "  alpha.finality.latency mean, point 2              [1s, 2s]             4 s            fail",
            "  alpha.finality.latency mean, point 2 over point 0 [1, 9]               -              undecidable",
            "    (only lower bounds: not all had ended)",
            "  alpha.finality.latency p90, point 0               [1s, 2s]             -              undecidable",
            "    (no run measured it)");
  }

  @Test
  void areMet_oneFails_isFalse() throws IOException {
    assertThat(areMet("point: 0, between: [0.9s, 1.1s]", "point: 0, over: 1, between: [2, 3]"))
        .isFalse();
  }

  @Test
  void areMet_noneFails_isTrue() throws IOException {
    assertThat(areMet("point: 0, between: [0.9s, 1.1s]", "point: 2, between: [3s, 5s]")).isTrue();
  }
}
