package org.mosaiclab.cli;

import org.mosaiclab.cli.terminal.Failures;
import org.mosaiclab.cli.terminal.Terminal;

/// Entry of the process.
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its exit code.
  ///
  /// @param arguments as the user gave them
  public static void main(String[] arguments) {
    System.exit(execute(Terminal.ofProcess(), arguments));
  }

  private static int execute(Terminal terminal, String[] arguments) {
    try {
      return MosaicCommand.on(terminal).execute(arguments);
    } catch (Error failure) {
      // Out of memory, a broken installation, a failed assertion: one line like any other failure.
      return new Failures(terminal).report(failure);
    }
  }
}
