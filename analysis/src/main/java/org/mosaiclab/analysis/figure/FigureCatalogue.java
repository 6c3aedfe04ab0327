package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.store.RunDataset;

/// Which figures a run has, in reading order.
///
/// A run with two meta-chains, alpha and beta, has `finality-latency`, `commit-latency`,
/// `timeline-alpha`, `timeline-beta`, `origin-observation`, `throughput`, `checkpoint-tree-alpha`
/// and `checkpoint-tree-beta`; where validators come and go also `validators-alpha`, with a gateway
/// `transfers-alpha` and `transfer-costs-alpha`, and where validators are paid `rewards-alpha`.
public final class FigureCatalogue {
  private FigureCatalogue() {}

  /// Every figure of a run.
  ///
  /// @param run the recorded run; its tables may be empty
  /// @return figures with unique ids
  public static List<Figure> figures(RunDataset run) {
    var frame = RunFrame.of(run);
    var ids = new FileNames();
    var figures = new ArrayList<Figure>();
    figures.add(LatencyFigure.finality(frame));
    figures.add(LatencyFigure.commit(frame));
    for (var chain : run.manifest().metachains()) {
      add(figures, ids, "timeline", chain, id -> TimelineFigure.of(frame, chain, id));
    }
    figures.add(ObservationFigure.of(frame));
    figures.add(ThroughputFigure.of(frame));
    for (var chain : run.manifest().metachains()) {
      add(figures, ids, "checkpoint-tree", chain, id -> CheckpointTreeFigure.of(frame, chain, id));
    }
    for (var chain : run.manifest().metachains()) {
      addOccasional(figures, frame, chain, ids);
    }
    return List.copyOf(figures);
  }

  private static void add(
      List<Figure> figures,
      FileNames ids,
      String kind,
      ChainManifest chain,
      Function<String, Figure> drawn) {
    var figure = drawn.apply(ids.name(kind, chain.name()));
    figures.add(figure.about(kind, Map.of("chain", chain.name())));
  }

  /// Figures of what only some scenarios have.
  private static void addOccasional(
      List<Figure> figures, RunFrame frame, ChainManifest chain, FileNames ids) {
    if (!frame.conflicts(chain.name()).isEmpty()) {
      add(figures, ids, "conflict", chain, id -> ConflictFigure.of(frame, chain, id));
    }
    if (GasTargetFigure.applies(frame, chain)) {
      add(figures, ids, "gas-target", chain, id -> GasTargetFigure.of(frame, chain, id));
    }
    if (!frame.validators(chain.name()).isEmpty()) {
      add(figures, ids, "validators", chain, id -> ValidatorFigure.of(frame, chain, id));
    }
    if (!frame.transfers(chain.name()).isEmpty()) {
      add(figures, ids, "transfers", chain, id -> TransferFigure.of(frame, chain, id));
      add(figures, ids, "transfer-costs", chain, id -> TransferCostFigure.of(frame, chain, id));
    }
    if (RewardFigure.applies(frame, chain.name())) {
      add(figures, ids, "rewards", chain, id -> RewardFigure.of(frame, chain.name(), id));
    }
  }

  /// File names out of chain names, which come from a file and may hold anything.
  private static final class FileNames {
    // File systems end names at 255 bytes.
    private static final int LENGTH_MAX = 100;

    private final Set<String> taken = new LinkedHashSet<>();

    String name(String prefix, String chain) {
      var plain = chain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
      var safe = plain.substring(0, Math.min(LENGTH_MAX, plain.length()));
      var name = prefix + "-" + safe;
      for (int number = 2; !taken.add(name); number++) {
        name = prefix + "-" + safe + "-" + number;
      }
      return name;
    }
  }
}
