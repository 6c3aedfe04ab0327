package org.mosaiclab.scenario.file;

import java.util.List;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// What became of a scenario file.
public sealed interface ReadResult {
  /// The file can be run.
  ///
  /// @param spec what to run
  /// @param document the file as resolved, with the origin of each value
  /// @param warnings what is allowed and doubtful
  record Ok(ScenarioSpec spec, ResolvedDocument document, List<Problem> warnings)
      implements ReadResult {
    public Ok {
      warnings = List.copyOf(warnings);
    }
  }

  /// The file cannot be run.
  ///
  /// @param problems everything that is wrong, by line; at least one
  record Rejected(List<Problem> problems) implements ReadResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
