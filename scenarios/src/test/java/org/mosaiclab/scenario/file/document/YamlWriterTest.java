package org.mosaiclab.scenario.file.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlWriterTest {
  private static final Origin SOMEWHERE = new Origin.Written(new Place.WholeFile("x"));
  private static final List<Origin> ORIGINS =
      List.of(SOMEWHERE, new Origin.Default(new Place.WholeFile("x")));
  private static final String LETTERS = "ab09 :#,[]{}&*!|>'\"%@`~-?\\\n\t\r\u0085\u00a0é\u2028=<";

  @Test
  void write_randomDocuments_areReadBackEqual() {
    for (int run = 0; run < 1_000; run++) {
      var document = mapping(new Random(run), 3);
      assertThat(readBack(YamlWriter.write(document)))
          .as("run %s", run)
          .isEqualTo(document.from(SOMEWHERE));
      assertThat(readBack(YamlWriter.writeWithOrigins(document)))
          .as("run %s, with origins", run)
          .isEqualTo(document.from(SOMEWHERE));
    }
  }

  // Whether a scalar was quoted is no part of its value, except that nothing differs from "".
  private static Node readBack(String text) {
    var problems = new Problems();
    var node = YamlReader.read(text, "x", problems);
    assertThat(problems.list()).as(text).isEmpty();
    return plain(node.orElseThrow()).from(SOMEWHERE);
  }

  private static Node plain(Node node) {
    return switch (node) {
      case Node.Scalar(String text, var _, var origin) -> new Node.Scalar(text, false, origin);
      case Node.Sequence(var items, var origin) ->
          new Node.Sequence(items.stream().map(YamlWriterTest::plain).toList(), origin);
      case Node.Mapping(var entries, var origin) -> {
        var copy = new LinkedHashMap<String, Node.Entry>();
        entries.forEach(
            (key, entry) -> copy.put(key, new Node.Entry(entry.keyPlace(), plain(entry.value()))));
        yield new Node.Mapping(copy, origin);
      }
    };
  }

  private static Node node(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(3)) {
      case 1 -> {
        var items = new ArrayList<Node>();
        for (int item = random.nextInt(12); item > 0; item--) {
          items.add(random.nextBoolean() ? scalar(random) : node(random, depth - 1));
        }
        yield new Node.Sequence(items, origin(random));
      }
      case 2 -> mapping(random, depth - 1);
      default -> scalar(random);
    };
  }

  private static Node.Mapping mapping(Random random, int depth) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (int entry = random.nextInt(6); entry >= 0; entry--) {
      entries.put(text(random), new Node.Entry(SOMEWHERE.place(), node(random, depth)));
    }
    return new Node.Mapping(entries, origin(random));
  }

  private static Node scalar(Random random) {
    return new Node.Scalar(text(random), false, origin(random));
  }

  private static Origin origin(Random random) {
    return ORIGINS.get(random.nextInt(ORIGINS.size()));
  }

  private static String text(Random random) {
    return switch (random.nextInt(6)) {
      case 0 ->
          List.of("", "~", "null", "Null", "true", "<", "-", "--- a", "- a", "? a")
              .get(random.nextInt(10));
      case 1 -> "8_000 gas";
      default -> {
        var text = new StringBuilder();
        for (int letter = random.nextInt(40); letter > 0; letter--) {
          text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        yield text.toString();
      }
    };
  }
}
