package org.mosaiclab.scenario.file.format;

import java.util.List;
import java.util.OptionalDouble;

/// Keys below `origin`.
public final class OriginFormat {
  private static final String H1_2018 =
      "Ethereum main net, mean of January to June 2018 (table ethereum-2018-h1)";

  public static final Key.Leaf<String> CONSENSUS =
      Key.defaulted(
          "consensus",
          Scalars.words("consensus", "pow"),
          "pow",
          "Ethereum in 2018",
          "How origin blocks are made: by proof of work.");
  public static final Key.Leaf<Long> BLOCK_TIME =
      Key.defaulted(
          "blockTime",
          Quantities.duration("1ms", "1d"),
          "14.88s",
          H1_2018,
          "Mean interval of main-chain blocks; blocks are found more often by the share of stale"
              + " ones.");
  public static final Key.Leaf<String> DIFFICULTY =
      Key.defaulted(
          "difficulty",
          Scalars.words("difficulty", "constant"),
          "constant",
          "our choice",
          "How the difficulty follows the hash rate: it does not.");
  public static final Key.Leaf<OptionalDouble> STALE_SHARE =
      Key.defaulted(
          "staleShare",
          new Scalar.OrWord<>(
              "auto", OptionalDouble.empty(), Quantities.ratio("0", "1"), OptionalDouble::of),
          "auto",
          "our choice",
          "Stale blocks per main-chain block, from which the rate of finding follows; auto derives it"
              + " from the network's own delays. Measured in 2018: 0.2264.");
  public static final Key.Leaf<Long> GAS_LIMIT =
      Key.defaulted(
          "gasLimit",
          Quantities.gas("21_000 gas", "1_000_000_000_000 gas"),
          "8_000_000 gas",
          H1_2018 + ", rounded from 7,997,000",
          "Gas that a block may use.");
  public static final Key.Leaf<Long> BACKGROUND =
      Key.defaulted(
          "background",
          Quantities.gas("0 gas", "1_000_000_000_000 gas"),
          "6_776_000 gas",
          H1_2018 + ", rounded from 6,776,156",
          "Gas of each block that other users take first; at most the gas limit.");
  public static final Key.Leaf<Integer> EPOCH_LENGTH =
      Key.defaulted(
          "epochLength",
          Quantities.count("blocks", "10", "1", "1_000_000"),
          "10",
          "the paper-baseline's, an assumption",
          "Blocks between the origin checkpoints that meta-chains vote on.");
  public static final Key.Leaf<Integer> CONFIRMATIONS =
      Key.defaulted(
          "confirmations",
          Quantities.count("blocks", "12", "0", "100_000"),
          "12",
          "a usual depth in 2018, an assumption",
          "Depth below the head at which an origin checkpoint may be voted on.");
  public static final Key.Leaf<Integer> MINER_COUNT =
      Key.defaulted(
          "count",
          Quantities.count("miners", "20", "1", Scalars.NODES_MAX),
          "20",
          "the paper-baseline's, an assumption",
          "Miners, of equal hash rate.");
  public static final Key.Branch MINER_PLACEMENT = PlacementFormat.of("miners");
  public static final Key.Branch MINERS =
      Key.defaulted(
          "miners",
          new Shape.Group("miners", List.of(MINER_COUNT, MINER_PLACEMENT)),
          "{}",
          "below",
          "Who finds origin blocks.");
  public static final Key.Leaf<Long> BLOCK_VALIDATION =
      Key.defaulted(
          "blockValidation",
          Quantities.duration("0s", "1h"),
          "200ms",
          "the paper-baseline's, an assumption",
          "Time to validate a block before it is relayed.");
  public static final Key.Leaf<Integer> ACCOUNTS =
      Key.defaulted(
          "accounts",
          Quantities.count("accounts", "1_000", "0", "1_000_000"),
          "1_000",
          "a trie of that size gives the proofs of about 1.4 kB that the model assumes",
          "Other accounts in the state trie; they give proofs their depth.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "an origin chain",
          List.of(
              CONSENSUS,
              BLOCK_TIME,
              DIFFICULTY,
              STALE_SHARE,
              GAS_LIMIT,
              BACKGROUND,
              EPOCH_LENGTH,
              CONFIRMATIONS,
              MINERS,
              BLOCK_VALIDATION,
              ACCOUNTS));

  private OriginFormat() {}
}
