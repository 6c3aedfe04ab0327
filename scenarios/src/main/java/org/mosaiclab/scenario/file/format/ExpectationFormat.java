package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below `expect`.
public final class ExpectationFormat {
  public static final Key.Leaf<String> METRIC =
      Key.required(
          "metric",
          Scalars.metricName(),
          "What is measured, with its chain: alpha.finality.latency.");
  public static final Key.Leaf<String> STAT =
      Key.defaulted(
          "stat",
          Scalars.statName(),
          "value",
          "what metrics with a single value have",
          "Which statistic of the metric: mean, p50, max, value and so on; of what rules refused"
              + " the id of a rule.");
  public static final Scalar.AnyValue BOUND =
      new Scalar.AnyValue("a value in the metric's unit", 64);
  public static final Key.Branch BETWEEN =
      Key.required(
          "between",
          new Shape.Listing("bounds", new Shape.Single(BOUND), 2, 2),
          "Least and greatest value that is as expected, in the metric's unit.");
  public static final Shape.Group CHECK =
      new Shape.Group("a check", List.of(METRIC, STAT, BETWEEN));
  public static final Key.Leaf<String> TEXT =
      Key.defaulted(
          "text",
          Scalars.text("text", 2_000),
          "\"\"",
          "our choice",
          "The expected answer in words.");
  public static final Key.Branch CHECKS =
      Key.defaulted(
          "checks",
          new Shape.Listing("checks", CHECK, 0, 1_000),
          "[]",
          "our choice",
          "What decides whether the answer is as expected.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group("an expected answer", List.of(TEXT, CHECKS));

  private ExpectationFormat() {}
}
