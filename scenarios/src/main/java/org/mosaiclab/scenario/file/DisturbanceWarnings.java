package org.mosaiclab.scenario.file;

import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.ImpairmentFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.FaultSpec;
import org.mosaiclab.scenario.spec.MetachainSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Impairments and faults that do not do what was probably meant.
final class DisturbanceWarnings {
  private final ScenarioSpec spec;
  private final ScenarioDraft draft;
  private final Problems warnings;

  private DisturbanceWarnings(ScenarioSpec spec, ScenarioDraft draft, Problems warnings) {
    this.spec = spec;
    this.draft = draft;
    this.warnings = warnings;
  }

  /// @param warnings takes what is doubtful
  static void check(ScenarioSpec spec, ScenarioDraft draft, Problems warnings) {
    var check = new DisturbanceWarnings(spec, draft, warnings);
    check.checkPartitions();
    check.checkFaults();
  }

  private void checkPartitions() {
    var partitions = spec.network().impairments().partitions();
    var network = draft.root().requireSection(ScenarioFormat.NETWORK);
    for (int i = 0; i < partitions.size(); i++) {
      if (partitions.get(i).fromNanos() >= spec.durationNanos()) {
        tellNever(network, ImpairmentFormat.PARTITIONS, i);
      }
    }
  }

  private void checkFaults() {
    for (int i = 0; i < spec.faults().size(); i++) {
      var fault = spec.faults().get(i);
      if (fromNanos(fault) >= spec.durationNanos()) {
        tellNever(draft.root(), ScenarioFormat.FAULTS, i);
      } else {
        checkObserver(fault, i);
      }
    }
  }

  private static long fromNanos(FaultSpec fault) {
    return switch (fault) {
      case FaultSpec.Crash(var _, long atNanos, var _) -> atNanos;
      case FaultSpec.Pause(var _, long fromNanos, var _) -> fromNanos;
      case FaultSpec.Clock _ -> 0;
    };
  }

  private void checkObserver(FaultSpec fault, int index) {
    if (fault instanceof FaultSpec.Clock) {
      return;
    }
    for (MetachainSpec chain : spec.metachains()) {
      var observer = chain.name() + "-0";
      if (fault.nodes().contains(observer)) {
        tell(
            draft.root(),
            ScenarioFormat.FAULTS,
            index,
            "strikes " + observer + ", the reference observer of " + chain.name(),
            "what is measured stands still while it is out");
      }
    }
  }

  private void tellNever(Section section, Key key, int index) {
    var end = ScenarioDraft.textOf(draft.root(), ScenarioFormat.DURATION);
    tell(section, key, index, "never happens: the run ends at " + end, "lengthen the run");
  }

  private void tell(Section section, Key key, int index, String message, String hint) {
    warnings.add(section.placeOf(key), section.pathOf(key) + "." + index, "", message, hint);
  }
}
