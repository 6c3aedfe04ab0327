package org.mosaiclab.scenario.file;

import org.mosaiclab.protocol.v0.GasTable;
import org.mosaiclab.scenario.chain.Sizes;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.WorkloadFormat;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// What a scenario may say and probably does not mean.
final class Warnings {
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
      var section = draft.metachains().get(index).section();
      ContractsWarnings.check(section, spec.profile(), warnings.warnings);
      RewardsReader.check(section, spec.profile(), warnings.warnings);
    }
    RuleWarnings.check(draft.root(), warnings.warnings);
    DisturbanceWarnings.check(spec, draft, warnings.warnings);
    return warnings.warnings;
  }

  /// Gas that blocks of a meta-chain have left for users, per second; negative if the protocol's
  /// own transactions do not fit.
  static double computeCapacityPerSecond(MetachainSpec chain, ScenarioSpec spec) {
    double blockSeconds = chain.blockTimeNanos() / NANOS_PER_SECOND;
    double originSeconds = spec.origin().blockTimeNanos() / NANOS_PER_SECOND;
    double report = GasTable.reportAuxiliaryBlock(Sizes.HEADER_BYTES, true);
    double originReport = GasTable.reportOriginBlock(Sizes.HEADER_BYTES);
    double votes = computeVotesGas(chain);
    double originVotes = chain.stakes().size() * (double) GasTable.vote(false, false);
    return (chain.gasLimit() - report - votes / chain.epochLength()) / blockSeconds
        - (originReport + originVotes / spec.origin().epochLength()) / originSeconds;
  }

  // Until two thirds have voted the ancestry of the target is walked, afterwards it is known.
  private static double computeVotesGas(MetachainSpec chain) {
    int voters = chain.stakes().size();
    int walking = Math.ceilDiv(2 * voters, 3);
    return voters * (double) GasTable.vote(false, false)
        + walking * (double) GasTable.ancestry(chain.epochLength())
        + (voters - walking) * (double) GasTable.ancestry(0);
  }

  private void checkLoad(MetachainSpec chain, MetachainDraft draft) {
    double capacity = computeCapacityPerSecond(chain, spec);
    double offered = chain.workload().ratePerSecond() * chain.workload().gas().meanGas();
    if (capacity <= 0) {
      warn(
          draft.section(),
          MetachainFormat.GAS_LIMIT,
          chain.gasLimit() + " gas",
          "leaves users nothing: header reports and votes take about "
              + Math.round(chain.gasLimit() - capacity * chain.blockTimeNanos() / NANOS_PER_SECOND)
              + " gas of each block",
          "raise the gas limit, or lengthen the epochs or the block time");
    } else if (offered > LOAD_RATIO_MAX * capacity) {
      var workload = draft.section().requireSection(MetachainFormat.WORKLOAD);
      warn(
          workload,
          WorkloadFormat.RATE,
          ScenarioDraft.textOf(workload, WorkloadFormat.RATE),
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
          draft.section(),
          MetachainFormat.VALIDATORS,
          "",
          "give one validator "
              + Math.round(100.0 * greatest / total)
              + " % of the stake: without it nothing is final",
          "");
    }
  }

  private void warn(Section section, Key key, String value, String message, String hint) {
    warnings.add(section.placeOf(key), section.pathOf(key), value, message, hint);
  }
}
