package org.mosaiclab.scenario.file.format;

import java.util.List;
import org.mosaiclab.protocol.value.Ratio;

/// Keys below `contracts` of a meta-chain: numbers that the paper leaves open.
public final class ContractsFormat {
  private static final String LEAST_WITH_AN_EFFECT = "our choice: the least that has an effect";
  private static final String SPEC = "the specification's proposal; the paper leaves it open";
  private static final String TOKENS_MAX = "1_000_000_000_000_000_000";
  private static final String HEIGHTS_MAX = "1_000_000";

  public static final Key.Leaf<Long> MINIMUM_WEIGHT =
      Key.defaulted(
          "minimumWeight",
          tokens("1"),
          "1",
          "our choice: any stake at all is enough",
          "Total weight below which the meta-chain stands still (MC-C3, ISS-18, GAP-02).");
  public static final Key.Leaf<Long> MINIMUM_STAKE =
      Key.defaulted(
          "minimumStake",
          tokens("1"),
          "1",
          LEAST_WITH_AN_EFFECT,
          "Least deposit, and the stake below which a validator is evicted (ISS-16, GAP-04).");
  public static final Key.Leaf<Long> DELAY_HEIGHTS =
      Key.defaulted(
          "delayHeights",
          Quantities.longCount("meta-blocks", "1", "1", HEIGHTS_MAX),
          "1",
          "the paper, 2.7",
          "Meta-blocks after the open one from which a deposit counts and at which a log-out ends"
              + " (GAP-04, GAP-05).");
  public static final Key.Leaf<Long> WITHDRAWAL_DELAY =
      Key.defaulted(
          "withdrawalDelay",
          Quantities.longCount("blocks", "691_200", "0", "1_000_000_000"),
          "691_200",
          "about four months of blocks every 15 s: the paper, 2.7, footnote 10",
          "Origin blocks from the close of a validator's last height to the withdrawal of its stake"
              + " and the release of held rewards (GAP-04, GAP-12).");
  public static final Key.Leaf<Ratio> REPORTER_SHARE =
      Key.defaulted(
          "reporterShare",
          Quantities.exactRatio("0", "1"),
          "4 %",
          SPEC,
          "Share of a slashed stake that the reporter gets; the rest is burnt (GAP-01).");
  public static final Key.Leaf<Long> PROPOSAL_BOND =
      Key.defaulted(
          "proposalBond",
          tokens("0"),
          "1",
          LEAST_WITH_AN_EFFECT,
          "Tokens that a proposer leaves until the meta-block is committed (ISS-13).");
  public static final Key.Leaf<Long> CHALLENGE_PERIOD =
      Key.defaulted(
          "challengePeriod",
          Quantities.longCount("blocks", "20", "0", "1_000_000_000"),
          "0",
          "our choice: nothing waits",
          "Origin blocks for which a proposal can be challenged and cannot commit (GAP-09).");
  public static final Key.Leaf<Long> CHALLENGE_BOND =
      Key.defaulted(
          "challengeBond",
          tokens("0"),
          "1",
          LEAST_WITH_AN_EFFECT,
          "Tokens that are burnt with a challenge that proves nothing (GAP-09).");

  public static final Key.Leaf<Long> WARMUP =
      Key.optional(
          "warmup",
          Quantities.longCount("meta-blocks", "10", "1", HEIGHTS_MAX),
          "Reputation grows by equal steps from zero to one over so many meta-blocks.");
  public static final Key.Leaf<Long> LIFETIME =
      Key.optional(
          "lifetime",
          Quantities.longCount("meta-blocks", "10", "1", HEIGHTS_MAX),
          "Reputation is one for so many meta-blocks, then zero for ever.");
  public static final Key.Leaf<String> CONSTANT =
      Key.optional("constant", Scalars.words("reputation", "one"), "Reputation is one, always.");
  public static final Key.Branch REPUTATION =
      Key.defaulted(
          "reputation",
          new Shape.Choice("a reputation function", List.of(CONSTANT, WARMUP, LIFETIME)),
          "{constant: one}",
          "the paper's version 0",
          "Weight is stake times reputation (GAP-06).");

  public static final Key.Leaf<Ratio> INACTIVITY_RATE =
      Key.defaulted(
          "rate",
          Quantities.exactRatio("0", "1"),
          "0.1 %",
          SPEC,
          "Share of the stake that is burnt per missed meta-block beyond the allowance.");
  public static final Key.Leaf<Long> INACTIVITY_ALLOWANCE =
      Key.defaulted(
          "allowance",
          Quantities.longCount("meta-blocks", "2", "0", HEIGHTS_MAX),
          "2",
          SPEC,
          "Meta-blocks in a row that may be missed for nothing.");
  public static final Key.Branch INACTIVITY =
      Key.defaulted(
          "inactivityLeak",
          new Shape.Group("an inactivity leak", List.of(INACTIVITY_RATE, INACTIVITY_ALLOWANCE)),
          "{}",
          "below",
          "What a validator loses whose votes are in no committed seal and are not shown (GAP-07).");

  public static final Key.Leaf<Ratio> GAS_LEAK_RATE =
      Key.defaulted(
          "rate",
          Quantities.exactRatio("0", "1"),
          "0.01 %",
          SPEC,
          "Share of each stake that is lost per dynasty by which a commit came too late.");
  public static final Key.Leaf<Long> GAS_LEAK_MAX =
      Key.defaulted(
          "dynastiesMax",
          Quantities.longCount("dynasties", "1_000", "0", HEIGHTS_MAX),
          "1_000",
          SPEC,
          "Dynasties beyond which it costs no more.");
  public static final Key.Leaf<Ratio> CHALLENGER_SHARE =
      Key.defaulted(
          "challengerShare",
          Quantities.exactRatio("0", "1"),
          "10 %",
          SPEC,
          "Share of the loss that the challenger gets; the rest is burnt.");
  public static final Key.Branch GAS_LEAK =
      Key.defaulted(
          "gasLeak",
          new Shape.Group("a gas leak", List.of(GAS_LEAK_RATE, GAS_LEAK_MAX, CHALLENGER_SHARE)),
          "{}",
          "below",
          "What all validators lose if an earlier finalised checkpoint had reached the gas target"
              + " (GAP-08).");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "numbers of the contracts",
          List.of(
              MINIMUM_WEIGHT,
              MINIMUM_STAKE,
              DELAY_HEIGHTS,
              WITHDRAWAL_DELAY,
              REPORTER_SHARE,
              PROPOSAL_BOND,
              CHALLENGE_PERIOD,
              CHALLENGE_BOND,
              REPUTATION,
              INACTIVITY,
              GAS_LEAK));

  private ContractsFormat() {}

  private static Quantity<Long> tokens(String least) {
    return Quantities.longCount("tokens", "1", least, TOKENS_MAX);
  }
}
