package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below `rewards` of a meta-chain: its two gas markets.
public final class RewardsFormat {
  private static final String UNITS = "base units";
  private static final String PRICE_MAX = "1_000_000";
  private static final String OURS = "our choice: the paper names no number";

  public static final Key.Leaf<Long> GAS_PRICE =
      Key.defaulted(
          "gasPrice",
          Quantities.longCount(UNITS, "1", "0", PRICE_MAX),
          "1",
          OURS,
          "What block proposers pay validators for a unit of gas that was finalised.");
  public static final Key.Leaf<Long> FEE_PRICE =
      Key.defaulted(
          "feePrice",
          Quantities.longCount(UNITS, "2", "0", PRICE_MAX),
          "2",
          "our choice: a block of users' transactions pays for one as large of the protocol's",
          "What users pay block proposers for a unit of gas.");
  public static final Key.Leaf<Long> DEPOSIT =
      Key.defaulted(
          "deposit",
          Quantities.longCount(UNITS, "1_000_000_000_000", "0", "1_000_000_000_000_000"),
          "1_000_000_000_000",
          "our choice: 125,000 full blocks of 8 million gas at a price of one",
          "What block proposers have paid into the reward contract before the first block.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group("rewards of validators", List.of(GAS_PRICE, FEE_PRICE, DEPOSIT));

  private RewardsFormat() {}
}
