package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.MetricForms.META;
import static org.mosaiclab.dataset.metric.MetricForms.SPREAD_STATS;
import static org.mosaiclab.dataset.metric.MetricForms.VALUE;

import java.util.List;

/// Who validates, breaks rules, is slashed, challenged and paid.
final class ValidatorMetrics {
  /// In the order of reports.
  static final List<Metric> ALL =
      List.of(
          new Metric(
                  "finality.conflicts",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Checkpoints that became final on some branch against one that was final before.",
                  "Own checkpoints that a block of any branch finalises and that neither descend from"
                      + " nor lead to all that blocks sealed before it finalised. Where a check expects"
                      + " none, or nothing is said of it, one is a violation.")
              .withRules("ISS-15", "TV-3", "TV-6", "GAP-02"),
          new Metric(
                  "validators.joined",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Validators whose votes began to count after genesis.",
                  "Validators with `weighs_at_ns` above 0 in the table `validators`.")
              .withRules("NV-1", "NV-2", "NV-3", "NV-4", "DEV-09", "GAP-18"),
          new Metric(
                  "validators.ended",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Validators whose votes ceased to count after they had logged out.",
                  "Validators with both `logged_out_at_ns` and `ended_at_ns` in the table"
                      + " `validators`.")
              .withRules("GAP-04", "GAP-18", "P(6)", "P(7)"),
          new Metric(
                  "validators.withdrawn",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Validators that took their stake back.",
                  "Validators with `withdrawn_at_ns` in the table `validators`.")
              .withRules("GAP-04"),
          new Metric(
                  "validators.slashed",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Validators that lost their stake for an offence.",
                  "Validators with `slashed_at_ns` in the table `validators`.")
              .withRules("GAP-01", "ISS-32"),
          new Metric(
                  "slashing.delay",
                  MetricUnit.NANOSECONDS,
                  META,
                  SPREAD_STATS,
                  "Time from an offence until origin takes the stake.",
                  "Start: the signing of the vote that makes an offender. End: the observer executed"
                      + " its slashing on origin. Cohort: the slashed.")
              .withRules("GAP-01", "ISS-32"),
          new Metric(
                  "slashing.own.delay",
                  MetricUnit.NANOSECONDS,
                  META,
                  SPREAD_STATS,
                  "Time from an offence until the meta-chain takes the weight.",
                  "Start: the signing of the vote that makes an offender. End: the observer executed"
                      + " its slashing on the meta-chain. Cohort: those slashed there.")
              .withRules("GAP-01", "GAP-18"),
          new Metric(
                  "slashing.accounted",
                  MetricUnit.RATIO,
                  META,
                  VALUE,
                  "Slashed weight over what any two quorums share; at 1 a broken quorum has paid.",
                  "At the meta-block height at which it is greatest: weight of its members that were"
                      + " slashed over 2 x required - total, in the state of the observer's origin head"
                      + " at the end; 0 where nobody was slashed.")
              .withRules("1.9", "GAP-01", "P(9)"),
          new Metric(
                  "stake.leaked",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Stake that validators lost for absence and for late commits, whole tokens.",
                  "Sum of the losses at the closes of meta-blocks in the observer's canonical origin"
                      + " blocks.")
              .withRules("GAP-07", "GAP-08", "P(4)"),
          new Metric(
                  "stake.claimed",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "What challengers of late commits were paid of it, whole tokens.",
                  "Sum of the claims paid in the observer's canonical origin blocks.")
              .withRules("GAP-08"),
          new Metric(
                  "challenges.upheld",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Challenges that origin upheld, of late commits and of lost observations.",
                  "Challenges in the observer's canonical origin blocks that proved what they said.")
              .withRules("GAP-08", "GAP-09"),
          new Metric(
                  "challenges.late",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Dynasties by which challenged commits came after the gas target was reached.",
                  "Sum over the upheld challenges of late commits.")
              .withRules("GAP-08"),
          new Metric(
                  "halts",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Halts of the core on origin: 0 or 1.",
                  "Whether the observer executed one in [0, end].")
              .withRules("GAP-02"),
          new Metric(
                  "halts.delay",
                  MetricUnit.NANOSECONDS,
                  META,
                  VALUE,
                  "Time from the first conflict until the core halts.",
                  "Start: the sealing of the block that finalised the first checkpoint of"
                      + " finality.conflicts. End: the observer executed the halt. Cohort: the one"
                      + " halt of the core.")
              .withRules("GAP-02", "ISS-15"),
          amount(
                  "rewards.earned",
                  "What validators earned for finality.",
                  "Sum of earned_base_units; what is claimed, unclaimed, locked, released and burnt.")
              .withRules("GAP-12", "P(10)"),
          amount(
                  "rewards.claimed",
                  "Rewards that were paid after the commit.",
                  "Sum of claimed_base_units.")
              .withRules("GAP-12", "P(10)"),
          amount(
                  "rewards.locked",
                  "Rewards that are held at the end until stakes are withdrawn.",
                  "Sum of locked_base_units.")
              .withRules("GAP-12"),
          amount(
                  "rewards.released",
                  "Held rewards that were paid after the withdrawal.",
                  "Sum of released_base_units.")
              .withRules("GAP-12", "GAP-04"),
          amount("rewards.burnt", "Held rewards that offenders lost.", "Sum of burnt_base_units.")
              .withRules("GAP-12", "GAP-01"),
          amount(
                  "rewards.deficit",
                  "What finalised work was worth beyond what block proposers had paid in.",
                  "Counter `rewards.deficit`; nobody is paid it later.")
              .withRules("GAP-12", "ISS-34"),
          new Metric(
                  "rewards.held.share",
                  MetricUnit.RATIO,
                  META,
                  VALUE,
                  "Share of the rewards that is held back.",
                  "Locked, released and burnt over earned; 51 % and what rounding adds.")
              .withRules("GAP-12"),
          new Metric(
                  "rewards.ratio",
                  MetricUnit.RATIO,
                  META,
                  SPREAD_STATS,
                  "What a validator earned over what its weight entitled it to.",
                  "Per validator with weight: earned_base_units over entitled_base_units; 1 for who"
                      + " voted for every finalised link.")
              .withRules("GAP-12", "ISS-34", "P(10)"),
          new Metric(
                  "rewards.participation",
                  MetricUnit.RATIO,
                  META,
                  SPREAD_STATS,
                  "Share of the finalised links that a validator voted for in time.",
                  "Per validator with weight: voted_links over links.")
              .withRules("P(10)", "VO-5", "VO-6"),
          new Metric(
                  "rewards.vote.ratio",
                  MetricUnit.RATIO,
                  META,
                  SPREAD_STATS,
                  "Income per vote over what the weight entitled to per link.",
                  "Per validator with weight: rewards.ratio over rewards.participation; 1 where income is"
                      + " proportional to weight and votes.")
              .withRules("GAP-12", "ISS-34", "P(10)"),
          new Metric(
                  "rewards.gini",
                  MetricUnit.RATIO,
                  META,
                  VALUE,
                  "Gini's coefficient of the validators' rewards.",
                  "Over the validators that earned anything: 0 where all earned the same.")
              .withRules("GAP-12", "P(10)"),
          new Metric(
                  "rewards.gini.weight",
                  MetricUnit.RATIO,
                  META,
                  VALUE,
                  "Gini's coefficient of what the validators' weights entitled them to.",
                  "As rewards.gini, had everybody voted always.")
              .withRules("P(3)", "P(10)"),
          new Metric(
                  "nakamoto.third",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Fewest validators that can stop finality.",
                  "Smallest number of validators whose stakes sum to strictly more than one third of"
                      + " the total.")
              .withRules("1.9", "P(9)"),
          new Metric(
                  "nakamoto.two-thirds",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Fewest validators that can finalise alone.",
                  "Smallest number of validators whose stakes sum to at least two thirds of the total,"
                      + " which is what a supermajority link needs.")
              .withRules("1.9", "P(9)", "ISS-31"));

  private ValidatorMetrics() {}

  private static Metric amount(String name, String description, String definition) {
    return new Metric(
        name, MetricUnit.COUNT, META, VALUE, description, definition + " Base units of the coin.");
  }
}
