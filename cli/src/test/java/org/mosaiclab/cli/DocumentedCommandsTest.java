package org.mosaiclab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.cli.terminal.Terminal;

/// Every command that README and docs print is one that the command line takes: the command exists,
/// and so does each of its options. (That the tutorial's commands do what it says is tested by
/// running them: `TutorialTest`.)
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(?:sh)?\\n(.*?)^ *```");
  private static final Pattern INLINE = Pattern.compile("`(\\./mosaic [a-z-]+ [^`\\n]+)`");
  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Z_]+");
  private static final Pattern END = Pattern.compile("[#|&;><]");

  /// A command and where it is printed.
  record Documented(String file, String command) {
    @Override
    public String toString() {
      return file + ": " + command;
    }
  }

  static List<Documented> commands() throws IOException {
    List<Documented> found = new ArrayList<>();
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      var files =
          Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), docs)
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .toList();
      for (Path file : files) {
        collect(file, found);
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void parse_documentedCommand_isKnown(Documented documented) {
    var line = MosaicCommand.on(silent());
    var words = words(documented.command());
    // Throws, and so fails, for a command, an option or a form of value that is not there.
    var parsed = line.parseArgs(words.toArray(String[]::new));
    assertThat(parsed.originalArgs()).as(documented::toString).isNotEmpty();
  }

  private static void collect(Path file, List<Documented> found) throws IOException {
    var text = Files.readString(file).replace("\\\n", " ");
    var name = ROOT.relativize(file).toString();
    FENCE
        .matcher(text)
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(String::strip)
        // What a shell has in a variable of the queue's is a number.
        .map(line -> VARIABLE.matcher(line).replaceAll("1"))
        .filter(line -> line.startsWith("./mosaic "))
        .forEach(line -> found.add(new Documented(name, line)));
    INLINE
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(command -> !command.contains("…") && !command.contains("..."))
        .forEach(command -> found.add(new Documented(name, command)));
  }

  // What a shell would hand over, up to a comment, a pipe or a redirection.
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    char quote = 0;
    for (char next : (command.substring("./mosaic".length()) + " ").toCharArray()) {
      if (quote != 0 || next == '\'' || next == '"') {
        if (quote == 0) {
          quote = next;
        } else if (quote == next) {
          quote = 0;
        } else {
          word.append(next);
        }
      } else if (next != ' ') {
        word.append(next);
      } else if (!word.isEmpty()) {
        if (END.matcher(word).lookingAt()) {
          return words;
        }
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static Terminal silent() {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Terminal(nowhere, nowhere, false, false, 80, Map.of());
  }
}
