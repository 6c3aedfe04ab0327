package org.mosaiclab.analysis.figure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.mosaiclab.analysis.estimate.RunEstimates;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.ConflictRow;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.TransferRow;
import org.mosaiclab.dataset.row.ValidatorRow;
import org.mosaiclab.dataset.store.RunDataset;

/// What every figure of one run shares: the data, the colours of its chains, the span of time, the
/// line that says where the numbers come from.
///
/// @param run the recorded run
/// @param palette colours of its chains
/// @param estimates its metrics
record RunFrame(RunDataset run, Palette palette, RunEstimates estimates) {
  static RunFrame of(RunDataset run) {
    var manifest = run.manifest();
    var names = manifest.metachains().stream().map(ChainManifest::name).toList();
    return new RunFrame(run, new Palette(manifest.origin().name(), names), RunEstimates.of(run));
  }

  RunManifest manifest() {
    return run.manifest();
  }

  /// Instant at which the run ended.
  long endNanos() {
    return manifest().outcome().atNanos();
  }

  String source() {
    var manifest = manifest();
    var text = new StringBuilder("Mosaic Lab ").append(manifest.toolVersion());
    text.append(" \u00b7 scenario ").append(manifest.scenario());
    text.append(" \u00b7 seed ").append(manifest.seed());
    text.append(" \u00b7 replication ").append(manifest.replication());
    if (!manifest.traceDigest().isEmpty()) {
      text.append(" \u00b7 trace ").append(shortened(manifest.traceDigest()));
    }
    return text.toString();
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(16, digest.length()));
  }

  /// Blocks of the observer's final chain, by height.
  List<BlockRow> canonicalBlocks(String chain) {
    return run.tables().blocks().stream()
        .filter(block -> block.chain().equals(chain) && block.canonical())
        .sorted(Comparator.comparingLong(BlockRow::height))
        .toList();
  }

  /// Checkpoints of a subject in a chain's store, by height, then hash.
  List<CheckpointRow> checkpoints(String chain, String subject) {
    return run.tables().checkpoints().stream()
        .filter(row -> row.chain().equals(chain) && row.subject().equals(subject))
        .sorted(Comparator.comparingLong(CheckpointRow::height).thenComparing(CheckpointRow::hash))
        .toList();
  }

  /// Meta-blocks of a chain, by height.
  List<MetablockRow> metablocks(String chain) {
    return run.tables().metablocks().stream()
        .filter(row -> row.chain().equals(chain))
        .sorted(Comparator.comparingLong(MetablockRow::metaHeight))
        .toList();
  }

  /// Validators of a chain that joined, left, or broke the rules, as recorded.
  List<ValidatorRow> validators(String chain) {
    return run.tables().validators().stream().filter(row -> row.chain().equals(chain)).toList();
  }

  /// Messages of a chain's gateway pair, as recorded.
  List<TransferRow> transfers(String chain) {
    return run.tables().transfers().stream().filter(row -> row.chain().equals(chain)).toList();
  }

  /// Finalised checkpoints of a chain whose finality broke, as recorded.
  List<ConflictRow> conflicts(String chain) {
    return run.tables().conflicts().stream().filter(row -> row.chain().equals(chain)).toList();
  }

  /// Value of a counter.
  OptionalLong counter(String name) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(name))
        .mapToLong(CounterRow::value)
        .findFirst();
  }

  /// Instant at which a chain's core halted; empty if it did not.
  OptionalLong haltedAtNanos(String chain) {
    return counter(Counters.halted(chain));
  }
}
