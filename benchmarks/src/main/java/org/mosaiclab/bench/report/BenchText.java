package org.mosaiclab.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.bench.report.BenchReport.Share;

/// A report as lines for people, in ASCII.
public final class BenchText {
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;
  private static final double MILLIONS_FROM = 1e5;
  private static final int DIGESTS_SHOWN = 3;

  private final BenchReport report;
  private final List<String> lines = new ArrayList<>();

  private BenchText(BenchReport report) {
    this.report = report;
  }

  /// All lines.
  public static List<String> lines(BenchReport report) {
    var text = new BenchText(report);
    text.head();
    text.speeds();
    text.ratios();
    text.statistics();
    text.growths();
    text.shares();
    text.digests();
    text.machine();
    return List.copyOf(text.lines);
  }

  private void add(String line) {
    lines.add(line.stripTrailing());
  }

  private void head() {
    add(String.format(Locale.ROOT, "%s, seed %d", report.workload(), report.seed()));
    var words = new ArrayList<String>();
    report.parameters().forEach((name, value) -> words.add("--" + name + " " + value));
    add(String.format(Locale.ROOT, "  %s", String.join(" ", words)));
    if (report.machine().isDisturbed()) {
      add("");
      add("DISTURBED: the machine was busy before the start; the speeds below are too low.");
    }
  }

  private void speeds() {
    if (report.speeds().isEmpty()) {
      return;
    }
    boolean isFast =
        report.speeds().stream().allMatch(speed -> speed.eventsPerSecond() >= MILLIONS_FROM);
    double scale = isFast ? MILLION : THOUSAND;
    String unit = isFast ? "M" : "k";
    add("");
    add(
        String.format(
            Locale.ROOT,
            "%-44s %10s %19s %10s %9s %9s %9s",
            "speed (medians)",
            unit + " events/s",
            "least .. greatest",
            unit + "/s of CPU",
            "wall s",
            "CPU s",
            "B/event"));
    for (var speed : report.speeds()) {
      add(
          String.format(
              Locale.ROOT,
              "%-44s %10.2f %19s %10.2f %9.3f %9.3f %9.2f",
              speed.workload() + ": " + speed.contender(),
              speed.eventsPerSecond() / scale,
              String.format(
                  Locale.ROOT,
                  "%.2f .. %.2f",
                  speed.eventsPerSecondLeast() / scale,
                  speed.eventsPerSecondGreatest() / scale),
              speed.eventsPerCpuSecond() / scale,
              speed.wallSeconds(),
              speed.cpuSeconds(),
              speed.bytesPerEvent()));
    }
  }

  private void ratios() {
    for (var ratio : report.ratios()) {
      add(
          String.format(
              Locale.ROOT,
              "ratio %s: %s / %s = %.2f (%.2f .. %.2f)",
              ratio.workload(),
              ratio.ours(),
              ratio.baseline(),
              ratio.median(),
              ratio.least(),
              ratio.greatest()));
    }
  }

  private void statistics() {
    if (report.statistics().isEmpty()) {
      return;
    }
    add("");
    add(
        String.format(
            Locale.ROOT,
            "%-34s %13s %13s %25s %13s %9s",
            "results over " + report.statistics().getFirst().seeds() + " seeds",
            "median",
            "mean",
            "least .. greatest",
            "peer",
            "deviation"));
    for (var statistic : report.statistics()) {
      add(
          String.format(
              Locale.ROOT,
              "%-34s %13s %13s %25s %13s %9s",
              statistic.name() + " (" + statistic.unit() + ")",
              number(statistic.median()),
              number(statistic.mean()),
              number(statistic.least()) + " .. " + number(statistic.greatest()),
              statistic.peer().map(peer -> number(peer.value())).orElse("-"),
              statistic
                  .deviationRatio()
                  .map(ratio -> String.format(Locale.ROOT, "%+.2f %%", 100 * ratio))
                  .orElse("-")));
      statistic.predicted().ifPresent(range -> predicted(statistic, range));
    }
    report.statistics().stream()
        .flatMap(statistic -> statistic.peer().stream())
        .map(PeerFigure::source)
        .distinct()
        .forEach(source -> add(String.format(Locale.ROOT, "  peer: %s", source)));
  }

  private void predicted(Statistic statistic, Statistic.Range range) {
    var verdict =
        statistic
            .peer()
            .map(
                peer ->
                    range.contains(peer.value())
                        ? "; the peer's is inside"
                        : "; the peer's is OUTSIDE")
            .orElse("");
    add(
        String.format(
            Locale.ROOT,
            "  one further run, 99 %%: %s .. %s%s",
            number(range.least()),
            number(range.greatest()),
            verdict));
  }

  private static String number(double value) {
    if (value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%,.1f", value);
  }

  // One table for each row of sizes.
  private void growths() {
    List<Long> shown = List.of();
    for (var growth : report.growths()) {
      var sizes = growth.points().stream().map(Growth.Point::size).toList();
      if (!sizes.equals(shown)) {
        shown = sizes;
        add("");
        add(
            row(
                "growth by " + growth.by(),
                sizes.stream().map(size -> String.format(Locale.ROOT, "%,d", size)).toList(),
                "exponent"));
      }
      add(
          row(
              growth.figure() + " (" + growth.unit() + ")",
              growth.points().stream().map(point -> number(point.value())).toList(),
              growth
                  .exponent()
                  .map(exponent -> String.format(Locale.ROOT, "%.3f", exponent))
                  .orElse("-")));
    }
  }

  private static String row(String name, List<String> values, String last) {
    var row = new StringBuilder(String.format(Locale.ROOT, "%-44s", name));
    values.forEach(value -> row.append(String.format(Locale.ROOT, " %12s", value)));
    return row.append(String.format(Locale.ROOT, " %10s", last)).toString();
  }

  private void shares() {
    if (report.shares().isEmpty()) {
      return;
    }
    add("");
    add(String.format(Locale.ROOT, "%-14s %7s  %s", "where time goes", "share", "most of it in"));
    for (Share share : report.shares()) {
      add(
          String.format(
              Locale.ROOT, "%-14s %6.1f%%  %s", share.part(), 100 * share.ratio(), share.detail()));
    }
  }

  private void digests() {
    if (report.digests().isEmpty()) {
      return;
    }
    add("");
    report.digests().entrySet().stream()
        .limit(DIGESTS_SHOWN)
        .forEach(
            entry ->
                add(
                    String.format(
                        Locale.ROOT, "digest of %s: %s", entry.getKey(), entry.getValue())));
    if (report.digests().size() > DIGESTS_SHOWN) {
      add(String.format(Locale.ROOT, "  (all %d with --json)", report.digests().size()));
    }
  }

  private void machine() {
    add("");
    report.notes().forEach(note -> add(String.format(Locale.ROOT, "%s", note)));
    add(
        String.format(
            Locale.ROOT,
            "load %s%s",
            report.machine().loadText(),
            report.machine().isDisturbed() ? ": DISTURBED" : ""));
    add(String.format(Locale.ROOT, "Java %s, %s", report.machine().java(), report.machine().vm()));
    add(String.format(Locale.ROOT, "flags %s", report.machine().flags()));
    add(
        String.format(
            Locale.ROOT, "%s, %s", report.machine().collectors(), report.machine().system()));
  }
}
