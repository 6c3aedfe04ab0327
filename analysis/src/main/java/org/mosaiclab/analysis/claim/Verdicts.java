package org.mosaiclab.analysis.claim;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.RunEstimates;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.Check;

/// Decides the checks of a scenario.
public final class Verdicts {
  private Verdicts() {}

  /// One verdict per check, in the order of the scenario.
  ///
  /// A run that was stopped or reached a limit decides nothing: what is expected is expected of the
  /// whole duration.
  ///
  /// @param manifest of the run
  /// @param estimates of the same run
  /// @return immutable list
  public static List<Verdict> of(RunManifest manifest, RunEstimates estimates) {
    return manifest.expect().checks().stream()
        .map(check -> decide(manifest, estimates, check))
        .toList();
  }

  private static Verdict decide(RunManifest manifest, RunEstimates estimates, Check check) {
    Optional<MetricValue> value = estimates.find(check.metric());
    if (value.isEmpty()) {
      return undecidable(check, "", "the run has no metric " + check.metric());
    }
    Optional<Stat> stat = value.get().stat(check.stat());
    if (stat.isEmpty()) {
      return undecidable(check, "", missing(value.get(), check));
    }
    BoundStyle style = BoundStyle.of(check, value.get().unit());
    String found = (stat.get().lowerBound() ? ">= " : "") + style.render(stat.get().value());
    return switch (manifest.outcome().kind()) {
      case COMPLETED, INVARIANT_VIOLATED -> decide(check, value.get(), stat.get(), found);
      case LIMIT_REACHED, STOPPED ->
          undecidable(check, found, "the run ended early: " + manifest.outcome().kind().label());
    };
  }

  private static String missing(MetricValue value, Check check) {
    return value.stats().isEmpty()
        ? value.note()
        : value.metric().name() + " has no statistic " + check.stat();
  }

  private static Verdict decide(Check check, MetricValue metric, Stat stat, String found) {
    double value = stat.value();
    if (stat.lowerBound() && value <= check.high()) {
      return undecidable(check, found, "only a lower bound: " + metric.note());
    }
    boolean isWithin = value >= check.low() && value <= check.high();
    return new Verdict(
        check,
        isWithin ? Verdict.Kind.PASS : Verdict.Kind.FAIL,
        found,
        isWithin && crosses(check, metric) ? "the 95 % interval reaches outside" : "");
  }

  private static boolean crosses(Check check, MetricValue metric) {
    if (!check.stat().equals("mean") || metric.interval().isEmpty()) {
      return false;
    }
    Interval interval = metric.interval().get();
    return interval.low() < check.low() || interval.high() > check.high();
  }

  private static Verdict undecidable(Check check, String found, String reason) {
    return new Verdict(check, Verdict.Kind.UNDECIDABLE, found, reason);
  }
}
