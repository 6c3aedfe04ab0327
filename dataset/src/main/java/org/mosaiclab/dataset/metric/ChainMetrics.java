package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.Metric.Scope.METACHAIN;
import static org.mosaiclab.dataset.metric.Metric.Scope.ORIGIN;
import static org.mosaiclab.dataset.metric.Metric.Scope.RUN;
import static org.mosaiclab.dataset.metric.MetricForms.EVERY_CHAIN;
import static org.mosaiclab.dataset.metric.MetricForms.META;
import static org.mosaiclab.dataset.metric.MetricForms.META_AND_RUN;
import static org.mosaiclab.dataset.metric.MetricForms.SPREAD_STATS;
import static org.mosaiclab.dataset.metric.MetricForms.VALUE;

import java.util.List;

/// What the chains carry: gas, transactions, blocks, checkpoints, votes.
final class ChainMetrics {
  /// In the order of reports.
  static final List<Metric> ALL =
      List.of(
          new Metric(
              "gas.rate",
              MetricUnit.GAS_PER_SECOND,
              List.of(ORIGIN, METACHAIN, RUN),
              VALUE,
              "Gas executed per second of simulated time.",
              "Users' and protocol gas of canonical blocks sealed in [warm-up, end), over its"
                  + " length; background gas of origin is not counted. Run: sum over the"
                  + " meta-chains."),
          new Metric(
              "transactions.rate",
              MetricUnit.PER_SECOND,
              META_AND_RUN,
              VALUE,
              "User transactions executed per second of simulated time.",
              "User transactions of canonical blocks sealed in [warm-up, end), over its length."
                  + " Run: sum over the meta-chains."),
          new Metric(
              "utilisation",
              MetricUnit.RATIO,
              EVERY_CHAIN,
              VALUE,
              "Share of the gas limit that blocks used.",
              "Gas used by canonical blocks sealed in [warm-up, end), background included, over"
                  + " gas limit times their number."),
          new Metric(
              "load.offered",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Offered gas over capacity; above 1 the chain is overloaded.",
              "Workload rate times its mean gas, plus protocol gas per second executed in [warm-up,"
                  + " end), over gas limit per block time."),
          new Metric(
              "backlog.transactions",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "User transactions waiting at the end.",
              "Transactions submitted before the end that no canonical block includes."),
          new Metric(
              "backlog.gas",
              MetricUnit.GAS,
              META_AND_RUN,
              VALUE,
              "Gas of the user transactions waiting at the end.",
              "Gas of backlog.transactions."),
          new Metric(
              "backlog.mean",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Transactions waiting for a block, as a mean over time.",
              "Submitted and not yet in an executed block, each for as long as it waits, over"
                  + " [warm-up, end); right to a second at the ends."),
          new Metric(
              "transactions.dropped",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "User transactions refused by a full mempool.",
              "Counter over the whole run."),
          new Metric(
              "blocks.interval",
              MetricUnit.NANOSECONDS,
              EVERY_CHAIN,
              SPREAD_STATS,
              "Time between canonical blocks.",
              "Start: the sealing of a canonical block. End: the sealing of the next. Cohort:"
                  + " both in [warm-up, end]."),
          new Metric(
              "blocks.canonical",
              MetricUnit.COUNT,
              EVERY_CHAIN,
              VALUE,
              "Blocks on the observer's chain at the end.",
              "Canonical blocks sealed in [0, end], genesis not counted."),
          new Metric(
              "blocks.stale",
              MetricUnit.COUNT,
              EVERY_CHAIN,
              VALUE,
              "Blocks that were sealed and are not on the observer's chain.",
              "Blocks up to the height of the observer's head that are not canonical at the end."),
          new Metric(
              "blocks.stale.share",
              MetricUnit.RATIO,
              EVERY_CHAIN,
              VALUE,
              "Stale blocks per canonical block.",
              "blocks.stale over blocks.canonical."),
          new Metric(
              "reorg.count",
              MetricUnit.COUNT,
              EVERY_CHAIN,
              VALUE,
              "Reorganisations seen by the observer.",
              "Changes of the observer's head that abandon at least one block, in [0, end]."),
          new Metric(
              "reorg.depth",
              MetricUnit.BLOCKS,
              EVERY_CHAIN,
              List.of("mean", "max"),
              "Blocks that a reorganisation abandons.",
              "Over the reorganisations of reorg.count."),
          new Metric(
                  "checkpoints.justified",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "The chain's own checkpoints that were justified.",
                  "Checkpoints of the chain whose justifying block the observer executed in [0, end].")
              .withRules("1.9", "SV-2", "TV-4", "TV-5", "JU-0"),
          new Metric(
                  "checkpoints.finalised",
                  MetricUnit.COUNT,
                  META_AND_RUN,
                  VALUE,
                  "The chain's own checkpoints that were finalised.",
                  "Checkpoints of the chain whose finalising block the observer executed in [0, end]."
                      + " Run: sum over the meta-chains.")
              .withRules("1.9", "SV-2", "TV-3", "TV-4"),
          new Metric(
                  "origin.checkpoints.justified",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Origin checkpoints that were justified on the meta-chain.",
                  "Origin checkpoints whose justifying block the meta-chain's observer executed in [0,"
                      + " end].")
              .withRules("1.9", "SV-2", "TV-4", "TV-5", "VO-3", "JU-0"),
          new Metric(
                  "origin.checkpoints.finalised",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Origin checkpoints that were finalised on the meta-chain.",
                  "Origin checkpoints whose finalising block the meta-chain's observer executed in [0,"
                      + " end].")
              .withRules("1.9", "SV-2", "TV-3", "TV-4", "VO-3"),
          new Metric(
                  "votes.accepted",
                  MetricUnit.COUNT,
                  META_AND_RUN,
                  VALUE,
                  "Votes that blocks of the chain included and the rules accepted.",
                  "Votes in the chain's stores, about its own and origin's checkpoints.")
              .withRules("VO-1", "VO-2", "VO-3", "VO-4", "VO-5", "VO-6"),
          new Metric(
                  "votes.rejected",
                  MetricUnit.COUNT,
                  META_AND_RUN,
                  VALUE,
                  "Votes that blocks of the chain included and the rules rejected.",
                  "Votes in the chain's stores with an outcome `rejected:<rule>`.")
              .withRules("VO-1", "VO-2", "VO-3", "VO-4", "VO-5", "VO-6"),
          new Metric(
                  "votes.pending",
                  MetricUnit.COUNT,
                  META_AND_RUN,
                  VALUE,
                  "Votes cast that no block included.",
                  "Votes for the chain's stores with the outcome `pending` at the end.")
              .withRules("ISS-36"),
          new Metric(
                  "operations.rejected",
                  MetricUnit.COUNT,
                  List.of(ORIGIN, METACHAIN, RUN),
                  VALUE,
                  "Operations that blocks of the chain included and the rules rejected.",
                  "Rows of the table `rejections`: reports, votes, proofs and proposals in the"
                      + " observer's canonical blocks in [0, end]; by rule under its id. Run: all"
                      + " chains, origin's included.")
              .countedByRule());

  private ChainMetrics() {}
}
