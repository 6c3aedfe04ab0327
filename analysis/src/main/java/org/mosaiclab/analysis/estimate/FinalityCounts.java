package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.metric.MetricReference;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.VoteRow;

/// Checkpoints and votes in the finality stores of one meta-chain.
final class FinalityCounts {
  private final MeasuredRun run;
  private final ChainManifest chain;

  FinalityCounts(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
  }

  /// The chain's own checkpoints that were finalised.
  long finalisedCount() {
    return checkpoints(chain.name(), CheckpointRow::finalisedAtNanos);
  }

  List<MetricValue> values() {
    String origin = MetricReference.ORIGIN;
    return List.of(
        count("checkpoints.justified", checkpoints(chain.name(), CheckpointRow::justifiedAtNanos)),
        count("checkpoints.finalised", finalisedCount()),
        count("origin.checkpoints.justified", checkpoints(origin, CheckpointRow::justifiedAtNanos)),
        count("origin.checkpoints.finalised", checkpoints(origin, CheckpointRow::finalisedAtNanos)),
        count("votes.accepted", votes(outcome -> outcome.equals("accepted"))),
        count("votes.rejected", votes(outcome -> outcome.startsWith("rejected"))),
        count("votes.pending", votes(outcome -> outcome.equals("pending"))));
  }

  private MetricValue count(String metric, long count) {
    return MeasuredRun.count(chain, metric, count, count);
  }

  /// Genesis is justified and finalised by definition and is not counted.
  private long checkpoints(String subject, ToLongFunction<CheckpointRow> atNanos) {
    return run.tables().checkpoints().stream()
        .filter(row -> row.chain().equals(chain.name()) && row.subject().equals(subject))
        .filter(row -> row.height() > 0 && atNanos.applyAsLong(row) >= 0)
        .count();
  }

  private long votes(Predicate<String> outcome) {
    return run.tables().votes().stream()
        .filter(row -> row.chain().equals(chain.name()))
        .map(VoteRow::outcome)
        .filter(outcome)
        .count();
  }
}
