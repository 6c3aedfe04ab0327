package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.MetricForms.LATENCY_STATS;
import static org.mosaiclab.dataset.metric.MetricForms.META;
import static org.mosaiclab.dataset.metric.MetricForms.SPREAD_STATS;
import static org.mosaiclab.dataset.metric.MetricForms.VALUE;

import java.util.List;

/// What messages through gateways take, cost and lose, and what is recovered after a halt.
final class GatewayMetrics {
  /// In the order of reports.
  static final List<Metric> ALL =
      List.of(
          new Metric(
                  "transfer.stake.latency",
                  MetricUnit.NANOSECONDS,
                  META,
                  LATENCY_STATS,
                  "Time from asking for a stake until its amount is minted on the meta-chain.",
                  "Start: the user's request. End: the meta-chain's observer executed the progress"
                      + " that pays it. Cohort: requests in [warm-up, end - longest latency seen].")
              .withRules("SK-1", "SK-3", "DE-1", "CO-1", "CS-6", "MT-1", "PI-1", "PG-3", "PG-4"),
          new Metric(
                  "transfer.redeem.latency",
                  MetricUnit.NANOSECONDS,
                  META,
                  LATENCY_STATS,
                  "Time from asking for a redeem until its amount is paid on origin.",
                  "Start: the user's request. End: the origin observer executed the progress that"
                      + " pays it. Cohort: requests in [warm-up, end - longest latency seen].")
              .withRules("RD-1", "RD-3", "DE-1", "CO-1", "CR-5", "PU-1", "PI-1", "PG-3", "PG-4"),
          new Metric(
                  "transfer.requested",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Messages that users asked for.",
                  "Rows of the table `transfers` of the chain, whole run.")
              .withRules("RO-1", "RO-2"),
          new Metric(
                  "transfer.progressed",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Messages that were paid on their target.",
                  "Progress on the target executed by its observer in [0, end].")
              .withRules("PO-1", "PI-1", "OP-1", "IP-1"),
          new Metric(
                  "transfer.revoked",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Messages that were revoked.",
                  "End of the revocation, which gives the amount back, executed by the source's"
                      + " observer in [0, end].")
              .withRules("DR-1", "CV-1", "OV-1", "OV-2"),
          new Metric(
                  "transfer.open",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Messages that were neither paid nor taken back at the end.",
                  "transfer.requested less transfer.progressed and transfer.revoked.")
              .withRules("PO-1", "PI-1", "DR-1", "OV-1"),
          new Metric(
                  "transfer.unserved",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Messages that nobody could ask for.",
                  "Arrivals at which every user of the region had an open message or too few"
                      + " tokens.")
              .withRules("RO-2", "RI-2"),
          new Metric(
                  "transfer.cost",
                  MetricUnit.GAS,
                  META,
                  SPREAD_STATS,
                  "Origin gas of one message.",
                  "Origin gas of all transactions about the message, rejected ones included, over"
                      + " messages that were paid on both sides; roots and proofs of gateways, which"
                      + " messages share, are not in it.")
              .withRules("P(17)"),
          new Metric(
                  "transfer.reward",
                  MetricUnit.COUNT,
                  META,
                  SPREAD_STATS,
                  "Reward of a message, base units.",
                  "Reward of who progressed the target, over messages that were paid.")
              .withRules("P(16)", "P(17)", "P(18)", "DEV-13"),
          new Metric(
                  "transfer.loss.initiators",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "What revocations cost those who asked for the messages, base units.",
                  "Penalties of all declared revocations, and bounties of transfer.revoked that"
                      + " initiators had deposited.")
              .withRules("P(19)", "DEV-14", "DEV-15"),
          new Metric(
                  "transfer.loss.facilitators",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "What revocations cost those who were to carry the messages, base units.",
                  "Bounties of transfer.revoked that facilitators had deposited.")
              .withRules("P(19)", "DEV-14"),
          new Metric(
                  "transfer.recovered",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "What the vault has paid by recovery after a halt, base units.",
                  "Payments against proofs of the last committed state (GAP-03) on the observer's origin"
                      + " head at the end; progress of messages is not in it.")
              .withRules("GAP-03"),
          new Metric(
                  "transfer.void",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Stakes that were paid on the meta-chain and that origin has reverted.",
                  "Stakes that are progressed in the meta-chain observer's head and undeclared on its"
                      + " origin head, at the end. What they minted is void: it is in no state that"
                      + " origin commits or has committed.")
              .withRules("GAP-02", "GAP-03"),
          new Metric(
                  "transfer.held",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Value tokens that vault and gateway hold at the end, base units.",
                  "Their balances on the observer's origin head at the end. After a halt: what nobody"
                      + " has recovered yet.")
              .withRules("SS-0", "GAP-03"),
          new Metric(
                  "recovery.time",
                  MetricUnit.NANOSECONDS,
                  META,
                  LATENCY_STATS,
                  "Time from the halt of the core until a claim on origin is paid.",
                  "Start: the origin observer executed the halt. End: it executed the payment."
                      + " Cohort: the claims of the table `recoveries`, balances and messages. One"
                      + " that is not paid at the end enters with what had passed, and makes every"
                      + " statistic a lower bound.")
              .withRules("GAP-02", "GAP-03"),
          new Metric(
                  "recovery.claims",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Claims that users made on origin after the halt of the core.",
                  "Rows of the table `recoveries` of the chain.")
              .withRules("GAP-03"),
          new Metric(
                  "recovery.unpaid",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Claims that were not paid at the end.",
                  "Rows of `recoveries` without a payment on the observer's origin head.")
              .withRules("GAP-03"),
          new Metric(
                  "recovery.gas",
                  MetricUnit.GAS,
                  META,
                  SPREAD_STATS,
                  "Origin gas of one claim.",
                  "Origin gas of all transactions about the claim, rejected ones included, over claims"
                      + " that were paid.")
              .withRules("GAP-03"),
          new Metric(
              "settlement.gas",
              MetricUnit.GAS,
              META,
              VALUE,
              "Origin gas per transaction of the meta-chain.",
              "Origin gas of proposals, votes and commits of its meta-blocks and of its gateway"
                  + " (messages, roots, proofs), over user transactions and messages that it"
                  + " executed; whole run."),
          new Metric(
              "settlement.ratio",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Origin gas per transaction of the meta-chain, against executing it on origin.",
              "settlement.gas over the mean gas of a user transaction."));

  private GatewayMetrics() {}
}
