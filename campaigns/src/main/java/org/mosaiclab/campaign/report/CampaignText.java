package org.mosaiclab.campaign.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.campaign.SelectionRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.store.CsvSource;

/// The summary of a finished campaign, read back from its tables: one line per point, what differs,
/// what failed, the digest last.
public final class CampaignText {
  private static final int POINTS_MAX = 50;
  private static final int TROUBLES_MAX = 5;
  private static final int VALUE_LENGTH_MAX = 24;
  private static final int VALUE_HEAD = 8;
  private static final String DEFAULT_METRIC = ".finality.latency";

  private final CampaignManifest manifest;
  private final ValueText values;
  private final List<String> lines = new ArrayList<>();

  private CampaignText(CampaignManifest manifest, Glyphs glyphs) {
    this.manifest = manifest;
    this.values = new ValueText(glyphs);
  }

  /// Text of a campaign.
  ///
  /// @param folder where its tables are
  /// @param manifest of the campaign
  /// @param glyphs which characters may be used
  /// @return lines, each ended by a line feed
  /// @throws IOException if a table cannot be read
  public static String of(CampaignFolder folder, CampaignManifest manifest, Glyphs glyphs)
      throws IOException {
    var text = new CampaignText(manifest, glyphs);
    var points = text.settings(CsvSource.read(folder.csv("points"), PointRow.SCHEMA));
    text.head();
    text.outcomes(CsvSource.read(folder.csv("outcomes"), OutcomeRow.SCHEMA));
    // The points of a design for sensitivity say nothing one by one.
    boolean isByPoint = !manifest.header().sensitivity().isOn();
    if (isByPoint) {
      text.estimates(points, Estimates.read(folder, text::mayBeShown));
    }
    if (isByPoint && manifest.header().compare().isOn()) {
      text.differences(points, CsvSource.read(folder.csv("differences"), DifferenceRow.SCHEMA));
    }
    if (manifest.header().compare().isSelecting()) {
      var rows = CsvSource.read(folder.csv("selection"), SelectionRow.SCHEMA);
      text.lines.addAll(new SelectionText(points, text.values).lines(rows));
      text.lines.add("");
    }
    if (manifest.header().sensitivity().isOn()) {
      text.sensitivity(CsvSource.read(folder.csv("sensitivity"), SensitivityRow.SCHEMA));
    }
    if (manifest.failed() + manifest.violated() > 0) {
      text.troubles(CsvSource.read(folder.csv("runs"), CampaignRunRow.SCHEMA));
    }
    text.lines.addAll(CampaignChecks.of(folder, manifest.header(), glyphs).lines());
    text.foot(folder);
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    var header = manifest.header();
    lines.add("");
    if (!header.question().isEmpty()) {
      lines.add(header.question());
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d points, %,d runs, %,d failed, %,d violated an invariant",
            header.points(),
            manifest.runs(),
            manifest.failed(),
            manifest.violated()));
  }

  private void outcomes(List<OutcomeRow> rows) {
    lines.addAll(OutcomeText.lines(rows, manifest.header().compare().commonRandomNumbers()));
    lines.add("");
  }

  // Short names where they are clear: the last step of a path.
  private Map<Long, String> settings(List<PointRow> rows) {
    var fields = manifest.header().fields();
    boolean isClear =
        fields.stream().map(CampaignText::lastStep).distinct().count() == fields.size();
    var texts = new TreeMap<Long, String>();
    for (var row : rows) {
      var field = isClear ? lastStep(row.field()) : row.field();
      texts.merge(row.point(), field + "=" + brief(row.value()), (all, one) -> all + " " + one);
    }
    return texts;
  }

  // Structures are long, and differ at their ends more often than in the middle.
  private static String brief(String value) {
    return value.length() <= VALUE_LENGTH_MAX
        ? value
        : value.substring(0, VALUE_HEAD)
            + ".."
            + value.substring(value.length() - VALUE_LENGTH_MAX + VALUE_HEAD + 2);
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private void estimates(Map<Long, String> points, List<EstimateRow> rows) {
    var shown = shown(rows);
    if (shown.isEmpty()) {
      lines.add("no run measured what is shown here; see tables/estimates.csv");
      return;
    }
    lines.add(
        "%s %s, mean over replications, 95 %% interval"
            .formatted(shown.getFirst().metric(), shown.getFirst().stat()));
    shown.stream()
        .limit(POINTS_MAX)
        .forEach(row -> lines.add(line(row.point(), points, estimate(row))));
    if (shown.size() > POINTS_MAX) {
      lines.add("  and %d more points".formatted(shown.size() - POINTS_MAX));
    }
    lines.add("");
  }

  private boolean mayBeShown(EstimateRow row) {
    var header = manifest.header();
    return (header.compare().isOn() || header.stop().isOn())
        ? chosen(List.of(row), EstimateRow::metric, EstimateRow::stat)
            .equals(List.of(row.metric(), row.stat()))
        : row.metric().endsWith(DEFAULT_METRIC);
  }

  private List<EstimateRow> shown(List<EstimateRow> rows) {
    var chosen = chosen(rows, EstimateRow::metric, EstimateRow::stat);
    return rows.stream().filter(row -> chosen.equals(List.of(row.metric(), row.stat()))).toList();
  }

  // What the campaign compares or waits for, else finality on the first meta-chain; nothing if no
  // row has it.
  private <R> List<String> chosen(
      List<R> rows, Function<R, String> metric, Function<R, String> stat) {
    CampaignHeader header = manifest.header();
    if (header.compare().isOn()) {
      return List.of(header.compare().metric(), header.compare().stat());
    }
    if (header.stop().isOn()) {
      return List.of(header.stop().metric(), header.stop().stat());
    }
    return rows.stream()
        .filter(row -> metric.apply(row).endsWith(DEFAULT_METRIC))
        .filter(row -> stat.apply(row).equals("mean"))
        .findFirst()
        .map(row -> List.of(metric.apply(row), stat.apply(row)))
        .orElse(List.of());
  }

  private String estimate(EstimateRow row) {
    var value = values.of(row.mean(), row.low(), row.high(), row.unit());
    var bound = row.lowerBounds() > 0 ? " (at least: not all had ended)" : "";
    return value + "  n " + row.n() + bound;
  }

  private static String line(long point, Map<Long, String> points, String value) {
    return "  %5d  %-44s %s".formatted(point, points.getOrDefault(point, ""), value);
  }

  private void differences(Map<Long, String> points, List<DifferenceRow> rows) {
    var compare = manifest.header().compare();
    lines.add(
        "difference to point 0 in %s %s, replication by replication, %s"
            .formatted(
                compare.metric(),
                compare.stat(),
                compare.commonRandomNumbers() ? "common random numbers" : "independent"));
    rows.stream()
        .limit(POINTS_MAX)
        .forEach(row -> lines.add(line(row.point(), points, difference(row))));
    lines.add("");
  }

  private String difference(DifferenceRow row) {
    return row.n() == 0
        ? "none measured"
        : values.of(row.mean(), row.low(), row.high(), row.unit()) + "  n " + row.n();
  }

  private void sensitivity(List<SensitivityRow> rows) {
    var chosen = chosen(rows, SensitivityRow::metric, SensitivityRow::stat);
    lines.addAll(
        new SensitivityText(values)
            .lines(
                rows.stream()
                    .filter(row -> chosen.equals(List.of(row.metric(), row.stat())))
                    .toList()));
    lines.add(
        "  the other metrics are in tables/sensitivity.csv, every point in tables/estimates.csv");
    lines.add("");
  }

  private void troubles(List<CampaignRunRow> runs) {
    var troubles =
        runs.stream()
            .filter(
                run ->
                    run.outcome().equals(CampaignRunRow.FAILED)
                        || run.outcome().equals(RunOutcome.Kind.INVARIANT_VIOLATED.label()))
            .toList();
    for (var run : troubles.subList(0, Math.min(TROUBLES_MAX, troubles.size()))) {
      lines.add("! run %d %s: %s".formatted(run.run(), run.outcome(), run.message()));
      lines.add("  replay: " + run.replay());
    }
    if (troubles.size() > TROUBLES_MAX) {
      lines.add("! and %d more in tables/runs.csv".formatted(troubles.size() - TROUBLES_MAX));
    }
    lines.add("");
  }

  private void foot(CampaignFolder folder) {
    if (!manifest.header().expect().isEmpty()) {
      lines.add("expected: " + manifest.header().expect());
    }
    lines.add("files in " + folder.root());
    lines.add("data " + manifest.dataDigest());
  }
}
