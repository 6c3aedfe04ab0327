package org.mosaiclab.analysis.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.claim.Verdicts;
import org.mosaiclab.analysis.estimate.ChainLoad;
import org.mosaiclab.analysis.estimate.LatencySample;
import org.mosaiclab.analysis.estimate.RunEstimates;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.store.RunDataset;

/// What a run found, in one value: manifest, every metric, every verdict.
///
/// @param manifest of the run
/// @param estimates every metric
/// @param verdicts one per check, in the order of the scenario
/// @param histograms of the finality latency, by meta-chain; none where there is no sample
/// @param rejections what the rules rejected, the most frequent first
public record RunSummary(
    RunManifest manifest,
    RunEstimates estimates,
    List<Verdict> verdicts,
    Map<String, LatencyHistogram> histograms,
    List<RejectionRow> rejections) {
  private static final int SHOWN_MAX = 4;

  public RunSummary {
    verdicts = List.copyOf(verdicts);
    rejections = List.copyOf(rejections);
  }

  /// Summarises a run.
  ///
  /// @param dataset in memory or read back: both give the same summary
  public static RunSummary of(RunDataset dataset) {
    RunEstimates estimates = RunEstimates.of(dataset);
    Map<String, LatencyHistogram> histograms = new TreeMap<>();
    for (ChainManifest chain : dataset.manifest().metachains()) {
      LatencySample sample = LatencySample.finality(dataset, chain.name());
      if (sample.count() > 0) {
        histograms.put(chain.name(), LatencyHistogram.of(sample));
      }
    }
    return new RunSummary(
        dataset.manifest(),
        estimates,
        Verdicts.of(dataset.manifest(), estimates),
        histograms,
        // Sorting keeps the order of the table among equals.
        dataset.tables().rejections().stream()
            .sorted(Comparator.comparingLong(RejectionRow::count).reversed())
            .toList());
  }

  /// Why each overloaded meta-chain is overloaded.
  ///
  /// @return by chain, only the overloaded ones, sorted
  public Map<String, String> overloads() {
    Map<String, String> overloads = new TreeMap<>();
    for (Map.Entry<String, ChainLoad> entry : estimates.loads().entrySet()) {
      if (entry.getValue().isOverloaded()) {
        overloads.put(entry.getKey(), entry.getValue().reason());
      }
    }
    return overloads;
  }

  /// Meta-chains that fit on one screen: all of up to four, else the first three.
  List<ChainManifest> shownChains() {
    List<ChainManifest> chains = manifest.metachains();
    return chains.size() <= SHOWN_MAX ? chains : chains.subList(0, SHOWN_MAX - 1);
  }

  /// How many meta-chains are not among the [#shownChains].
  int hiddenCount() {
    return manifest.metachains().size() - shownChains().size();
  }

  /// Whether every check passed; a check that could not be decided did not.
  public boolean isAsExpected() {
    return verdicts.stream().allMatch(verdict -> verdict.kind() == Verdict.Kind.PASS);
  }
}
