package org.mosaiclab.cli.input;

import java.util.List;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.document.Problem;

/// The step from a reading to something that can be run.
public final class CheckedScenario {
  private CheckedScenario() {}

  /// The scenario, with its warnings told.
  ///
  /// @param terminal where warnings go
  /// @throws BadInputException with every problem, if it was rejected
  public static ReadResult.Ok require(ReadResult result, Terminal terminal) {
    return switch (result) {
      case ReadResult.Ok ok -> {
        lines(ok.warnings()).forEach(line -> terminal.notice("warning: " + line));
        yield ok;
      }
      case ReadResult.Rejected(List<Problem> problems) ->
          throw new BadInputException(lines(problems));
    };
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream().map(Problem::line).toList();
  }
}
