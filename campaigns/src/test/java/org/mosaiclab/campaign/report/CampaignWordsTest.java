package org.mosaiclab.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.SelectionRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;

/// What a campaign says in words about outcomes, the best point and sensitivity.
final class CampaignWordsTest {
  private static final ValueText VALUES = new ValueText(Glyphs.UNICODE);

  private static List<OutcomeRow> outcomes(long point, int runs, int violated) {
    return Outcomes.rows(
        IntStream.range(0, runs)
            .mapToObj(run -> run(point, run < violated ? "invariant-violated" : "completed"))
            .toList());
  }

  private static CampaignRunRow run(long point, String outcome) {
    return new CampaignRunRow(0, point, 0, "", 1, outcome, "", 0, 0, "", "");
  }

  private static List<OutcomeRow> both(List<OutcomeRow> one, List<OutcomeRow> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  @Test
  void outcomes_noViolationInSixtyRuns_areBoundedAbove() {
    assertThat(OutcomeText.lines(outcomes(0, 60, 0), true))
        .containsExactly("0 violations in 60 runs: at most 4.9 % with 95 % confidence");
  }

  @Test
  void outcomes_pointsThatShareRandomNumbers_areBoundedOneByOne() {
    var rows = both(outcomes(0, 20, 0), outcomes(1, 40, 0));

    assertThat(OutcomeText.lines(rows, true))
        .containsExactly(
            "0 violations in 60 runs: at each point at most 13.9 % with 95 % confidence");
    assertThat(OutcomeText.lines(rows, false))
        .containsExactly("0 violations in 60 runs: at most 4.9 % with 95 % confidence");
  }

  @Test
  void outcomes_violations_haveTheirInterval() {
    assertThat(OutcomeText.lines(both(outcomes(0, 20, 0), outcomes(1, 20, 4)), true))
        .containsExactly(
            "point 1: 4 of 20 runs violated an invariant: 20.0 %, between 5.7 and 43.7 % with 95 %"
                + " confidence");
  }

  private static SelectionRow selected(long point, String verdict, double deficit, long runs) {
    return new SelectionRow(
        point, "alpha.finality.latency", "mean", "ns", "min", verdict, 5, 2e9, deficit, runs);
  }

  @Test
  void selection_everyOtherRuledOut_saysSo() {
    var rows =
        List.of(
            selected(0, SelectionRow.RULED_OUT, Double.NaN, -1),
            selected(1, SelectionRow.CHOSEN, 0, -1));

    assertThat(new SelectionText(Map.of(1L, "e=4"), VALUES).lines(rows))
        .containsExactly(
            "best (min alpha.finality.latency mean): point 1  e=4",
            "  every other point is ruled out with 95 % confidence");
  }

  @Test
  void selection_open_asksForRuns() {
    var rows =
        List.of(
            selected(0, SelectionRow.CHOSEN, 0.5e9, 65),
            selected(1, SelectionRow.POSSIBLE, Double.NaN, -1),
            selected(2, SelectionRow.NOT_COMPARED, Double.NaN, -1));

    assertThat(new SelectionText(Map.of(0L, "e=4", 1L, "e=5"), VALUES).lines(rows))
        .containsExactly(
            "best (min alpha.finality.latency mean): point 0  e=4",
            "  at most 500 ms worse than the best one, with 95 % confidence; may be the best as"
                + " well:",
            "      1  e=5",
            "  about 65 replications would tell them apart; there are 5",
            "  not compared, because too few runs measured it: 1 of 3 points");
  }

  private static SensitivityRow index(String field, String measure, double value) {
    return new SensitivityRow(
        "m", "mean", field, measure, "", 100, value, value - 0.1, value + 0.1, "");
  }

  @Test
  void sensitivity_shares_areSortedByTheTotal() {
    var rows =
        List.of(
            index("a", SensitivityRow.FIRST, 0.1),
            index("a", SensitivityRow.TOTAL, 0.2),
            index("b", SensitivityRow.FIRST, 0.7),
            index("b", SensitivityRow.TOTAL, 0.9));

    var lines = new SensitivityText(VALUES).lines(rows);
    assertThat(lines.getFirst())
        .isEqualTo("sensitivity of m mean, 100 rows: share of the variance");
    assertThat(lines.get(2)).matches("  b +0\\.700 ± 0\\.100 +0\\.900 ± 0\\.100");
    assertThat(lines.get(3)).matches("  a +0\\.100 ± 0\\.100 +0\\.200 ± 0\\.100");
  }

  @Test
  void sensitivity_effects_haveTheUnitOfTheMetric() {
    var rows =
        List.of(
            new SensitivityRow("m", "mean", "a", "mu-star", "ns", 4, 9e9, 8e9, 10e9, ""),
            new SensitivityRow("m", "mean", "a", "mu", "ns", 4, -9e9, Double.NaN, Double.NaN, ""),
            new SensitivityRow("m", "mean", "a", "sigma", "ns", 4, 0, Double.NaN, Double.NaN, ""));

    assertThat(new SensitivityText(VALUES).lines(rows).getLast())
        .matches("  a +9 ± 1 s +-9 s +0 s");
  }
}
