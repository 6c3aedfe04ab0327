package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.CampaignHeader;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.metric.MetricUnit;

/// What a campaign leaves open, each with the numbers that raise it.
///
/// @param result its tables
record CampaignQuestions(CampaignResult result) {
  private static final String FINALITY = ".finality.latency";
  private static final String GAS = ".metablock.origin.gas";
  private static final double PRECISE_RATIO = 0.01;

  /// Two metrics to weigh against each other: time to finality against gas of the commits, of the
  /// first chain that has both.
  ///
  /// @return each as `metric stat`; empty if no chain has both at several points
  static List<String> tradeOff(CampaignResult result) {
    var means = new LinkedHashSet<String>();
    result.estimates().stream()
        .filter(row -> row.stat().equals("mean"))
        .map(EstimateRow::metric)
        .forEach(means::add);
    return means.stream()
        .filter(metric -> metric.endsWith(FINALITY))
        .map(metric -> metric.substring(0, metric.length() - FINALITY.length()))
        .filter(chain -> means.contains(chain + GAS) && result.settings().size() > 1)
        .findFirst()
        .map(chain -> List.of(chain + GAS + " mean", chain + FINALITY + " mean"))
        .orElse(List.of());
  }

  private CampaignHeader header() {
    return result.manifest().header();
  }

  /// The questions, the most pressing first; at least one.
  List<String> all() {
    var questions = new ArrayList<String>();
    addTroubles(questions);
    addChecks(questions);
    var rows = headline();
    if (rows.size() > 1) {
      addEdge(questions, rows);
      addTie(questions, rows);
    }
    addPrecision(questions);
    questions.add(
        "All of this is the scenario %s with %s. Which of its other fields would change the order of the settings? A design %s over them tells how much each of them, and their interplay, matters."
            .formatted(
                strong(header().scenario()),
                fields().isEmpty() ? "nothing swept" : "only " + fields() + " swept",
                strong("sobol-indices")));
    return questions;
  }

  private String fields() {
    var names = new StringJoiner(" and ");
    header().fields().stream().limit(4).forEach(field -> names.add(strong(field)));
    return names.toString();
  }

  private void addTroubles(List<String> questions) {
    long broken = result.manifest().failed() + result.manifest().violated();
    if (broken > 0) {
      questions.add(
          "%s of %s runs failed or violated an invariant. At which settings, and does the share depend on the swept fields or on the seed? The table **outcomes** has the shares with exact intervals."
              .formatted(UnitText.count(broken), UnitText.count(result.manifest().runs())));
    }
  }

  private void addChecks(List<String> questions) {
    for (var decided : result.checks()) {
      if (decided.kind() != Verdict.Kind.PASS) {
        var check = decided.check();
        questions.add(
            "%s at point %s is %s, not within %s: is the expectation wrong, or the model?"
                .formatted(
                    strong(check.metric() + " " + check.stat()),
                    check.point(),
                    !Double.isNaN(decided.found())
                        ? MarkdownText.escape(decided.foundText())
                        : "not known (" + MarkdownText.escape(decided.reason()) + ")",
                    MarkdownText.escape(check.text())));
      }
    }
  }

  /// Estimates of what the campaign compares or waits for, else of the first time to finality, else
  /// of the first metric.
  private List<EstimateRow> headline() {
    var compare = header().compare();
    var stop = header().stop();
    var chosen =
        result.estimates().stream()
            .max(
                Comparator.comparing(
                        (EstimateRow row) ->
                            is(row, compare.metric(), compare.stat())
                                || is(row, stop.metric(), stop.stat()))
                    .thenComparing(row -> is(row, FINALITY, "mean"))
                    .thenComparing(EstimateRow::metric, Comparator.reverseOrder()));
    return chosen.stream()
        .flatMap(
            first ->
                result.estimates().stream()
                    .filter(row -> is(row, first.metric(), first.stat()))
                    .filter(row -> row.metric().equals(first.metric())))
        .sorted(Comparator.comparingDouble(EstimateRow::mean))
        .toList();
  }

  private static boolean is(EstimateRow row, String metric, String stat) {
    return !metric.isEmpty() && row.metric().endsWith(metric) && row.stat().equals(stat);
  }

  /// @param rows of one metric, ascending means
  private void addEdge(List<String> questions, List<EstimateRow> rows) {
    var least = rows.getFirst();
    var greatest = rows.getLast();
    questions.add(
        "%s runs from %s at %s to %s at %s, a factor of %s. Does it go on beyond these settings, or does something else (propagation, the gas limit, the quorum) take over?"
            .formatted(
                strong(least.metric() + " " + least.stat()),
                value(least),
                setting(least),
                value(greatest),
                setting(greatest),
                least.mean() > 0
                    ? UnitText.number(Math.rint(100 * greatest.mean() / least.mean()) / 100)
                    : "no finite size"));
  }

  private void addTie(List<String> questions, List<EstimateRow> rows) {
    for (int i = 1; i < rows.size(); i++) {
      var one = rows.get(i - 1);
      var other = rows.get(i);
      if (one.hasInterval() && other.hasInterval() && one.high() >= other.low()) {
        questions.add(
            "The intervals of %s at %s and at %s overlap (%s and %s, %s replications each). Are the two settings alike, as one would expect where only a product of fields counts, or are there too few replications to tell?"
                .formatted(
                    strong(one.metric()),
                    setting(one),
                    setting(other),
                    value(one),
                    value(other),
                    UnitText.count(one.n())));
        return;
      }
    }
  }

  private void addPrecision(List<String> questions) {
    headline().stream()
        .filter(row -> row.hasInterval() && ratio(row) > PRECISE_RATIO)
        .max(Comparator.comparingDouble(CampaignQuestions::ratio))
        .ifPresent(
            row ->
                questions.add(
                    "%s is least certain at %s: ± %s over %s replications. Would %s replications make it ± 1 %% (the width falls with the root of their number), or do a few runs differ in kind from the rest?"
                        .formatted(
                            strong(row.metric() + " " + row.stat()),
                            setting(row),
                            UnitText.percent(ratio(row)),
                            UnitText.count(row.n()),
                            UnitText.number(
                                StrictMath.ceil(
                                    row.n() * StrictMath.pow(ratio(row) / PRECISE_RATIO, 2))))));
  }

  private static double ratio(EstimateRow row) {
    return row.mean() > 0 ? (row.high() - row.low()) / 2 / row.mean() : 0;
  }

  private String value(EstimateRow row) {
    return MetricUnit.ofSymbol(row.unit())
        .map(unit -> UnitText.of(row.mean(), unit))
        .orElseGet(() -> UnitText.number(row.mean()) + " " + MarkdownText.escape(row.unit()));
  }

  private String setting(EstimateRow row) {
    var words = new StringJoiner(", ");
    result
        .settings()
        .getOrDefault(row.point(), java.util.Map.of())
        .forEach(
            (field, value) ->
                words.add(
                    MarkdownText.name(field.substring(field.lastIndexOf('.') + 1) + " " + value)));
    return words.length() == 0 ? "point " + row.point() : words.toString();
  }

  private static String strong(String name) {
    return "**" + MarkdownText.name(name) + "**";
  }
}
