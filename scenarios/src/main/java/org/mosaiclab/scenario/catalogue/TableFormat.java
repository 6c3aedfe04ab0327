package org.mosaiclab.scenario.catalogue;

import java.util.List;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Quantities;
import org.mosaiclab.scenario.file.format.Quantity;
import org.mosaiclab.scenario.file.format.Scalars;
import org.mosaiclab.scenario.file.format.Shape;
import org.mosaiclab.scenario.file.format.WorkloadFormat;

/// Keys of the measured tables, beside those of latency tables, which scenarios have too.
final class TableFormat {
  static final Key.Leaf<String> NAME =
      Key.required("name", Scalars.slug("a name of a table"), "As scenarios refer to it.");
  static final Key.Leaf<String> SOURCE =
      Key.required("source", Scalars.text("text", 2_000), "Where and when it was measured.");

  static final Quantity<Long> TOKEN_COUNT =
      Quantities.longCount("tokens", "1_000", "1", "1_000_000_000_000");
  static final Key.Branch TOKENS =
      Key.required(
          "tokens",
          new Shape.Listing("stakes", new Shape.Single(TOKEN_COUNT), 1, 100_000),
          "Whole tokens, largest first.");
  static final Shape.Group STAKES = new Shape.Group("a stake table", List.of(NAME, SOURCE, TOKENS));

  static final Shape.Group GAS_MODEL =
      new Shape.Group(
          "a gas model",
          List.of(
              NAME,
              SOURCE,
              WorkloadFormat.TRANSFER_SHARE,
              WorkloadFormat.MEAN,
              WorkloadFormat.SIGMA));

  static final Key.Leaf<Long> BLOCK_TIME =
      Key.required("blockTime", Quantities.duration("1ms", "1d"), "Interval of blocks.");
  static final Key.Leaf<Double> UNCLES =
      Key.required("unclesPerBlock", Quantities.ratio("0", "1"), "Included stale blocks.");
  static final Key.Leaf<Long> GAS_LIMIT =
      Key.required("gasLimit", Quantities.gas("1 gas", "1_000_000_000 gas"), "Of a block.");
  static final Key.Leaf<Long> GAS_PER_BLOCK =
      Key.required("gasPerBlock", Quantities.gas("1 gas", "1_000_000_000 gas"), "Used.");
  static final Key.Leaf<Double> TRANSACTIONS =
      Key.required("transactionsPerBlock", Quantities.number("0", "1_000_000"), "Mean number.");
  static final Key.Leaf<Long> GAS_PER_TRANSACTION =
      Key.required("gasPerTransaction", Quantities.gas("1 gas", "1_000_000_000 gas"), "Mean gas.");
  static final Shape.Group BLOCKS =
      new Shape.Group(
          "block statistics",
          List.of(
              NAME,
              SOURCE,
              BLOCK_TIME,
              UNCLES,
              GAS_LIMIT,
              GAS_PER_BLOCK,
              TRANSACTIONS,
              GAS_PER_TRANSACTION));

  private TableFormat() {}
}
