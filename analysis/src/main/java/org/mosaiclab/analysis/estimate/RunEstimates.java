package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.store.RunDataset;

/// Every metric of a run: origin's, each meta-chain's, the whole run's.
///
/// @param values in this order, each named by its full name
/// @param loads of the meta-chains by name, in their order
public record RunEstimates(List<MetricValue> values, Map<String, ChainLoad> loads) {
  /// Metrics of the run that are sums over the meta-chains.
  private static final List<String> SUMS =
      List.of(
          "metablock.committed",
          "gas.rate",
          "transactions.rate",
          "backlog.transactions",
          "backlog.gas",
          "transactions.dropped",
          "checkpoints.finalised",
          "votes.accepted",
          "votes.rejected",
          "votes.pending");

  public RunEstimates {
    values = List.copyOf(values);
    loads = Collections.unmodifiableMap(new LinkedHashMap<>(loads));
  }

  /// Estimates every metric of the catalogue.
  ///
  /// @param dataset a run
  /// @return a value for each metric and chain, with a note where it could not be measured
  public static RunEstimates of(RunDataset dataset) {
    MeasuredRun run = new MeasuredRun(dataset);
    List<MetricValue> values = new ArrayList<>(originValues(run));
    Map<String, ChainLoad> loads = new LinkedHashMap<>();
    List<MetricValue> metachains = new ArrayList<>();
    long finalised = 0;
    for (ChainManifest chain : dataset.manifest().metachains()) {
      ChainLoad load = ChainLoad.of(run, chain);
      loads.put(chain.name(), load);
      metachains.addAll(metachainValues(run, chain, load));
      finalised += new FinalityCounts(run, chain).finalisedCount();
    }
    values.addAll(metachains);
    SUMS.forEach(metric -> values.add(sum(metric, metachains)));
    values.add(new RejectionCounts(run).ofRun());
    values.addAll(RunTotals.of(run, finalised));
    return new RunEstimates(values, loads);
  }

  private static List<MetricValue> originValues(MeasuredRun run) {
    BlockEstimator blocks = new BlockEstimator(run, run.dataset().manifest().origin());
    List<MetricValue> values = new ArrayList<>();
    values.add(blocks.gasRate());
    values.add(blocks.utilisation());
    values.addAll(blocks.shape());
    values.add(new RejectionCounts(run).of(run.dataset().manifest().origin()));
    return values;
  }

  private static List<MetricValue> metachainValues(
      MeasuredRun run, ChainManifest chain, ChainLoad load) {
    CommitEstimator commits = new CommitEstimator(run, chain);
    LatencyEstimator latencies = new LatencyEstimator(run, chain, load);
    List<MetricValue> values = new ArrayList<>(latencies.finality());
    values.addAll(new FinalityProgress(run, chain).values());
    values.addAll(new FinalityReach(run, chain).values());
    values.addAll(latencies.commit(commits.meanCycleNanos()));
    values.addAll(commits.values());
    values.addAll(new TransferEstimator(run, chain).values());
    values.addAll(new RecoveryEstimator(run, chain).values());
    values.addAll(loadValues(run, chain, load));
    values.addAll(new BlockEstimator(run, chain).shape());
    values.addAll(new FinalityCounts(run, chain).values());
    values.add(new RejectionCounts(run).of(chain));
    values.addAll(new MembershipEstimator(run, chain).values());
    values.addAll(new RewardEstimator(run, chain).values());
    values.add(
        MeasuredRun.value(
            chain,
            "nakamoto.third",
            NakamotoCoefficient.aboveOneThird(chain.stakes()),
            chain.stakes().size()));
    values.add(
        MeasuredRun.value(
            chain,
            "nakamoto.two-thirds",
            NakamotoCoefficient.atLeastTwoThirds(chain.stakes()),
            chain.stakes().size()));
    return values;
  }

  private static List<MetricValue> loadValues(
      MeasuredRun run, ChainManifest chain, ChainLoad load) {
    BlockEstimator blocks = new BlockEstimator(run, chain);
    ChainLoad.Waiting waiting = ChainLoad.Waiting.atEnd(run, chain.name());
    return List.of(
        blocks.gasRate(),
        blocks.transactionRate(),
        blocks.utilisation(),
        MeasuredRun.value(chain, "load.offered", load.offeredRatio(), 1),
        MeasuredRun.count(chain, "backlog.transactions", waiting.count(), waiting.count()),
        MeasuredRun.count(chain, "backlog.gas", waiting.gas(), waiting.count()),
        backlogMean(run, chain),
        MeasuredRun.count(chain, "transactions.dropped", load.droppedCount(), load.droppedCount()));
  }

  private static MetricValue backlogMean(MeasuredRun run, ChainManifest chain) {
    return run.windowNanos() == 0
        ? MeasuredRun.absent(chain, "backlog.mean", "the run ended within its warm-up")
        : MeasuredRun.value(chain, "backlog.mean", ChainLoad.meanWaiting(run, chain.name()), 1);
  }

  private static MetricValue sum(String metric, List<MetricValue> metachains) {
    List<MetricValue> parts =
        metachains.stream().filter(value -> value.metric().name().equals(metric)).toList();
    Optional<MetricValue> missing =
        parts.stream().filter(value -> value.stats().isEmpty()).findFirst();
    if (missing.isPresent()) {
      return MeasuredRun.runAbsent(metric, missing.get().name() + ": " + missing.get().note());
    }
    double total = parts.stream().mapToDouble(value -> value.stats().getFirst().value()).sum();
    return MeasuredRun.runValue(metric, total, parts.stream().mapToLong(MetricValue::n).sum());
  }

  /// The value of a full name.
  ///
  /// @param name as `alpha.finality.latency`
  /// @return empty if the run has no such metric
  public Optional<MetricValue> find(String name) {
    return values.stream().filter(value -> value.name().equals(name)).findFirst();
  }
}
