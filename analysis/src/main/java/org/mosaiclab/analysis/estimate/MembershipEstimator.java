package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.ValidatorRow;

/// How the validators of one meta-chain changed, who broke the rules, and what came of it.
final class MembershipEstimator {
  private final MeasuredRun run;
  private final ChainManifest chain;

  MembershipEstimator(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
  }

  List<MetricValue> values() {
    return List.of(
        counted("finality.conflicts", Counters.conflicts(chain.name())),
        counted("validators.joined", row -> row.weighsAtNanos() > 0),
        counted("validators.ended", row -> row.loggedOutAtNanos() >= 0 && row.endedAtNanos() >= 0),
        counted("validators.withdrawn", row -> row.withdrawnAtNanos() >= 0),
        counted("validators.slashed", row -> row.slashedAtNanos() >= 0),
        delay("slashing.delay", ValidatorRow::slashedAtNanos),
        delay("slashing.own.delay", ValidatorRow::excludedAtNanos),
        accounted(),
        counted("stake.leaked", Counters.leaked(chain.name())),
        counted("stake.claimed", Counters.claimed(chain.name())),
        counted("challenges.upheld", Counters.challenges(chain.name())),
        counted("challenges.late", Counters.lateDynasties(chain.name())),
        MeasuredRun.count(chain, "halts", haltedAtNanos().isPresent() ? 1 : 0, 1),
        haltDelay());
  }

  private MetricValue counted(String metric, String counter) {
    long count = counter(counter).orElse(0);
    return MeasuredRun.count(chain, metric, count, count);
  }

  private MetricValue counted(String metric, Predicate<ValidatorRow> isCounted) {
    long count = rows().stream().filter(isCounted).count();
    return MeasuredRun.count(chain, metric, count, count);
  }

  private MetricValue delay(String metric, ToLongFunction<ValidatorRow> end) {
    long[] delays =
        rows().stream()
            .filter(row -> row.offendedAtNanos() >= 0 && end.applyAsLong(row) >= 0)
            .mapToLong(row -> end.applyAsLong(row) - row.offendedAtNanos())
            .toArray();
    return delays.length == 0
        ? MeasuredRun.absent(chain, metric, "no offender was slashed there")
        : MeasuredRun.value(chain, metric, Spread.of(delays), delays.length, Optional.empty(), "");
  }

  private MetricValue accounted() {
    long slashed = counter(Counters.slashedWeight(chain.name())).orElse(0);
    long shared = counter(Counters.sharedWeight(chain.name())).orElse(1);
    return MeasuredRun.value(chain, "slashing.accounted", (double) slashed / shared, slashed);
  }

  private MetricValue haltDelay() {
    var conflict = counter(Counters.firstConflict(chain.name()));
    if (conflict.isEmpty() || haltedAtNanos().isEmpty()) {
      var reason =
          conflict.isEmpty() ? "no finalised checkpoints conflict" : "the core never halts";
      return MeasuredRun.absent(chain, "halts.delay", reason);
    }
    long delay = haltedAtNanos().getAsLong() - conflict.getAsLong();
    return MeasuredRun.value(chain, "halts.delay", (double) delay, 1);
  }

  private OptionalLong haltedAtNanos() {
    return counter(Counters.halted(chain.name()));
  }

  private List<ValidatorRow> rows() {
    return run.tables().validators().stream()
        .filter(row -> row.chain().equals(chain.name()))
        .toList();
  }

  private OptionalLong counter(String name) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(name))
        .mapToLong(CounterRow::value)
        .findFirst();
  }
}
