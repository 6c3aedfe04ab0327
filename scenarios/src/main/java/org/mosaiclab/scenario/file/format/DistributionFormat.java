package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys of a distribution of delays: one of several laws, each with its own parameters.
public final class DistributionFormat {
  private static final String MOST = "1d";
  private static final String SHAPE_MAX = "1_000";

  public static final Key.Leaf<Long> LOW =
      Key.required("low", Quantities.duration("0s", MOST), "Smallest value.");
  public static final Key.Leaf<Long> HIGH =
      Key.required("high", Quantities.duration("0s", MOST), "Greatest value.");
  public static final Key.Branch UNIFORM =
      Key.optional(
          "uniform",
          new Shape.Group("a uniform distribution", List.of(LOW, HIGH)),
          "Every value between two is equally likely.");

  public static final Key.Leaf<Long> MEAN =
      Key.required("mean", Quantities.duration("1ns", MOST), "Expected value.");
  public static final Key.Branch EXPONENTIAL =
      Key.optional(
          "exponential",
          new Shape.Group("an exponential distribution", List.of(MEAN)),
          "Exponential law.");

  public static final Key.Leaf<Long> DEVIATION =
      Key.required("deviation", Quantities.duration("0s", MOST), "Standard deviation.");
  public static final Key.Branch NORMAL =
      Key.optional(
          "normal",
          new Shape.Group("a normal distribution", List.of(MEAN, DEVIATION)),
          "Normal law; what is negative becomes zero.");

  public static final Key.Leaf<Long> MEDIAN =
      Key.required("median", Quantities.duration("1ns", MOST), "Median.");
  public static final Key.Leaf<Double> SIGMA =
      Key.required("sigma", Quantities.number("0", "10"), "Standard deviation of the logarithm.");
  public static final Key.Branch LOGNORMAL =
      Key.optional(
          "lognormal",
          new Shape.Group("a log-normal distribution", List.of(MEDIAN, SIGMA)),
          "Log-normal law.");

  public static final Key.Leaf<Double> GAMMA_SHAPE =
      Key.required("shape", Quantities.number("0.01", SHAPE_MAX), "Shape.");
  public static final Key.Branch GAMMA =
      Key.optional(
          "gamma",
          new Shape.Group("a gamma distribution", List.of(MEAN, GAMMA_SHAPE)),
          "Gamma law, by mean and shape.");

  public static final Key.Leaf<Long> MINIMUM =
      Key.required("minimum", Quantities.duration("1ns", MOST), "Smallest value.");
  public static final Key.Leaf<Double> PARETO_SHAPE =
      Key.required(
          "shape",
          Quantities.number("1.01", SHAPE_MAX),
          "Exponent of the tail; above 1, so that there is a mean.");
  public static final Key.Branch PARETO =
      Key.optional(
          "pareto",
          new Shape.Group("a Pareto distribution", List.of(MINIMUM, PARETO_SHAPE)),
          "Pareto law: above x with probability (minimum / x)^shape.");

  public static final Quantity<Long> QUANTILE = Quantities.duration("0s", MOST);
  public static final Key.Branch QUANTILES =
      Key.optional(
          "quantiles",
          new Shape.Listing("quantiles", new Shape.Single(QUANTILE), 2, 10_001),
          "What was measured: quantiles at equal steps of probability, from the smallest value to the"
              + " greatest; between them it is linear.");

  /// One law.
  public static final Shape.Choice SHAPE =
      new Shape.Choice(
          "a distribution",
          List.of(UNIFORM, EXPONENTIAL, NORMAL, LOGNORMAL, GAMMA, PARETO, QUANTILES));

  private DistributionFormat() {}
}
