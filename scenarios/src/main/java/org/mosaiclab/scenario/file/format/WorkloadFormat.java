package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below `workload` of a meta-chain.
public final class WorkloadFormat {
  // The largest decimal power of gas that a simulated transaction can hold, an int.
  private static final String GAS_MAX = "1_000_000_000 gas";

  public static final Key.Leaf<Double> RATE =
      Key.defaulted(
          "rate",
          Quantities.rate("0/s", "1_000_000/s"),
          "10/s",
          "our choice: light on every chain with blocks of 8,000,000 gas up to 14 s apart",
          "User transactions submitted, over all regions, as a Poisson stream split evenly over the"
              + " regions.");
  public static final Key.Leaf<String> MODEL =
      Key.optional("model", Scalars.slug("a name of a gas model"), "A built-in model: its name.");
  public static final Key.Leaf<Long> CONSTANT =
      Key.optional(
          "constant",
          Quantities.gas("21_000 gas", GAS_MAX),
          "Every transaction uses the same gas.");
  public static final Key.Leaf<Double> TRANSFER_SHARE =
      Key.required(
          "transferShare",
          Quantities.ratio("0", "1"),
          "Probability that a transaction is a plain transfer of 21,000 gas.");
  public static final Key.Leaf<Long> MEAN =
      Key.required(
          "mean", Quantities.gas("21_000 gas", GAS_MAX), "Mean gas of all transactions together.");
  public static final Key.Leaf<Double> SIGMA =
      Key.required(
          "sigma",
          Quantities.number("0", "3"),
          "Standard deviation of the logarithm of what a transaction that is no plain transfer uses"
              + " above 21,000 gas.");
  public static final Shape.Group MIX =
      new Shape.Group("a mix of transfers and calls", List.of(TRANSFER_SHARE, MEAN, SIGMA));
  public static final Key.Branch TRANSFER_OR_LOGNORMAL =
      Key.optional(
          "transfer-or-lognormal",
          MIX,
          "A plain transfer with some probability, else 21,000 gas plus a log-normal amount.");
  public static final Key.Branch GAS =
      Key.defaulted(
          "gas",
          new Shape.Choice("a gas model", List.of(MODEL, CONSTANT, TRANSFER_OR_LOGNORMAL)),
          "{model: ethereum-2018-h1-mean}",
          "the model says its own",
          "Gas of one user transaction.");

  /// The whole of it.
  public static final Shape.Group SHAPE = new Shape.Group("a workload", List.of(RATE, GAS));

  private WorkloadFormat() {}
}
