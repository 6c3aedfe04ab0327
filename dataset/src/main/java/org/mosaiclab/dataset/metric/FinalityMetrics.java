package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.MetricForms.LATENCY_STATS;
import static org.mosaiclab.dataset.metric.MetricForms.META;
import static org.mosaiclab.dataset.metric.MetricForms.META_AND_RUN;
import static org.mosaiclab.dataset.metric.MetricForms.SPREAD_STATS;
import static org.mosaiclab.dataset.metric.MetricForms.VALUE;

import java.util.List;

/// How fast a meta-chain is final and committed.
final class FinalityMetrics {
  /// In the order of reports.
  static final List<Metric> ALL =
      List.of(
          new Metric(
              "inclusion.latency",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from submission until the transaction is in an executed block.",
              "Start: submission. End: the observer executed the including block. Cohort:"
                  + " submissions in [warm-up, end - 2.5 epochs]."),
          new Metric(
                  "finality.latency",
                  MetricUnit.NANOSECONDS,
                  META,
                  LATENCY_STATS,
                  "Time from submission until the transaction is final on its meta-chain.",
                  "Start: submission. End: the observer executed the block whose vote finalises the"
                      + " first checkpoint at or above the including block. Cohort: submissions in"
                      + " [warm-up, end - 2.5 epochs]; mean and quantiles are over its whole batches"
                      + " of epochs, because the latency is a sawtooth of that period.")
              .withRules("1.9", "VO-1", "VO-4", "VO-5", "VO-6", "SV-2", "TV-2", "TV-4", "JU-0"),
          new Metric(
                  "finality.gap",
                  MetricUnit.NANOSECONDS,
                  META,
                  SPREAD_STATS,
                  "Time between two instants at which checkpoints of the chain became final.",
                  "Start: an own checkpoint became final at the observer. End: the next one did."
                      + " Cohort: both in [warm-up, end]; where the time from the last of them to the"
                      + " end is longer than any, it is the maximum, as a lower bound.")
              .withRules("1.9", "SV-2", "TV-3", "TV-4", "JU-0"),
          new Metric(
                  "finality.resumption",
                  MetricUnit.NANOSECONDS,
                  META,
                  SPREAD_STATS,
                  "Time from the end of a disturbance until a checkpoint of the chain becomes final.",
                  "Start: a partition heals, nodes recover or go on, or the network stabilises. End:"
                      + " the next finalisation of an own checkpoint at the observer; without one,"
                      + " the end of the run, as a lower bound. Cohort: every such instant.")
              .withRules("1.9", "VO-6", "SV-2", "TV-4", "JU-0"),
          new Metric(
                  "finality.height",
                  MetricUnit.BLOCKS,
                  META,
                  VALUE,
                  "Height of the chain's highest final checkpoint.",
                  "Greatest height of an own checkpoint whose finalising block the observer executed in"
                      + " [0, end]; 0 where only genesis is final.")
              .withRules("1.9", "SV-2", "TV-3", "TV-4"),
          new Metric(
                  "finality.last",
                  MetricUnit.NANOSECONDS,
                  META,
                  VALUE,
                  "Instant at which a checkpoint of the chain last became final.",
                  "When the observer executed the last finalising block of an own checkpoint.")
              .withRules("1.9", "SV-2", "TV-3", "TV-4"),
          new Metric(
                  "origin.finality.height",
                  MetricUnit.BLOCKS,
                  META,
                  VALUE,
                  "Height of the highest origin checkpoint that is final on the meta-chain.",
                  "Greatest height of an origin checkpoint whose finalising block the meta-chain's"
                      + " observer executed in [0, end]; 0 where only genesis is final.")
              .withRules("1.9", "SV-2", "TV-3", "TV-4", "VO-3"),
          new Metric(
                  "origin.finality.last",
                  MetricUnit.NANOSECONDS,
                  META,
                  VALUE,
                  "Instant at which an origin checkpoint last became final on the meta-chain.",
                  "When the meta-chain's observer executed the last finalising block of an origin"
                      + " checkpoint.")
              .withRules("1.9", "SV-2", "TV-3", "TV-4", "VO-3"),
          new Metric(
                  "finality.unfinished",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Transactions of the finality cohort that were not final at the end.",
                  "Count over the cohort of finality.latency; above 1 % of the cohort its quantiles are"
                      + " lower bounds.")
              .withRules("1.9", "SV-2", "TV-4"),
          new Metric(
                  "finality.unfinished.share",
                  MetricUnit.RATIO,
                  META,
                  VALUE,
                  "Share of the finality cohort that was not final at the end.",
                  "finality.unfinished over the size of the cohort.")
              .withRules("1.9", "SV-2", "TV-4"),
          new Metric(
                  "commit.latency",
                  MetricUnit.NANOSECONDS,
                  META,
                  LATENCY_STATS,
                  "Time from submission until the transaction is committed to origin.",
                  "Start: submission. End: the block with the first commit that covers the including"
                      + " block is executed on the observer's origin head. Cohort: submissions in"
                      + " [warm-up, end - 2 cycles], a cycle being the measured mean"
                      + " metablock.cadence.")
              .withRules("1.9", "PB-6", "PB-7", "PB-8", "VV-2", "VV-3", "VV-4", "CM-2"),
          new Metric(
                  "commit.unfinished",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Transactions of the commit cohort that were not committed at the end.",
                  "Count over the cohort of commit.latency; above 1 % of the cohort its quantiles are"
                      + " lower bounds.")
              .withRules("1.9", "PB-6", "CM-2"),
          new Metric(
                  "commit.unfinished.share",
                  MetricUnit.RATIO,
                  META,
                  VALUE,
                  "Share of the commit cohort that was not committed at the end.",
                  "commit.unfinished over the size of the cohort.")
              .withRules("1.9", "PB-6", "CM-2"),
          new Metric(
                  "metablock.cadence",
                  MetricUnit.NANOSECONDS,
                  META,
                  SPREAD_STATS,
                  "Time between two commits of meta-blocks to origin.",
                  "Start: a commit is executed at the chain's observer. End: the next one is. Cohort:"
                      + " both in [warm-up, end].")
              .withRules("PB-6", "PB-7", "PB-8", "VV-3", "CM-2", "GAP-08"),
          new Metric(
                  "metablock.committed",
                  MetricUnit.COUNT,
                  META_AND_RUN,
                  VALUE,
                  "Meta-blocks committed to origin.",
                  "Commits executed on the observer's origin head in [0, end]; the genesis meta-block"
                      + " is not counted.")
              .withRules("PB-6", "VV-3", "CM-2"),
          new Metric(
                  "metablock.origin.gas",
                  MetricUnit.GAS,
                  META,
                  SPREAD_STATS,
                  "Origin gas that one meta-block costs.",
                  "Origin gas of proposal, verified votes and commit, over the meta-blocks committed in"
                      + " [warm-up, end].")
              .withRules("PB-9", "VV-2", "VV-3", "VV-4", "CM-2"),
          new Metric(
                  "kernels.proven",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Kernels whose opening was proven on the meta-chain.",
                  "Kernels opened by the commits of metablock.committed whose proof the meta-chain's"
                      + " observer executed in [0, end].")
              .withRules("PM-4", "BO-8", "BO-9", "BO-10", "BO-11"),
          new Metric(
                  "kernels.activated",
                  MetricUnit.COUNT,
                  META,
                  VALUE,
                  "Kernels that became active on the meta-chain; no commit after the first without"
                      + " one.",
                  "Kernels of kernels.proven whose activating block the meta-chain's observer executed"
                      + " in [0, end]; the kernel of genesis is not counted.")
              .withRules("AK-0", "AK-1", "UM-0", "GAP-17"));

  private FinalityMetrics() {}
}
