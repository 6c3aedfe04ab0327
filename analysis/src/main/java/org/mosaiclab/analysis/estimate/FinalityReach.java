package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.dataset.row.CheckpointRow;

/// How far finality has come in the stores of one meta-chain, and when it last moved.
final class FinalityReach {
  private final MeasuredRun run;
  private final ChainManifest chain;

  FinalityReach(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
  }

  List<MetricValue> values() {
    return List.of(
        height("finality.height", chain.name()),
        last("finality.last", chain.name()),
        height("origin.finality.height", MetricReference.ORIGIN),
        last("origin.finality.last", MetricReference.ORIGIN));
  }

  private MetricValue height(String metric, String subject) {
    long height = finalised(subject).mapToLong(CheckpointRow::height).max().orElse(0);
    return MeasuredRun.value(chain, metric, (double) height, finalised(subject).count());
  }

  private MetricValue last(String metric, String subject) {
    long count = finalised(subject).count();
    return count == 0
        ? MeasuredRun.absent(chain, metric, "nothing but genesis became final")
        : MeasuredRun.value(
            chain,
            metric,
            finalised(subject).mapToDouble(CheckpointRow::finalisedAtNanos).max().orElseThrow(),
            count);
  }

  private Stream<CheckpointRow> finalised(String subject) {
    return run.tables().checkpoints().stream()
        .filter(row -> row.chain().equals(chain.name()) && row.subject().equals(subject))
        .filter(row -> row.height() > 0 && row.finalisedAtNanos() >= 0);
  }
}
