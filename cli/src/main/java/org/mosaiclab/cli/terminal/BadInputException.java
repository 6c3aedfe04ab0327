package org.mosaiclab.cli.terminal;

import java.util.List;

/// The user gave something that cannot be worked with: the command ends with
/// [ExitStatus#BAD_INPUT], one line per problem and no stack trace.
public final class BadInputException extends RuntimeException {
  private final List<String> problems;

  /// Several problems.
  ///
  /// @param problems one line each: what, where, what would be right
  public BadInputException(List<String> problems) {
    super(String.join("\n", problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /// One problem.
  ///
  /// @param problem what, where, what would be right
  public BadInputException(String problem) {
    this(List.of(problem));
  }

  /// One line per problem.
  public List<String> problems() {
    return problems;
  }
}
