package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.Metric.Scope.METACHAIN;
import static org.mosaiclab.dataset.metric.Metric.Scope.ORIGIN;
import static org.mosaiclab.dataset.metric.Metric.Scope.RUN;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.metric.Metric.Scope;

/// Every metric a run has, what it means and where it applies.
///
/// A metric's full name carries its chain, `alpha.finality.latency`. A bare name is the whole run's
/// and exists only where pooling the chains does not mislead (sums), see [Scope#RUN].
public final class MetricCatalogue {
  private static final List<String> LATENCY_STATS =
      List.of("mean", "min", "p50", "p90", "p99", "max");
  private static final List<String> SPREAD_STATS = List.of("mean", "min", "p50", "max");
  private static final List<String> VALUE = List.of("value");
  private static final List<Scope> META = List.of(METACHAIN);
  private static final List<Scope> EVERY_CHAIN = List.of(ORIGIN, METACHAIN);
  private static final List<Scope> META_AND_RUN = List.of(METACHAIN, RUN);

  private static final List<Metric> ALL =
      List.of(
          new Metric(
              "inclusion.latency",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from submission until the transaction is in an executed block.",
              "From submission to the instant the observer executed the including block. Cohort:"
                  + " submissions in [warm-up, end - 2.5 epochs]."),
          new Metric(
              "finality.latency",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from submission until the transaction is final on its meta-chain.",
              "From submission to the instant the observer has executed the block whose vote"
                  + " finalises the first checkpoint at or above the including block. Cohort:"
                  + " submissions in [warm-up, end - 2.5 epochs]; the mean is over its whole"
                  + " batches of epochs, because the latency is a sawtooth of that period."),
          new Metric(
              "finality.gap",
              MetricUnit.NANOSECONDS,
              META,
              SPREAD_STATS,
              "Time between two instants at which checkpoints of the chain became final.",
              "Differences of consecutive finalisation instants of own checkpoints at the observer,"
                  + " both in [warm-up, end]; where the time from the last of them to the end is"
                  + " longer than any, it is the maximum, as a lower bound."),
          new Metric(
              "finality.resumption",
              MetricUnit.NANOSECONDS,
              META,
              SPREAD_STATS,
              "Time from the end of a disturbance until a checkpoint of the chain becomes final.",
              "From each instant at which a partition heals, nodes recover or go on, or the network"
                  + " stabilises, to the next finalisation of an own checkpoint at the observer;"
                  + " without one, to the end of the run, as a lower bound."),
          new Metric(
              "finality.height",
              MetricUnit.BLOCKS,
              META,
              VALUE,
              "Height of the chain's highest final checkpoint.",
              "Greatest height of an own checkpoint whose finalising block the observer executed in"
                  + " [0, end]; 0 where only genesis is final."),
          new Metric(
              "finality.last",
              MetricUnit.NANOSECONDS,
              META,
              VALUE,
              "Instant at which a checkpoint of the chain last became final.",
              "When the observer executed the last finalising block of an own checkpoint."),
          new Metric(
              "origin.finality.height",
              MetricUnit.BLOCKS,
              META,
              VALUE,
              "Height of the highest origin checkpoint that is final on the meta-chain.",
              "Greatest height of an origin checkpoint whose finalising block the meta-chain's"
                  + " observer executed in [0, end]; 0 where only genesis is final."),
          new Metric(
              "origin.finality.last",
              MetricUnit.NANOSECONDS,
              META,
              VALUE,
              "Instant at which an origin checkpoint last became final on the meta-chain.",
              "When the meta-chain's observer executed the last finalising block of an origin"
                  + " checkpoint."),
          new Metric(
              "finality.unfinished",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Transactions of the finality cohort that were not final at the end.",
              "Count over the cohort of finality.latency; above 1 % of the cohort its quantiles are"
                  + " lower bounds."),
          new Metric(
              "finality.unfinished.share",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Share of the finality cohort that was not final at the end.",
              "finality.unfinished over the size of the cohort."),
          new Metric(
              "commit.latency",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from submission until the transaction is committed to origin.",
              "From submission to the execution, on the observer's origin head, of the block with"
                  + " the first commit that covers the including block. Cohort: submissions in"
                  + " [warm-up, end - 2 cycles], a cycle being the measured mean"
                  + " metablock.cadence."),
          new Metric(
              "commit.unfinished",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Transactions of the commit cohort that were not committed at the end.",
              "Count over the cohort of commit.latency; above 1 % of the cohort its quantiles are"
                  + " lower bounds."),
          new Metric(
              "commit.unfinished.share",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Share of the commit cohort that was not committed at the end.",
              "commit.unfinished over the size of the cohort."),
          new Metric(
              "metablock.cadence",
              MetricUnit.NANOSECONDS,
              META,
              SPREAD_STATS,
              "Time between two commits of meta-blocks to origin.",
              "Differences of consecutive commit instants at the chain's observer, both in [warm-up,"
                  + " end]."),
          new Metric(
              "metablock.committed",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "Meta-blocks committed to origin.",
              "Commits executed on the observer's origin head in [0, end]; the genesis meta-block"
                  + " is not counted."),
          new Metric(
              "metablock.origin.gas",
              MetricUnit.GAS,
              META,
              SPREAD_STATS,
              "Origin gas that one meta-block costs.",
              "Origin gas of proposal, verified votes and commit, over the meta-blocks committed in"
                  + " [warm-up, end]."),
          new Metric(
              "kernels.proven",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Kernels whose opening was proven on the meta-chain.",
              "Kernels opened by the commits of metablock.committed whose proof the meta-chain's"
                  + " observer executed in [0, end]."),
          new Metric(
              "kernels.activated",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Kernels that became active on the meta-chain; no commit after the first without"
                  + " one.",
              "Kernels of kernels.proven whose activating block the meta-chain's observer executed"
                  + " in [0, end]; the kernel of genesis is not counted."),
          new Metric(
              "transfer.stake.latency",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from asking for a stake until its amount is minted on the meta-chain.",
              "From the user's request to the instant the meta-chain's observer executed the"
                  + " progress that pays it. Cohort: requests in [warm-up, end - longest latency"
                  + " seen]."),
          new Metric(
              "transfer.redeem.latency",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from asking for a redeem until its amount is paid on origin.",
              "From the user's request to the instant the origin observer executed the progress"
                  + " that pays it. Cohort: requests in [warm-up, end - longest latency seen]."),
          new Metric(
              "transfer.requested",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Messages that users asked for.",
              "Rows of the table `transfers` of the chain, whole run."),
          new Metric(
              "transfer.progressed",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Messages that were paid on their target.",
              "Progress on the target executed by its observer in [0, end]."),
          new Metric(
              "transfer.revoked",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Messages that were revoked.",
              "End of the revocation, which gives the amount back, executed by the source's"
                  + " observer in [0, end]."),
          new Metric(
              "transfer.open",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Messages that were neither paid nor taken back at the end.",
              "transfer.requested less transfer.progressed and transfer.revoked."),
          new Metric(
              "transfer.unserved",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Messages that nobody could ask for.",
              "Arrivals at which every user of the region had an open message or too few"
                  + " tokens."),
          new Metric(
              "transfer.cost",
              MetricUnit.GAS,
              META,
              SPREAD_STATS,
              "Origin gas of one message.",
              "Origin gas of all transactions about the message, rejected ones included, over"
                  + " messages that were paid on both sides; roots and proofs of gateways, which"
                  + " messages share, are not in it."),
          new Metric(
              "transfer.reward",
              MetricUnit.COUNT,
              META,
              SPREAD_STATS,
              "Reward of a message, base units.",
              "Reward of who progressed the target, over messages that were paid."),
          new Metric(
              "transfer.loss.initiators",
              MetricUnit.COUNT,
              META,
              VALUE,
              "What revocations cost those who asked for the messages, base units.",
              "Penalties of all declared revocations, and bounties of transfer.revoked that"
                  + " initiators had deposited."),
          new Metric(
              "transfer.loss.facilitators",
              MetricUnit.COUNT,
              META,
              VALUE,
              "What revocations cost those who were to carry the messages, base units.",
              "Bounties of transfer.revoked that facilitators had deposited."),
          new Metric(
              "transfer.recovered",
              MetricUnit.COUNT,
              META,
              VALUE,
              "What the vault has paid by recovery after a halt, base units.",
              "Payments against proofs of the last committed state (GAP-03) on the observer's origin"
                  + " head at the end; progress of messages is not in it."),
          new Metric(
              "transfer.void",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Stakes that were paid on the meta-chain and that origin has reverted.",
              "Stakes that are progressed in the meta-chain observer's head and undeclared on its"
                  + " origin head, at the end. What they minted is void: it is in no state that"
                  + " origin commits or has committed."),
          new Metric(
              "transfer.held",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Value tokens that vault and gateway hold at the end, base units.",
              "Their balances on the observer's origin head at the end. After a halt: what nobody"
                  + " has recovered yet."),
          new Metric(
              "recovery.time",
              MetricUnit.NANOSECONDS,
              META,
              LATENCY_STATS,
              "Time from the halt of the core until a claim on origin is paid.",
              "From the instant the origin observer executed the halt to the instant it executed"
                  + " the payment, over the claims of the table `recoveries`: balances and messages."
                  + " One that is not paid at the end enters with what had passed, and makes every"
                  + " statistic a lower bound."),
          new Metric(
              "recovery.claims",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Claims that users made on origin after the halt of the core.",
              "Rows of the table `recoveries` of the chain."),
          new Metric(
              "recovery.unpaid",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Claims that were not paid at the end.",
              "Rows of `recoveries` without a payment on the observer's origin head."),
          new Metric(
              "recovery.gas",
              MetricUnit.GAS,
              META,
              SPREAD_STATS,
              "Origin gas of one claim.",
              "Origin gas of all transactions about the claim, rejected ones included, over claims"
                  + " that were paid."),
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
              "settlement.gas over the mean gas of a user transaction."),
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
              "Differences of the sealing instants of consecutive canonical blocks, both in"
                  + " [warm-up, end]."),
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
              "Checkpoints of the chain whose justifying block the observer executed in [0, end]."),
          new Metric(
              "checkpoints.finalised",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "The chain's own checkpoints that were finalised.",
              "Checkpoints of the chain whose finalising block the observer executed in [0, end]."
                  + " Run: sum over the meta-chains."),
          new Metric(
              "origin.checkpoints.justified",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Origin checkpoints that were justified on the meta-chain.",
              "Origin checkpoints whose justifying block the meta-chain's observer executed in [0,"
                  + " end]."),
          new Metric(
              "origin.checkpoints.finalised",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Origin checkpoints that were finalised on the meta-chain.",
              "Origin checkpoints whose finalising block the meta-chain's observer executed in [0,"
                  + " end]."),
          new Metric(
              "votes.accepted",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "Votes that blocks of the chain included and the rules accepted.",
              "Votes in the chain's stores, about its own and origin's checkpoints."),
          new Metric(
              "votes.rejected",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "Votes that blocks of the chain included and the rules rejected.",
              "Votes in the chain's stores with an outcome `rejected:<rule>`."),
          new Metric(
              "votes.pending",
              MetricUnit.COUNT,
              META_AND_RUN,
              VALUE,
              "Votes cast that no block included.",
              "Votes for the chain's stores with the outcome `pending` at the end."),
          new Metric(
              "operations.rejected",
              MetricUnit.COUNT,
              List.of(ORIGIN, METACHAIN, RUN),
              VALUE,
              true,
              "Operations that blocks of the chain included and the rules rejected.",
              "Rows of the table `rejections`: reports, votes, proofs and proposals in the"
                  + " observer's canonical blocks in [0, end]; by rule under its id. Run: all"
                  + " chains, origin's included."),
          new Metric(
              "finality.conflicts",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Checkpoints that became final on some branch against one that was final before.",
              "Own checkpoints that a block of any branch finalises and that neither descend from"
                  + " nor lead to all that blocks sealed before it finalised. Where a check expects"
                  + " none, or nothing is said of it, one is a violation."),
          new Metric(
              "validators.joined",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Validators whose votes began to count after genesis.",
              "Validators with `weighs_at_ns` above 0 in the table `validators`."),
          new Metric(
              "validators.ended",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Validators whose votes ceased to count after they had logged out.",
              "Validators with both `logged_out_at_ns` and `ended_at_ns` in the table"
                  + " `validators`."),
          new Metric(
              "validators.withdrawn",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Validators that took their stake back.",
              "Validators with `withdrawn_at_ns` in the table `validators`."),
          new Metric(
              "validators.slashed",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Validators that lost their stake for an offence.",
              "Validators with `slashed_at_ns` in the table `validators`."),
          new Metric(
              "slashing.delay",
              MetricUnit.NANOSECONDS,
              META,
              SPREAD_STATS,
              "Time from an offence until origin takes the stake.",
              "From the signing of the vote that makes an offender to the instant the observer"
                  + " executed its slashing on origin, over the slashed."),
          new Metric(
              "slashing.own.delay",
              MetricUnit.NANOSECONDS,
              META,
              SPREAD_STATS,
              "Time from an offence until the meta-chain takes the weight.",
              "From the signing of the vote that makes an offender to the instant the observer"
                  + " executed its slashing on the meta-chain, over those slashed there."),
          new Metric(
              "slashing.accounted",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Slashed weight over what any two quorums share; at 1 a broken quorum has paid.",
              "At the meta-block height at which it is greatest: weight of its members that were"
                  + " slashed over 2 x required - total, in the state of the observer's origin head"
                  + " at the end; 0 where nobody was slashed."),
          new Metric(
              "stake.leaked",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Stake that validators lost for absence and for late commits, whole tokens.",
              "Sum of the losses at the closes of meta-blocks in the observer's canonical origin"
                  + " blocks."),
          new Metric(
              "stake.claimed",
              MetricUnit.COUNT,
              META,
              VALUE,
              "What challengers of late commits were paid of it, whole tokens.",
              "Sum of the claims paid in the observer's canonical origin blocks."),
          new Metric(
              "challenges.upheld",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Challenges that origin upheld, of late commits and of lost observations.",
              "Challenges in the observer's canonical origin blocks that proved what they said."),
          new Metric(
              "challenges.late",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Dynasties by which challenged commits came after the gas target was reached.",
              "Sum over the upheld challenges of late commits."),
          new Metric(
              "halts",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Halts of the core on origin: 0 or 1.",
              "Whether the observer executed one in [0, end]."),
          new Metric(
              "halts.delay",
              MetricUnit.NANOSECONDS,
              META,
              VALUE,
              "Time from the first conflict until the core halts.",
              "From the sealing of the block that finalised the first checkpoint of"
                  + " finality.conflicts to the instant the observer executed the halt."),
          amount(
              "rewards.earned",
              "What validators earned for finality.",
              "Sum of earned_base_units; what is claimed, unclaimed, locked, released and burnt."),
          amount(
              "rewards.claimed",
              "Rewards that were paid after the commit.",
              "Sum of claimed_base_units."),
          amount(
              "rewards.locked",
              "Rewards that are held at the end until stakes are withdrawn.",
              "Sum of locked_base_units."),
          amount(
              "rewards.released",
              "Held rewards that were paid after the withdrawal.",
              "Sum of released_base_units."),
          amount("rewards.burnt", "Held rewards that offenders lost.", "Sum of burnt_base_units."),
          amount(
              "rewards.deficit",
              "What finalised work was worth beyond what block proposers had paid in.",
              "Counter `rewards.deficit`; nobody is paid it later."),
          new Metric(
              "rewards.held.share",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Share of the rewards that is held back.",
              "Locked, released and burnt over earned; 51 % and what rounding adds."),
          new Metric(
              "rewards.ratio",
              MetricUnit.RATIO,
              META,
              SPREAD_STATS,
              "What a validator earned over what its weight entitled it to.",
              "Per validator with weight: earned_base_units over entitled_base_units; 1 for who"
                  + " voted for every finalised link."),
          new Metric(
              "rewards.participation",
              MetricUnit.RATIO,
              META,
              SPREAD_STATS,
              "Share of the finalised links that a validator voted for in time.",
              "Per validator with weight: voted_links over links."),
          new Metric(
              "rewards.vote.ratio",
              MetricUnit.RATIO,
              META,
              SPREAD_STATS,
              "Income per vote over what the weight entitled to per link.",
              "Per validator with weight: rewards.ratio over rewards.participation; 1 where income is"
                  + " proportional to weight and votes."),
          new Metric(
              "rewards.gini",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Gini's coefficient of the validators' rewards.",
              "Over the validators that earned anything: 0 where all earned the same."),
          new Metric(
              "rewards.gini.weight",
              MetricUnit.RATIO,
              META,
              VALUE,
              "Gini's coefficient of what the validators' weights entitled them to.",
              "As rewards.gini, had everybody voted always."),
          new Metric(
              "nakamoto.third",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Fewest validators that can stop finality.",
              "Smallest number of validators whose stakes sum to strictly more than one third of"
                  + " the total."),
          new Metric(
              "nakamoto.two-thirds",
              MetricUnit.COUNT,
              META,
              VALUE,
              "Fewest validators that can finalise alone.",
              "Smallest number of validators whose stakes sum to at least two thirds of the total,"
                  + " which is what a supermajority link needs."),
          new Metric(
              "messages.count",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Messages sent over all overlays.",
              "All kinds, whole run."),
          new Metric(
              "messages.bytes",
              MetricUnit.BYTES,
              List.of(RUN),
              VALUE,
              "Bytes sent over all overlays.",
              "All kinds, whole run."),
          new Metric(
              "messages.lost.share",
              MetricUnit.RATIO,
              List.of(RUN),
              VALUE,
              "Share of the messages that links lost or partitions cut.",
              "Incidents lost and cut over messages.count; copies that the network made count as"
                  + " messages when they are cut."),
          new Metric(
              "messages.duplicated.share",
              MetricUnit.RATIO,
              List.of(RUN),
              VALUE,
              "Share of the messages of which the network delivered a second copy.",
              "Incidents duplicated over messages.count."),
          new Metric(
              "messages.reordered.share",
              MetricUnit.RATIO,
              List.of(RUN),
              VALUE,
              "Share of the messages that got an extra delay.",
              "Incidents reordered over messages.count."),
          new Metric(
              "messages.requests",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Requests for blocks that did not reach a node by gossip.",
              "Messages of the kind `request`, whole run."),
          new Metric(
              "messages.per-checkpoint",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Messages per finalised checkpoint.",
              "messages.count over checkpoints.finalised of the run."),
          new Metric(
              "messages.bytes.per-checkpoint",
              MetricUnit.BYTES,
              List.of(RUN),
              VALUE,
              "Bytes per finalised checkpoint.",
              "messages.bytes over checkpoints.finalised of the run."),
          new Metric(
              "violations",
              MetricUnit.COUNT,
              List.of(RUN),
              VALUE,
              "Violated invariants.",
              "Rows of the table `violations`."));

  private static Metric amount(String name, String description, String definition) {
    return new Metric(
        name, MetricUnit.COUNT, META, VALUE, description, definition + " Base units of the coin.");
  }

  private MetricCatalogue() {}

  /// Every metric, in the order of reports.
  ///
  /// @return immutable list, names unique
  public static List<Metric> all() {
    return ALL;
  }

  /// The metric of a name without a chain.
  ///
  /// @param name as `finality.latency`
  /// @return empty if there is none
  public static Optional<Metric> find(String name) {
    return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }
}
