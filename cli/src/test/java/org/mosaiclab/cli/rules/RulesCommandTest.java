package org.mosaiclab.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine;

/// What needs no process of its own.
class RulesCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private void call(Charset charset, String... arguments) {
    var stream = new PrintStream(out, true, charset);
    var command = new RulesCommand(new Terminal(stream, stream, false, false, 80, Map.of()));
    new CommandLine(command).parseArgs(arguments);
    command.call();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--status=done | --status: done: no such status; one of implemented, partial, covered",
        "--section=99 | --section: 99: no such section; one of 0, 1, 2, 3",
        "VO-6 --section=7 | give an ID, or --section and --status, not both",
        "VO-6 --status=partial | give an ID, or --section and --status, not both"
      })
  void rules_badArguments_areRefused(String arguments, String problem) {
    assertThatThrownBy(() -> call(StandardCharsets.UTF_8, arguments.split(" ", -1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--section=5", "VO-6"})
  void rules_terminalOfAscii_getsAscii(String argument) {
    call(StandardCharsets.US_ASCII, argument);
    var text = out.toString(StandardCharsets.US_ASCII);
    assertThat(text).contains("v0 sec. ").doesNotContain("?", "§");
  }

  @ParameterizedTest
  @CsvSource({"partial, GAP-10", "property, ISS-37", "covered, NV-4"})
  void rules_ofAStatus_areThoseAlone(String status, String id) {
    call(StandardCharsets.UTF_8, "--status=" + status);
    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("  " + id + " ").doesNotContain("  VO-6 ");
  }
}
