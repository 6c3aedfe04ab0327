package org.mosaiclab.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.campaign.cluster.ClusterException;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.scenario.file.document.Shown;
import org.mosaiclab.scenario.file.document.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what went wrong into lines for the user and an exit code.
///
/// @param terminal where the lines go
public record Failures(Terminal terminal) {
  private static final int BYTES_PER_MEBIBYTE = 1 << 20;

  /// Reports a failure.
  ///
  /// @return the exit code
  public int report(Throwable failure) {
    return switch (failure) {
      case BadInputException refused -> refuse(refused.problems());
      case DatasetException broken -> refuse(List.of(message(broken)));
      case ClusterException lost -> refuse(List.of(message(lost)));
      case OutOfMemoryError _ -> outOfMemory();
      case IOException fault -> internal("cannot read or write", fault);
      case Throwable fault -> internal("internal error", fault);
    };
  }

  /// Reports what a user gave.
  ///
  /// @param problems one line each
  /// @return the exit code
  public int refuse(List<String> problems) {
    problems.forEach(problem -> terminal.err().println("error: " + problem));
    if (problems.size() > 1) {
      terminal.err().println(problems.size() + " problems; nothing was run");
    }
    return ExitStatus.BAD_INPUT;
  }

  /// Reports an option or argument that does not exist or does not fit.
  public int onParameterException(ParameterException refused, String[] arguments) {
    CommandLine command = refused.getCommandLine();
    terminal.err().println("error: " + describe(refused));
    terminal.err().println("see: ./" + command.getCommandSpec().qualifiedName(" ") + " --help");
    return ExitStatus.BAD_INPUT;
  }

  private static String describe(ParameterException refused) {
    return refused instanceof UnmatchedArgumentException unmatched
        ? describe(unmatched)
        : message(refused).lines().findFirst().orElse("bad arguments");
  }

  private static String describe(UnmatchedArgumentException refused) {
    String word = refused.getUnmatched().getFirst();
    CommandLine command = refused.getCommandLine();
    List<String> known =
        word.startsWith("-")
            ? command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList()
            : List.copyOf(command.getSubcommands().keySet());
    String kind = word.startsWith("-") ? "option" : known.isEmpty() ? "argument" : "command";
    String name = word.replaceFirst("=.*", "");
    return Shown.name(name)
        + ": no such "
        + kind
        + Spelling.nearest(name, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /// Reports what a command threw.
  public int onExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
    return report(failure);
  }

  /// Reports that standard output is not whole.
  ///
  /// @param reason of the system
  /// @return the exit code
  public int lost(String reason) {
    terminal.err().println("error: standard output cannot be written: " + reason);
    return ExitStatus.INTERNAL_ERROR;
  }

  private int outOfMemory() {
    long heap = Runtime.getRuntime().maxMemory() / BYTES_PER_MEBIBYTE;
    terminal
        .err()
        .println(
            "error: the run needs more than its %d MiB of memory; give it more with".formatted(heap)
                + " MOSAIC_JAVA_OPTS=-Xmx4g, or ask for a shorter --duration");
    return ExitStatus.INTERNAL_ERROR;
  }

  private int internal(String kind, Throwable fault) {
    var line = "%s: %s: %s".formatted(kind, fault.getClass().getSimpleName(), message(fault));
    terminal.err().println("error: " + line.lines().findFirst().orElse(kind) + trace(fault));
    return ExitStatus.INTERNAL_ERROR;
  }

  private String trace(Throwable fault) {
    if (terminal.isDebugging()) {
      return "\n" + stackTrace(fault).stripTrailing();
    }
    try {
      var file = Files.createTempFile("mosaic-error-", ".txt");
      Files.writeString(file, stackTrace(fault));
      return "; the stack trace is in " + file;
    } catch (IOException _) {
      return "; MOSAIC_DEBUG=1 prints the stack trace";
    }
  }

  private static String stackTrace(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String message(Throwable fault) {
    String message = fault.getMessage();
    return message == null ? "no message" : message;
  }
}
