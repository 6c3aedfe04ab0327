package org.mosaiclab.scenario.file;

import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// What a scenario may say and probably does not mean.
final class Warnings {
  /// Gas of reporting one header of the chain itself, recorded of the original contracts with
  /// headers of about 530 bytes.
  static final double HEADER_REPORT_GAS = 645_000;

  /// Gas of reporting one origin header, recorded of the original contracts.
  static final double ORIGIN_HEADER_REPORT_GAS = 572_000;

  /// Gas of one vote of a validator that votes for the first time, recorded of the original
  /// contracts; later ones cost less.
  static final double VOTE_GAS = 93_000;

  /// Above it a backlog takes longer to vanish than a run lasts.
  static final double LOAD_RATIO_MAX = 0.95;

  private static final double NANOS_PER_SECOND = 1e9;

  private final ScenarioSpec spec;
  private final Problems warnings;

  private Warnings(ScenarioSpec spec, Problems warnings) {
    this.spec = spec;
    this.warnings = warnings;
  }

  /// @param spec what would run
  /// @param draft of the same scenario, for the places
  /// @return doubtful points, by line
  static Problems of(ScenarioSpec spec, ScenarioDraft draft) {
    var warnings = new Warnings(spec, new Problems());
    for (int index = 0; index < spec.metachains().size(); index++) {
      var chain = spec.metachains().get(index);
      warnings.checkLoad(chain, draft.metachains().get(index));
      warnings.checkCohort(chain, draft);
      warnings.checkWeights(chain, draft.metachains().get(index));
    }
    return warnings.warnings;
  }

  /// Gas that blocks of a meta-chain have left for users, per second; negative if the protocol's
  /// own transactions do not fit.
  static double computeCapacityPerSecond(MetachainSpec chain, ScenarioSpec spec) {
    double blockSeconds = chain.blockTimeNanos() / NANOS_PER_SECOND;
    double originSeconds = spec.origin().blockTimeNanos() / NANOS_PER_SECOND;
    double votes = chain.stakes().size() * VOTE_GAS;
    return (chain.gasLimit() - HEADER_REPORT_GAS - votes / chain.epochLength()) / blockSeconds
        - (ORIGIN_HEADER_REPORT_GAS + votes / spec.origin().epochLength()) / originSeconds;
  }

  private void checkLoad(MetachainSpec chain, MetachainDraft draft) {
    double capacity = computeCapacityPerSecond(chain, spec);
    double offered = chain.workload().ratePerSecond() * chain.workload().gas().meanGas();
    if (capacity <= 0) {
      warn(
          draft,
          MetachainFormat.GAS_LIMIT,
          chain.gasLimit() + " gas",
          "leaves users nothing: header reports and votes take about "
              + Math.round(chain.gasLimit() - capacity * chain.blockTimeNanos() / NANOS_PER_SECOND)
              + " gas per block",
          "raise the gas limit, or lengthen the epochs or the block time");
    } else if (offered > LOAD_RATIO_MAX * capacity) {
      warn(
          draft,
          MetachainFormat.WORKLOAD,
          "",
          "offers "
              + Math.round(100 * offered / capacity)
              + " % of the gas that header reports and votes leave; the backlog grows",
          "about %s/s fits".formatted(roundDown(LOAD_RATIO_MAX * capacity / meanGas(chain))));
    }
  }

  private static double meanGas(MetachainSpec chain) {
    return chain.workload().gas().meanGas();
  }

  private static String roundDown(double perSecond) {
    return String.valueOf(Math.floor(perSecond * 10) / 10);
  }

  // Submissions are measured from the warm-up to two and a half epochs before the end.
  private void checkCohort(MetachainSpec chain, ScenarioDraft draft) {
    double horizonNanos = 2.5 * chain.epochLength() * chain.blockTimeNanos();
    if (chain.workload().ratePerSecond() > 0
        && spec.durationNanos() - horizonNanos <= spec.warmUpNanos()) {
      var root = draft.root();
      warnings.add(
          root.placeOf(ScenarioFormat.DURATION),
          root.pathOf(ScenarioFormat.DURATION),
          ScenarioDraft.textOf(root, ScenarioFormat.DURATION),
          "leaves no submission of "
              + chain.name()
              + " whose finality is measured: that takes 2.5 epochs ("
              + Math.round(horizonNanos / NANOS_PER_SECOND)
              + "s) after the warm-up",
          "lengthen the run or shorten the warm-up");
    }
  }

  private void checkWeights(MetachainSpec chain, MetachainDraft draft) {
    long total = chain.stakes().stream().mapToLong(Long::longValue).sum();
    long greatest = chain.stakes().stream().mapToLong(Long::longValue).max().orElse(0);
    if (chain.stakes().size() > 1 && greatest > total / 3) {
      warn(
          draft,
          MetachainFormat.VALIDATORS,
          "",
          "give one validator "
              + Math.round(100.0 * greatest / total)
              + " % of the stake: without it nothing is final",
          "");
    }
  }

  private void warn(MetachainDraft draft, Key key, String value, String message, String hint) {
    var section = draft.section();
    warnings.add(section.placeOf(key), section.pathOf(key), value, message, hint);
  }
}
