package org.mosaiclab.cli;

import java.util.Locale;
import org.mosaiclab.cli.terminal.Failures;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.WatchedOutput;

/// Entry of the process.
public final class Main {
  private Main() {}

  /// Runs one command and ends the process with its exit code.
  ///
  /// @param arguments as the user gave them
  public static void main(String[] arguments) {
    // Numbers look the same in every country: they name files, fill scenarios and are read again.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    var output = WatchedOutput.ofProcess();
    var terminal = Terminal.ofProcess(output);
    int status = execute(terminal, arguments);
    System.exit(output.failure().map(reason -> new Failures(terminal).lost(reason)).orElse(status));
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
