package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.mosaiclab.scenario.file.format.ExpectationFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Quantities;
import org.mosaiclab.scenario.file.format.Scalar;
import org.mosaiclab.scenario.file.format.Scalars;
import org.mosaiclab.scenario.file.format.Shape;

/// Keys of a campaign file.
public final class CampaignFormat {
  /// Most runs of one campaign.
  static final int RUNS_MAX = 1_000_000;

  /// Most points of a design for sensitivity: all of them are looked at together.
  static final int SENSITIVITY_POINTS_MAX = 100_000;

  /// Most swept fields: as many dimensions as the Sobol sequence has.
  static final int FIELDS_MAX = 1_000;

  private static final String RUNS_MAX_TEXT = "1_000_000";
  private static final Scalar.AnyValue VALUE = new Scalar.AnyValue("a value", 10_000);
  private static final Scalar.Text PATH =
      new Scalar.Text(
          "a path of a field",
          Pattern.compile("[^=\\s]+"),
          200,
          "as metachains.alpha.epochLength; `mosaic reference` lists them");

  static final Key.Leaf<String> NAME =
      Key.optional("campaign", Scalars.slug("a name of a campaign"), "Name of the campaign.");

  /// What the campaign asks.
  public static final Key.Leaf<String> QUESTION =
      Key.defaulted("question", Scalars.text("text", 2_000), "\"\"", "our choice", "What it asks.");

  static final Key.Leaf<String> EXPECT =
      Key.defaulted(
          "expect",
          Scalars.text("text", 2_000),
          "\"\"",
          "our choice",
          "The expected answer in words.");
  static final Key.Leaf<String> SCENARIO =
      Key.required("scenario", Scalars.path(), "A name of the catalogue, or a scenario's file.");
  static final Key.Branch SET =
      Key.defaulted(
          "set",
          new Shape.Named("fields", PATH, new Shape.Single(VALUE), 0, FIELDS_MAX),
          "{}",
          "the scenario's",
          "Values that are the same in every run.");

  static final Key.Branch LIST =
      Key.optional(
          "list", new Shape.Listing("values", new Shape.Single(VALUE), 1, RUNS_MAX), "Values.");
  static final Key.Leaf<String> FROM = Key.required("from", VALUE, "First value, a number.");
  static final Key.Leaf<String> TO = Key.required("to", VALUE, "Last value, in the same unit.");
  static final Key.Leaf<Integer> STEPS =
      Key.optional(
          "steps",
          Quantities.count("values", "10", "2", RUNS_MAX_TEXT),
          "How many values, both ends included; only grid and zip have them.");
  static final Key.Leaf<Boolean> IS_LOGARITHMIC =
      Key.defaulted(
          "scale",
          Scalars.words("scale", List.of("linear", "log"), "log"::equals),
          "linear",
          "our choice",
          "Whether neighbours differ by a number or by a factor.");
  static final Key.Branch RANGE =
      Key.optional(
          "range",
          new Shape.Group("a range", List.of(FROM, TO, STEPS, IS_LOGARITHMIC)),
          "Numbers from one to another.");
  static final Key.Branch SWEEP =
      Key.optional(
          "sweep",
          new Shape.Named(
              "fields",
              PATH,
              new Shape.Choice("values of a field", List.of(LIST, RANGE)),
              1,
              FIELDS_MAX),
          "What differs from point to point, by path.");

  static final Key.Leaf<Integer> POINTS =
      Key.required("points", Quantities.count("points", "64", "1", RUNS_MAX_TEXT), "How many.");
  static final Key.Leaf<Long> DESIGN_SEED =
      Key.required("seed", Quantities.seed(), "Root of the draws of the design itself.");
  static final Key.Branch LATIN_HYPERCUBE =
      Key.optional(
          "latin-hypercube",
          new Shape.Group("a Latin hypercube", List.of(POINTS, DESIGN_SEED)),
          "Random points of which each field has one in each of as many equal parts.");
  static final Key.Branch SOBOL =
      Key.optional(
          "sobol",
          new Shape.Group("a Sobol sequence", List.of(POINTS)),
          "The first points of the sequence, the lower corner first; best with a power of two.");
  static final Key.Leaf<Integer> TRAJECTORIES =
      Key.required(
          "trajectories",
          Quantities.count("trajectories", "20", "2", "10_000"),
          "How many; each takes one point more than there are fields.");
  static final Key.Leaf<Integer> LEVELS =
      Key.defaulted(
          "levels",
          Quantities.count("levels", "4", "2", "1_000"),
          "4",
          "our choice",
          "Values that a field takes, both ends included; an even number.");
  static final Key.Branch MORRIS =
      Key.optional(
          "morris",
          new Shape.Group("a Morris design", List.of(TRAJECTORIES, LEVELS, DESIGN_SEED)),
          "Elementary effects: which fields matter at all, for few runs.");
  static final Key.Leaf<Integer> ROWS =
      Key.required(
          "points",
          Quantities.count("points", "256", "3", "100_000"),
          "Of each of two samples; every field takes as many more.");
  static final Key.Branch SOBOL_INDICES =
      Key.optional(
          "sobol-indices",
          new Shape.Group("a design for Sobol indices", List.of(ROWS, DESIGN_SEED)),
          "Shares of the variance that each field is responsible for, alone and with others.");
  static final Scalar.Words<String> PLAIN_DESIGN = Scalars.words("design", "grid", "zip");
  static final Key.Branch DESIGN =
      Key.defaulted(
          "design",
          new Shape.Either(
              PLAIN_DESIGN,
              new Shape.Choice("a design", List.of(LATIN_HYPERCUBE, SOBOL, MORRIS, SOBOL_INDICES))),
          "grid",
          "our choice",
          "How values become points: grid (every combination, the last field fastest), zip (first"
              + " with first, second with second), latin-hypercube, sobol, morris or"
              + " sobol-indices.");

  static final Key.Leaf<Integer> REPLICATIONS =
      Key.defaulted(
          "replications",
          Quantities.count("runs", "20", "1", RUNS_MAX_TEXT),
          "1",
          "our choice",
          "Runs per point; with `stop` per round and point.");
  static final Key.Leaf<String> METRIC =
      Key.required("metric", Scalars.metricName(), "Metric, its chain included.");
  static final Key.Leaf<String> STAT =
      Key.optional("stat", Scalars.statName(), "Its statistic: mean where it has one, else value.");
  static final Key.Leaf<Double> HALF_WIDTH =
      Key.required(
          "half-width",
          Quantities.ratio("0.000001", "1"),
          "A point has enough runs when half the width of the interval is at most this share of the"
              + " mean.");
  static final Key.Leaf<Integer> MOST =
      Key.required(
          "most", Quantities.count("runs", "200", "2", RUNS_MAX_TEXT), "Most runs of a point.");
  static final Key.Branch STOP =
      Key.optional(
          "stop",
          new Shape.Group("a stopping rule", List.of(METRIC, STAT, HALF_WIDTH, MOST)),
          "Adds rounds of runs to a point until it has enough.");
  static final Key.Leaf<Boolean> COMMON_RANDOM_NUMBERS =
      Key.defaulted(
          "common-random-numbers",
          Scalars.words("answer", List.of("true", "false"), Boolean::parseBoolean),
          "true",
          "our choice",
          "Whether a replication has the same random streams at every point.");
  static final Key.Leaf<String> BEST =
      Key.optional(
          "best",
          Scalars.words("answer", "min", "max"),
          "Looks for the point with the least or greatest mean, and says which others may be it.");
  static final Key.Branch COMPARE =
      Key.optional(
          "compare",
          new Shape.Group("a comparison", List.of(METRIC, STAT, COMMON_RANDOM_NUMBERS, BEST)),
          "Prints the difference of each point to the first, replication by replication.");

  static final Key.Leaf<Integer> POINT =
      Key.required(
          "point",
          Quantities.count("points", "3", "0", RUNS_MAX_TEXT),
          "Number of the point whose mean over replications is checked; the summary numbers them.");
  static final Key.Leaf<Integer> OVER =
      Key.optional(
          "over",
          Quantities.count("points", "0", "0", RUNS_MAX_TEXT),
          "Checks the ratio to the mean of this point; the bounds are then plain numbers.");
  static final Key.Branch CHECKS =
      Key.defaulted(
          "checks",
          new Shape.Listing(
              "checks",
              new Shape.Group(
                  "a check", List.of(METRIC, STAT, POINT, OVER, ExpectationFormat.BETWEEN)),
              0,
              1_000),
          "[]",
          "our choice",
          "What decides whether the answer is as expected.");

  /// The whole of it.
  static final Shape.Group SHAPE =
      new Shape.Group(
          "a campaign",
          List.of(
              NAME,
              QUESTION,
              EXPECT,
              CHECKS,
              SCENARIO,
              SET,
              SWEEP,
              DESIGN,
              REPLICATIONS,
              STOP,
              COMPARE));

  private CampaignFormat() {}
}
