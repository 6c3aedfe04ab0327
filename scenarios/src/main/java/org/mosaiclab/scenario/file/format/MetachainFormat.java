package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below each of `metachains`.
public final class MetachainFormat {
  private static final String BASELINE = "the paper-baseline's, an assumption";
  private static final int VALIDATOR_COUNT_MAX = 100_000;

  public static final Key.Leaf<String> LIKE =
      Key.optional(
          "like",
          Scalars.chainName(),
          "Another meta-chain, from which everything is taken that this one does not say itself.");
  public static final Key.Leaf<String> CONSENSUS =
      Key.defaulted(
          "consensus",
          Scalars.words("consensus", "round-robin"),
          "round-robin",
          "the model",
          "How blocks are sealed: by the validators in turn; heaviest difficulty wins.");
  public static final Key.Leaf<Long> BLOCK_TIME =
      Key.defaulted(
          "blockTime",
          Quantities.duration("1ms", "1d"),
          "3s",
          BASELINE,
          "Time between in-turn blocks.");
  public static final Key.Leaf<Long> OUT_OF_TURN_DELAY =
      Key.defaulted(
          "outOfTurnDelay",
          Quantities.duration("1ms", "1h"),
          "100ms",
          "the model",
          "A sealer k places from its turn waits this times k longer than the block time.");
  public static final Key.Leaf<Long> GAS_LIMIT =
      Key.defaulted(
          "gasLimit",
          Quantities.gas("21_000 gas", "1_000_000_000_000 gas"),
          "8_000_000 gas",
          BASELINE,
          "Gas that a block may use; protocol transactions are served first.");
  public static final Key.Leaf<Integer> EPOCH_LENGTH =
      Key.defaulted(
          "epochLength",
          Quantities.count("blocks", "100", "1", "1_000_000"),
          "100",
          BASELINE,
          "Blocks between checkpoints.");

  public static final Key.Leaf<Integer> VALIDATOR_COUNT =
      Key.defaulted(
          "count",
          Quantities.count("validators", "21", "1", Scalars.NODES_MAX),
          "21",
          BASELINE,
          "Validators; each is a sealer, and a full node of origin.");
  public static final Key.Leaf<String> STAKE_TABLE =
      Key.optional(
          "table",
          Scalars.slug("a name of a stake table"),
          "The largest stakes of a built-in table, as many as there are validators.");
  public static final Key.Leaf<Long> STAKE_EQUAL =
      Key.optional("equal", Quantities.stake(), "Everybody has this many tokens.");
  public static final Quantity<Long> STAKE = Quantities.stake();
  public static final Key.Branch STAKE_LIST =
      Key.optional(
          "list",
          new Shape.Listing("stakes", new Shape.Single(STAKE), 1, VALIDATOR_COUNT_MAX),
          "The stake of each validator in whole tokens.");
  public static final Key.Branch STAKES =
      Key.defaulted(
          "stake",
          new Shape.Choice(
              "a distribution of stakes", List.of(STAKE_TABLE, STAKE_EQUAL, STAKE_LIST)),
          "{equal: 1_000}",
          "our choice: no validator weighs more than another",
          "What each validator has at stake; its weight.");
  public static final Key.Branch PLACEMENT = PlacementFormat.of("validators");
  public static final Key.Branch VALIDATORS =
      Key.defaulted(
          "validators",
          new Shape.Group(
              "validators", List.of(VALIDATOR_COUNT, STAKES, PLACEMENT, MembershipFormat.CHANGES)),
          "{}",
          "below",
          "Who seals and votes.");

  public static final Key.Leaf<Long> BLOCK_VALIDATION =
      Key.defaulted(
          "blockValidation",
          Quantities.duration("0s", "1h"),
          "50ms",
          BASELINE,
          "Time to validate a block before it is relayed.");
  public static final Key.Leaf<Long> GAS_TARGET =
      Key.defaulted(
          "gasTarget",
          Quantities.gas("1 gas", "1_000_000_000_000_000_000 gas"),
          "1 gas",
          "our choice: it never binds",
          "Gas that must have been used since the last meta-block before the next is proposed.");
  public static final Key.Leaf<Integer> MEMPOOL =
      Key.defaulted(
          "mempool",
          Quantities.count("transactions", "100_000", "1", "10_000_000"),
          "100_000",
          "our choice",
          "User transactions that may wait; more are dropped and counted.");
  public static final Key.Branch WORKLOAD =
      Key.defaulted("workload", WorkloadFormat.SHAPE, "{}", "below", "What users submit.");

  public static final Key.Branch CONTRACTS =
      Key.defaulted(
          "contracts",
          ContractsFormat.SHAPE,
          "{}",
          "below",
          "Numbers of its contracts on origin that the paper leaves open; what belongs to a repair"
              + " that is off is read by nobody.");
  public static final Key.Branch REWARDS =
      Key.defaulted(
          "rewards",
          RewardsFormat.SHAPE,
          "{}",
          "below",
          "What users pay block proposers, and those the validators (GAP-12).");
  public static final Key.Branch GATEWAY =
      Key.optional(
          "gateway",
          GatewayFormat.SHAPE,
          "A gateway pair between origin and this meta-chain, with users and facilitators who move a"
              + " token through it.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "a meta-chain",
          List.of(
              LIKE,
              CONSENSUS,
              BLOCK_TIME,
              OUT_OF_TURN_DELAY,
              GAS_LIMIT,
              EPOCH_LENGTH,
              VALIDATORS,
              BLOCK_VALIDATION,
              GAS_TARGET,
              MEMPOOL,
              WORKLOAD,
              CONTRACTS,
              REWARDS,
              GATEWAY));

  private MetachainFormat() {}
}
