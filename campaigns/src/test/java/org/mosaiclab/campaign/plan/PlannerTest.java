package org.mosaiclab.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.campaign.TinyCampaign.HEAD;
import static org.mosaiclab.campaign.TinyCampaign.THREE_POINTS;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.campaign.TinyCampaign;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.scenario.file.document.Problem;

final class PlannerTest {
  /// A file with one mistake.
  ///
  /// @param text of the file
  /// @param line the whole error line, or its beginning
  record Mistake(String name, String text, String line) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Mistake mistake(String name, String text, String line) {
    return new Mistake(name, text, line);
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        mistake(
            "unknown key", HEAD + "replication: 3\n", "c.yaml:2:1: replication: unknown key; did"),
        mistake(
            "unknown field",
            HEAD + "sweep:\n  metachains.alpha.epochLenght: {list: [2]}\n",
            "c.yaml:3:41: metachains.alpha.epochLenght: metachains.alpha.epochLenght is not a key"
                + " of the format; did you mean epochLength?"),
        mistake(
            "unknown meta-chain",
            HEAD + "sweep:\n  metachains.alpah.epochLength: {list: [2]}\n",
            "c.yaml:3:41: metachains.alpah.epochLength: metachains.alpah is not one of the"
                + " meta-chains; did you mean alpha?"),
        mistake(
            "bad value at a later point",
            HEAD + "sweep:\n  metachains.alpha.epochLength: {list: [2, 0]}\n",
            "c.yaml:3:44: metachains.alpha.epochLength: 0 is below"),
        mistake(
            "bad value in set",
            HEAD + "set:\n  duration: 5 gas\n",
            "c.yaml:3:13: duration: 5 gas has the unknown unit `gas`"),
        mistake("empty grid", HEAD + "sweep: {}\n", "c.yaml:2:8: sweep: has 0 fields; give"),
        mistake(
            "empty list",
            HEAD + "sweep:\n  seed: {list: []}\n",
            "c.yaml:3:16: sweep.seed.list: has 0 values; give at least 1"),
        mistake(
            "10^9 points",
            HEAD
                + "sweep:\n"
                + "  seed: {range: {from: 1, to: 1000, steps: 1000}}\n"
                + "  origin.epochLength: {range: {from: 1, to: 1000, steps: 1000}}\n"
                + "  metachains.alpha.epochLength: {range: {from: 1, to: 1000, steps: 1000}}\n"
                + "replications: 2\n",
            "c.yaml:3:3: sweep: makes 1,000,000,000 points, 2,000,000,000 runs with replications;"
                + " a campaign has at most 1,000,000 runs"),
        mistake(
            "zip of different lengths",
            HEAD
                + "design: zip\nsweep:\n  seed: {list: [1, 2]}\n"
                + "  origin.epochLength: {list: [5]}\n",
            "c.yaml:5:3: sweep.origin.epochLength: has 1 values, seed has 2; zip takes"),
        mistake(
            "different units",
            range("{from: 500ms, to: 3s, steps: 3}"),
            "c.yaml:3:57: sweep.metachains.alpha.blockTime.range.to: 3s has another unit"),
        mistake(
            "no number",
            range("{from: fast, to: 3s, steps: 3}"),
            "c.yaml:3:46: sweep.metachains.alpha.blockTime.range.from: fast is not a number"),
        mistake(
            "no steps",
            range("{from: 1s, to: 3s}"),
            "c.yaml:3:39: sweep.metachains.alpha.blockTime.range.steps: is missing; give"),
        mistake(
            "log of zero",
            range("{from: 0s, to: 3s, steps: 3, scale: log}"),
            "c.yaml:3:46: sweep.metachains.alpha.blockTime.range.from: is not above zero"),
        mistake(
            "equal ends",
            range("{from: 3s, to: 3s, steps: 3}"),
            "c.yaml:3:54: sweep.metachains.alpha.blockTime.range.to: equals from"),
        mistake(
            "equal whole values",
            HEAD + "sweep:\n  origin.epochLength: {range: {from: 1, to: 3, steps: 9}}\n",
            "c.yaml:3:55: sweep.origin.epochLength.range.steps: 9 makes values that are equal: the"
                + " field takes whole numbers; give at most 3"),
        mistake(
            "steps in a Sobol sequence",
            HEAD
                + "design: {sobol: {points: 4}}\n"
                + "sweep:\n  origin.epochLength: {range: {from: 1, to: 9, steps: 9}}\n",
            "c.yaml:4:55: sweep.origin.epochLength.range.steps: has no meaning with this design"),
        mistake(
            "odd levels",
            HEAD
                + "design: {morris: {trajectories: 4, levels: 5, seed: 1}}\n"
                + "sweep:\n  origin.epochLength: {range: {from: 1, to: 9}}\n",
            "c.yaml:2:44: design.morris.levels: 5 is odd; give an even number"),
        mistake(
            "too many points for sensitivity",
            HEAD
                + "design: {sobol-indices: {points: 50_000, seed: 1}}\n"
                + "sweep:\n  origin.epochLength: {range: {from: 1, to: 9}}\n",
            "c.yaml:4:3: sweep: makes 150,000 points; a design for sensitivity has at most 100,000"),
        mistake(
            "sensitivity of nothing",
            HEAD + "design: {sobol-indices: {points: 50, seed: 1}}\n",
            "c.yaml:2:9: sweep: is missing; a design needs at least one field"),
        mistake(
            "best of what",
            THREE_POINTS + "compare: {metric: alpha.finality.latency, best: least}\n",
            "c.yaml:4:49: compare.best: least is not"),
        mistake(
            "unknown scenario",
            "scenario: tinny\n",
            "c.yaml:1:11: scenario: tinny is no scenario; the library has tiny"),
        mistake(
            "unknown metric",
            THREE_POINTS + "compare: {metric: alpha.finality.latancy}\n",
            "c.yaml:4:19: compare.metric: alpha.finality.latancy is no metric of this scenario;"),
        mistake(
            "unknown statistic",
            THREE_POINTS + "compare: {metric: alpha.finality.latency, stat: p51}\n",
            "c.yaml:4:49: compare.stat: p51 is no statistic of finality.latency; give one of mean"),
        mistake(
            "most below a round",
            HEAD
                + "replications: 5\n"
                + "stop: {metric: alpha.finality.latency, half-width: 1%, most: 4}\n",
            "c.yaml:3:62: stop.most: 4 is less than the 5 replications of a round"),
        mistake(
            "one run too many by its replications",
            HEAD
                + "sweep:\n  seed: {range: {from: 1, to: 1001, steps: 1001}}\n"
                + "replications: 1_000\n",
            "c.yaml:3:3: sweep: makes 1,001 points, 1,001,000 runs with replications; a campaign"
                + " has at most 1,000,000 runs"),
        mistake(
            "check of a point that is not there",
            check("{metric: alpha.finality.latency, point: 3, between: [1s, 2s]}"),
            "c.yaml:5:45: checks.0.point: 3 is no point of this campaign; points are numbered from"
                + " 0 to 2"),
        mistake(
            "check of an unknown metric",
            check("{metric: alpha.finality.latancy, point: 0, between: [1s, 2s]}"),
            "c.yaml:5:14: checks.0.metric: alpha.finality.latancy is no metric of this scenario"),
        mistake(
            "check with bounds in no unit",
            check("{metric: alpha.finality.latency, point: 0, between: [1, 2s]}"),
            "c.yaml:5:58: checks.0.between.0: 1 has no unit"),
        mistake(
            "check of a ratio with a unit",
            check("{metric: alpha.finality.latency, point: 1, over: 0, between: [1, 2s]}"),
            "c.yaml:5:70: checks.0.between.1: 2s is no number; the ratio of two points has no unit"),
        mistake(
            "check that nothing can pass",
            check("{metric: alpha.finality.latency, point: 0, between: [3s, 2s]}"),
            "c.yaml:5:57: checks.0.between: [3s, 2s] is empty; give the lower bound first"),
        mistake("list instead of a mapping", "- a\n", "c.yaml:1:1: the file is no mapping"));
  }

  private static String check(String check) {
    return THREE_POINTS + "checks:\n  - " + check + "\n";
  }

  private static String range(String range) {
    return HEAD + "sweep:\n  metachains.alpha.blockTime: {range: " + range + "}\n";
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void plan_mistake_isOneLineWithItsPlace(Mistake mistake) {
    assertThat(TinyCampaign.read(mistake.text()))
        .isInstanceOfSatisfying(
            PlanResult.Rejected.class,
            rejected ->
                assertThat(rejected.problems().stream().map(Problem::line))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line).startsWith(mistake.line())));
  }

  private static List<String> settings(String text) {
    var plan = TinyCampaign.plan(text);
    return LongStream.range(0, plan.header().points())
        .mapToObj(
            point ->
                String.join(" ", plan.task(point).values().stream().map(PointRow::value).toList()))
        .toList();
  }

  @Test
  void grid_twoFields_lastIsFastest() {
    assertThat(
            settings(
                HEAD
                    + "sweep:\n  origin.epochLength: {list: [5, 6]}\n"
                    + "  metachains.alpha.blockTime: {list: [1s, 2s, 3s]}\n"))
        .containsExactly("5 1s", "5 2s", "5 3s", "6 1s", "6 2s", "6 3s");
  }

  @Test
  void zip_twoFields_goTogether() {
    assertThat(
            settings(
                HEAD
                    + "design: zip\nsweep:\n  origin.epochLength: {list: [5, 6]}\n"
                    + "  metachains.alpha.blockTime: {list: [1s, 2s]}\n"))
        .containsExactly("5 1s", "6 2s");
  }

  @Test
  void list_structures_areTaken() {
    assertThat(
            settings(
                HEAD + "sweep:\n  metachains.alpha.validators: {list: [{count: 4}, {count: 7}]}\n"))
        .containsExactly("{count: 4}", "{count: 7}");
  }

  @Test
  void range_linear_hasBothEnds() {
    assertThat(settings(range("{from: 0.5s, to: 2s, steps: 4}")))
        .containsExactly("0.5s", "1s", "1.5s", "2s");
  }

  @Test
  void range_logarithmic_goesByFactors() {
    assertThat(settings(range("{from: 0.1s, to: 10s, steps: 5, scale: log}")))
        .containsExactly("0.1s", "0.316228s", "1s", "3.16228s", "10s");
  }

  @Test
  void range_wholeField_isRounded() {
    assertThat(
            settings(HEAD + "sweep:\n  origin.epochLength: {range: {from: 10, to: 1, steps: 4}}\n"))
        .containsExactly("10", "7", "4", "1");
    assertThat(
            settings(HEAD + "sweep:\n  origin.epochLength: {range: {from: 1, to: 8, steps: 3}}\n"))
        .containsExactly("1", "4", "8");
  }

  @Test
  void sobol_firstPoints_areThoseOfTheSequence() {
    assertThat(
            settings(
                HEAD
                    + "design: {sobol: {points: 4}}\nsweep:\n"
                    + "  metachains.alpha.blockTime: {range: {from: 1s, to: 5s}}\n"
                    + "  origin.blockTime: {range: {from: 10s, to: 18s}}\n"))
        .containsExactly("1s 10s", "3s 14s", "4s 12s", "2s 16s");
  }

  @Test
  void latinHypercube_everyField_hasOnePointPerPart() {
    var points =
        settings(
            HEAD
                + "design: {latin-hypercube: {points: 10, seed: 1}}\nsweep:\n"
                + "  metachains.alpha.blockTime: {range: {from: 1s, to: 11s}}\n"
                + "  metachains.alpha.validators: {list: [{count: 4}, {count: 5}]}\n");
    var parts =
        points.stream().map(text -> Integer.valueOf(text.replaceFirst("[.s].*", ""))).toList();
    assertThat(parts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(parts).isNotEqualTo(parts.stream().sorted().toList());
    assertThat(points).filteredOn(text -> text.endsWith("4}")).hasSize(5);
  }

  @Test
  void latinHypercube_anotherSeed_isAnotherDesign() {
    assertThat(settings(cube(1))).isEqualTo(settings(cube(1))).isNotEqualTo(settings(cube(2)));
  }

  private static String cube(int seed) {
    return HEAD
        + "design: {latin-hypercube: {points: 8, seed: "
        + seed
        + "}}\nsweep:\n  metachains.alpha.blockTime: {range: {from: 1s, to: 11s}}\n";
  }

  @Test
  void commonRandomNumbers_on_replicationsAreTheSameAtEveryPoint() {
    var common = TinyCampaign.plan(THREE_POINTS + "replications: 2\n").header();
    assertThat(LongStream.range(0, 6).map(common::replicationOf))
        .containsExactly(0L, 1L, 0L, 1L, 0L, 1L);
    var independent =
        TinyCampaign.plan(
                THREE_POINTS
                    + "replications: 2\n"
                    + "compare: {metric: alpha.finality.latency, common-random-numbers: false}\n")
            .header();
    assertThat(LongStream.range(0, 6).map(independent::replicationOf))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void planDigest_anyValueChanged_differs() {
    assertThat(
            Stream.of(
                    THREE_POINTS,
                    THREE_POINTS + "replications: 2\n",
                    THREE_POINTS + "set: {duration: 3m}\n",
                    check("{metric: alpha.finality.latency, point: 0, between: [1s, 2s]}"),
                    check("{metric: alpha.finality.latency, point: 0, between: [1s, 3s]}"),
                    THREE_POINTS.replace("6", "7"))
                .map(text -> TinyCampaign.plan(text).header().planDigest()))
        .doesNotHaveDuplicates();
    assertThat(TinyCampaign.plan(THREE_POINTS + "# a comment\n").header().planDigest())
        .isEqualTo(TinyCampaign.plan(THREE_POINTS).header().planDigest());
  }
}
