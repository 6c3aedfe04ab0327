package org.mosaiclab.scenario.file.format;

import java.util.List;
import org.mosaiclab.scenario.spec.GatewaySpec.ProgressBy;

/// Keys below `gateway` of a meta-chain.
public final class GatewayFormat {
  private static final String UNITS_MAX = "1_000_000_000_000_000";
  private static final String OURS = "our choice";

  public static final Key.Leaf<Integer> USERS =
      Key.defaulted(
          "users",
          Quantities.count("users", "1_000", "1", "100_000"),
          "1_000",
          OURS,
          "Accounts that own tokens on both chains, spread evenly over the regions; each has at most"
              + " one open message per direction.");
  public static final Key.Leaf<Double> STAKES =
      Key.defaulted(
          "stakes",
          Quantities.rate("0/s", "100_000/s"),
          "2/m",
          OURS,
          "Stakes that users ask for, as a Poisson stream split evenly over the regions.");
  public static final Key.Leaf<Double> REDEEMS =
      Key.defaulted(
          "redeems",
          Quantities.rate("0/s", "100_000/s"),
          "2/m",
          OURS,
          "Redeems that users ask for, as a Poisson stream split evenly over the regions.");
  public static final Key.Leaf<Long> AMOUNT_MIN =
      Key.defaulted(
          "amountMin",
          Quantities.longCount("units", "10_000_000", "1", UNITS_MAX),
          "10_000_000",
          OURS,
          "Least amount of a message, base units; amounts are drawn uniformly.");
  public static final Key.Leaf<Long> AMOUNT_MAX =
      Key.defaulted(
          "amountMax",
          Quantities.longCount("units", "20_000_000", "1", UNITS_MAX),
          "20_000_000",
          OURS,
          "Greatest amount of a message, base units.");
  public static final Key.Leaf<Long> GAS_PRICE =
      Key.defaulted(
          "gasPrice",
          Quantities.longCount("units", "1", "0", "1_000_000"),
          "1",
          OURS,
          "Reward of the facilitator per unit of gas, base units, paid out of the amount.");
  public static final Key.Leaf<Long> GAS_LIMIT =
      Key.defaulted(
          "gasLimit",
          Quantities.gas("0 gas", "100_000_000 gas"),
          "1_000_000 gas",
          OURS + ": above the gas of a confirmation and a progress",
          "Most gas that is rewarded.");
  public static final Key.Leaf<Long> REWARD_CONSTANT =
      Key.defaulted(
          "rewardConstant",
          Quantities.gas("0 gas", "100_000_000 gas"),
          "0 gas",
          "the paper names no value",
          "The constant K of the reward; without DEV-13 it is not read.");
  public static final Key.Leaf<Long> BOUNTY =
      Key.defaulted(
          "bounty",
          Quantities.longCount("units", "100_000", "0", UNITS_MAX),
          "100_000",
          OURS,
          "What is deposited with a message and earned by whoever progresses it on its source.");
  public static final Key.Leaf<Long> PATIENCE =
      Key.defaulted(
          "patience",
          Quantities.duration("1s", Scalars.DURATION_MAX),
          "1h",
          OURS,
          "How long after asking for a message a user revokes it, if it was declared and has not"
              + " progressed.");
  public static final Key.Leaf<Long> RESEND =
      Key.defaulted(
          "resend",
          Quantities.duration("1s", Scalars.DURATION_MAX),
          "5m",
          OURS + ": twenty origin blocks, as validators",
          "How long users, facilitators and the keeper of the roots wait for the effect of what they"
              + " have sent before they send it again; read only where the network loses messages or"
              + " is partitioned, or nodes crash.");
  public static final Key.Leaf<ProgressBy> PROGRESS =
      Key.defaulted(
          "progress",
          Scalars.words(
              "way to progress",
              List.of("secret", "proof"),
              word -> word.equals("proof") ? ProgressBy.PROOF : ProgressBy.SECRET),
          "secret",
          "the original contracts' tests",
          "How facilitators progress messages: by the secret of the hash lock, or by proofs of their"
              + " status on the other chain.");

  public static final Key.Leaf<Integer> HONEST =
      Key.defaulted(
          "honest",
          Quantities.count("facilitators", "3", "0", "1_000"),
          "3",
          OURS,
          "Facilitators that carry every message as soon as the chains allow it.");
  public static final Key.Leaf<Integer> SLOW =
      Key.defaulted(
          "slow",
          Quantities.count("facilitators", "1", "0", "1_000"),
          "0",
          OURS,
          "Facilitators that leave a message alone for some time after its declaration.");
  public static final Key.Leaf<Long> DELAY =
      Key.defaulted(
          "delay",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "30m",
          OURS,
          "For how long the slow ones leave a message alone.");
  public static final Key.Leaf<Integer> VANISHING =
      Key.defaulted(
          "vanishing",
          Quantities.count("facilitators", "1", "0", "1_000"),
          "0",
          OURS,
          "Facilitators that declare messages and do nothing more.");
  public static final Key.Leaf<Integer> EARLY =
      Key.defaulted(
          "early",
          Quantities.count("facilitators", "1", "0", "1_000"),
          "0",
          OURS,
          "Facilitators that reveal the secret on the source as soon as a message is declared there,"
              + " before the target has confirmed it.");
  public static final Key.Branch FACILITATORS =
      Key.defaulted(
          "facilitators",
          new Shape.Group("facilitators", List.of(HONEST, SLOW, DELAY, VANISHING, EARLY)),
          "{}",
          "below",
          "Who carries messages, by what they do; users choose one at random.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "a gateway pair",
          List.of(
              USERS,
              STAKES,
              REDEEMS,
              AMOUNT_MIN,
              AMOUNT_MAX,
              GAS_PRICE,
              GAS_LIMIT,
              REWARD_CONSTANT,
              BOUNTY,
              PATIENCE,
              RESEND,
              PROGRESS,
              FACILITATORS));

  private GatewayFormat() {}
}
