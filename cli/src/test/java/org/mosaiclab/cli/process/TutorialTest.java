package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the tutorial tells is what happens: its files are written and its commands carried out, in
/// order, and the lines that it shows are among those that the last command printed.
class TutorialTest {
  private static final Path PAGE = Path.of("..", "docs", "tutorial.md");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
  private static final Pattern NAME = Pattern.compile("# (\\S+)\\n");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern MADE = Pattern.compile("`((?:first|answer)/[\\w./-]+)`");
  private static final String LEFT_OUT = "...";

  @TempDir private Path folder = Path.of("");

  @Test
  void tutorial_doneStepByStep_printsWhatItShows() throws IOException {
    var page = Files.readString(PAGE);
    var mosaic = new MosaicProcess(folder);
    String printed = "";
    int shown = 0;
    for (var block : FENCE.matcher(page).results().toList()) {
      var text = block.group(2);
      switch (block.group(1)) {
        case "yaml" -> write(text);
        case "sh" -> printed = carryOut(mosaic, text);
        case "text" -> {
          assertThat(stripped(printed)).containsSubsequence(shown(text));
          shown++;
        }
        default -> throw new AssertionError("what is a block of " + block.group(1) + "?");
      }
    }
    assertThat(shown).isGreaterThanOrEqualTo(5);
    links(page).forEach(file -> assertThat(folder.resolve(file)).exists());
  }

  private void write(String text) throws IOException {
    var name = NAME.matcher(text);
    assertThat(name.lookingAt()).as("the first line of a file is its name").isTrue();
    Files.writeString(folder.resolve(name.group(1)), text);
  }

  // A command may end with 1: the tutorial shows a check that fails.
  private static String carryOut(MosaicProcess mosaic, String commands) {
    var printed = new StringBuilder();
    for (var command : commands.lines().toList()) {
      var words =
          WORD.matcher(command)
              .results()
              .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
              .toList();
      assertThat(words.getFirst()).isEqualTo("./mosaic");
      var result = mosaic.run(words.subList(1, words.size()).toArray(String[]::new));
      assertThat(result.exitCode()).as(() -> command + "\n" + result).isLessThanOrEqualTo(1);
      printed.append(result.out());
    }
    return printed.toString();
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).toList();
  }

  private static List<String> shown(String text) {
    return stripped(text).stream().filter(line -> !line.equals(LEFT_OUT)).toList();
  }

  // Files and folders that the text speaks of in the folders that its commands make.
  private static Stream<String> links(String page) {
    return MADE.matcher(page).results().map(match -> match.group(1));
  }
}
