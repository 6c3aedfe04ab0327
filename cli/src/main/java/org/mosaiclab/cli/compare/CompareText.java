package org.mosaiclab.cli.compare;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.contrast.Contrast;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.cli.compare.Comparison.Pair;
import org.mosaiclab.cli.compare.Comparison.PairContrast;
import org.mosaiclab.dataset.metric.MetricUnit;

/// A comparison as lines: what differs in the settings, then what differs in what was measured.
///
/// @param comparison of two sides
/// @param glyphs which characters may be used
record CompareText(Comparison comparison, Glyphs glyphs) {
  private static final int SETTINGS_MAX = 20;
  private static final int VALUE_LENGTH_MAX = 100;

  /// Lines of a comparison.
  ///
  /// @param differences of the settings
  /// @param found what differs in what was measured
  List<String> lines(List<String> differences, List<PairContrast> found) {
    var lines = new ArrayList<String>();
    head(lines, found);
    settings(lines, differences);
    if (found.size() == 1) {
      single(lines, found.getFirst());
    } else {
      found.forEach(pair -> pairLines(lines, pair));
    }
    foot(lines, found);
    return lines;
  }

  private void head(List<String> lines, List<PairContrast> found) {
    var only = found.size() == 1 ? List.of(found.getFirst()) : List.<PairContrast>of();
    lines.add(
        side("A", comparison.first(), only.stream().mapToLong(PairContrast::firstRuns).sum()));
    lines.add(
        side("B", comparison.second(), only.stream().mapToLong(PairContrast::secondRuns).sum()));
  }

  private static String side(String letter, SideWord side, long runs) {
    var recording = side.recording();
    var size = runs > 0 ? count(runs, "run") : count(recording.points().size(), "point");
    return "%s  %s: %s, version %s, %s"
        .formatted(letter, side.word(), recording.scenario(), recording.toolVersion(), size);
  }

  private static String count(long number, String noun) {
    return UnitText.count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static void settings(List<String> lines, List<String> differences) {
    if (differences.isEmpty()) {
      lines.add("settings: the same");
    }
    for (var difference : differences.subList(0, Math.min(SETTINGS_MAX, differences.size()))) {
      lines.add("differs  " + cut(difference));
    }
    if (differences.size() > SETTINGS_MAX) {
      lines.add("differs  and %d more settings".formatted(differences.size() - SETTINGS_MAX));
    }
    if (differences.stream().anyMatch(line -> line.startsWith("Mosaic Lab: "))) {
      lines.add("! other versions: what a change of the program did is in every difference;");
      lines.add("  CHANGELOG.md says what. Run both with one version to compare settings.");
    }
    if (differences.stream().anyMatch(line -> line.startsWith("scenario: "))) {
      lines.add("! other scenarios: only metrics that both have are compared.");
    }
    lines.add("");
  }

  private static String cut(String line) {
    return line.length() <= VALUE_LENGTH_MAX ? line : line.substring(0, VALUE_LENGTH_MAX) + "..";
  }

  private void single(List<String> lines, PairContrast pair) {
    var shown = pair.contrasts().stream().filter(contrast -> !contrast.isNone()).toList();
    if (shown.isEmpty()) {
      lines.add("no metric differs");
    } else {
      lines.add(row(" ", "metric", "stat", "A", "B", "B - A"));
      shown.forEach(contrast -> lines.add(line(contrast.quantity().metric(), contrast)));
    }
    int same = pair.contrasts().size() - shown.size();
    if (same > 0 && !shown.isEmpty()) {
      lines.add("  %s the same in both".formatted(same == 1 ? "1 more is" : same + " more are"));
    }
  }

  private void pairLines(List<String> lines, PairContrast found) {
    Pair pair = found.pair();
    lines.add("A@%d  B@%d  %s".formatted(pair.first(), pair.second(), cut(pair.setting())));
    if (found.contrasts().isEmpty()) {
      lines.add("  not measured in both");
    }
    found.contrasts().forEach(contrast -> lines.add(line(contrast.quantity().metric(), contrast)));
  }

  private String line(String name, Contrast contrast) {
    var unit = unit(contrast.quantity().unit());
    return row(
        contrast.isClear() ? "*" : " ",
        name,
        contrast.quantity().stat(),
        plain(UnitText.of(contrast.first(), unit)),
        plain(UnitText.of(contrast.second(), unit)),
        difference(contrast, unit));
  }

  private static String row(
      String mark, String metric, String stat, String first, String second, String difference) {
    return "%s %-38s %-8s %14s %14s  %s"
        .formatted(mark, metric, stat, first, second, difference)
        .stripTrailing();
  }

  private String difference(Contrast contrast, MetricUnit unit) {
    if (!contrast.hasInterval()) {
      return plain(UnitText.of(contrast.mean(), unit)) + ", no interval";
    }
    double half = (contrast.high() - contrast.low()) / 2;
    var runs =
        switch (contrast.method()) {
          case PAIRED -> contrast.firstRuns() + " pairs";
          case WELCH ->
              "%d and %d runs, Welch".formatted(contrast.firstRuns(), contrast.secondRuns());
        };
    return plain(UnitText.withHalfWidth(contrast.mean(), half, unit)) + ", " + runs;
  }

  private String plain(String text) {
    return text.replace('\u00a0', ' ').replace("\u00b1", glyphs.plusMinus());
  }

  private static MetricUnit unit(String symbol) {
    return MetricUnit.ofSymbol(symbol)
        .orElseThrow(() -> new IllegalArgumentException("no unit " + symbol));
  }

  private static void foot(List<String> lines, List<PairContrast> found) {
    var all = found.stream().flatMap(pair -> pair.contrasts().stream()).toList();
    lines.add("");
    if (all.stream().noneMatch(Contrast::hasInterval)) {
      lines.add("one run on a side has no interval; `sweep` with replications gives one");
      return;
    }
    boolean isPaired = all.stream().anyMatch(c -> c.method() == Contrast.Method.PAIRED);
    boolean isWelch = all.stream().anyMatch(c -> c.method() == Contrast.Method.WELCH);
    if (isPaired) {
      lines.add("pairs: runs of the same seed and replication, which share their random streams");
    }
    if (isWelch) {
      lines.add("Welch: no run of A shares its random streams with one of B");
    }
    long clear = all.stream().filter(Contrast::isClear).count();
    long intervals = all.stream().filter(c -> c.hasInterval() && !c.isNone()).count();
    lines.add(
        "* the 95 %% interval excludes zero: %d of %d; about 1 in 20 does so by chance alone"
            .formatted(clear, intervals));
  }
}
