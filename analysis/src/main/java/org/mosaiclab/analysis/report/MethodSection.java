package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.RunManifest;

/// How the numbers were made, and everything that was chosen: for the appendix of a paper.
final class MethodSection {
  private static final int SETTINGS_MAX = 400;
  private static final int VALUE_CHARACTERS_MAX = 300;
  private static final int SCENARIO_CHARACTERS_MAX = 100_000;

  private final RunManifest manifest;
  private final Background background;

  MethodSection(RunManifest manifest, Background background) {
    this.manifest = manifest;
    this.background = background;
  }

  /// How the numbers were made.
  List<Markup> methods() {
    var grid = Grid.of("Methods").column("what", Align.TEXT).column("how", Align.WIDE);
    grid.row(
        "simulation",
        "discrete events in integer nanoseconds, ordered by time, actor and number of the actor's"
            + " event; no two are equal, so the run is the same on every machine and Java");
    grid.row(
        "random numbers",
        "xoshiro256++ (Blackman and Vigna, ACM TOMS 47, 2021); a stream for every use, its state"
            + " the SHA-256 of seed, replication and name, so that a part that is added changes no"
            + " draw of another");
    grid.row(
        "warm-up",
        "the first %s are not measured, a bound of the scenario; where MSER-5 (White, Simulation"
                .formatted(UnitText.span(manifest.warmUpNanos()))
            + " 69, 1997) finds it too short, the note beside the number says so");
    grid.row("means of latencies", INTERVALS);
    grid.row("quantiles of latencies", QUANTILES);
    grid.row(
        "means of other times",
        "of cadences every cycle is a batch of its own; other spreads have no interval, because"
            + " within one run their values depend on each other");
    grid.row("checks", CHECKS);
    grid.row(
        "test of the methods",
        "./mosaic verify-statistics applies every estimator to samples of which the truth is"
            + " known and prints how often it was right");
    return List.of(grid.element());
  }

  /// What was chosen, and the whole scenario.
  List<Markup> scenario() {
    var parts = new ArrayList<Markup>();
    if (background.scenario().isEmpty()) {
      parts.add(Element.of("p", "The folder holds no scenario.yaml any more."));
      return parts;
    }
    if (!background.settings().isEmpty()) {
      parts.add(settings());
    }
    var text = background.scenario();
    var shown =
        text.length() <= SCENARIO_CHARACTERS_MAX
            ? text
            : text.substring(0, SCENARIO_CHARACTERS_MAX) + "\n# cut here; see scenario.yaml";
    parts.add(
        Element.of("details")
            .add(Element.of("summary", "The whole scenario, every key with its value"))
            .add(Element.of("pre").add(Element.of("code", shown))));
    return parts;
  }

  private Element settings() {
    var settings = background.settings();
    var more = settings.size() - Math.min(SETTINGS_MAX, settings.size());
    var grid =
        Grid.of(
                "What the scenario sets otherwise than the defaults"
                    + (more > 0 ? "; %d more are in scenario.yaml".formatted(more) : ""))
            .column("key", Align.TEXT)
            .column("value", Align.WIDE)
            .column("default", Align.TEXT);
    settings.stream()
        .limit(SETTINGS_MAX)
        .forEach(
            setting ->
                grid.row(
                    setting.path(),
                    cut(setting.value()),
                    setting.byDefault().isEmpty() ? "-" : cut(setting.byDefault())));
    return grid.element();
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= VALUE_CHARACTERS_MAX
        ? value
        : value.substring(0, value.offsetByCodePoints(0, VALUE_CHARACTERS_MAX)) + "\u2026";
  }

  private static final String INTERVALS =
      "latency rises and falls with the epochs, so neighbouring transactions are far from"
          + " independent. The cohort is cut into batches of whole epochs (commit latency: at least"
          + " two commit cycles), the mean is the ratio of the batches' totals, and the interval is"
          + " Student's at 95\u00a0% for that ratio (batch means: Schmeiser, Operations Research 30,"
          + " 1982). It describes the variation within this run; to compare scenarios, run"
          + " replications. No interval where the chain is overloaded, where more than 1\u00a0% of the"
          + " cohort had not finished, or for fewer than two batches";
  private static final String QUANTILES =
      "p90 is the smallest latency that 90\u00a0% of the cohort do not exceed. Transactions are"
          + " recorded in groups of one block and one second of submission; within a group they are"
          + " taken as evenly spread between its first and last submission. A transaction that had"
          + " not finished counts with what it had waited, and quantiles are marked as lower bounds"
          + " above 1\u00a0%. Intervals by sectioning (Asmussen and Glynn, Stochastic Simulation, 2007,"
          + " III.5; Nakayama, ACM TOMACS 24, 2014), for at least ten sections";
  private static final String CHECKS =
      "a check passes where the statistic lies within its bounds; it is undecided where the"
          + " statistic was not measured, is a lower bound below the upper end, or the run ended"
          + " early. A violated invariant decides against the run";
}
