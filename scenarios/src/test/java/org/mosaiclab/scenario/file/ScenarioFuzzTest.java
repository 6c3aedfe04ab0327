package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mosaiclab.scenario.catalogue.Catalogue;

/// Damaged scenarios: whatever comes in, the reader answers, and what it accepts it can write down.
class ScenarioFuzzTest {
  private static final int MUTANT_COUNT = 50_000;
  private static final String RICH =
      """
      scenario: rich
      question: "what: if?"
      expect: {text: so, checks: [{metric: alpha.finality.latency, stat: mean, between: [1s, 2s]}]}
      seed: 1
      duration: 6h
      warmUp: 30m
      rules: {ISS-05: as-built}
      network:
        latency:
          regions: {source: x, names: [a, b], roundTripMillis: [[1, 80.5], [90, 2]]}
          jitter: {lognormal: {sigma: 0.1}}
        topology: {random-regular: {degree: 4}}
      origin: {staleShare: auto, miners: {count: 6, placement: {regions: {a: 2, b: 4}}}}
      metachains:
        alpha:
          validators: {count: 6, stake: {list: [1, 2, 3, 4, 5, 6]}}
          workload: {rate: 4/s, gas: {constant: 21_000 gas}}
        beta: {like: alpha, blockTime: 5s, validators: {stake: {equal: 5}}}
      """;
  private static final List<String> TOKENS =
      List.of(
          "0",
          "-1",
          "1_000_000_000_000_000_000",
          "~",
          "{}",
          "[]",
          "&a ",
          "*a",
          "!!int ",
          "<<",
          "---\n",
          "\n",
          "\t",
          " ",
          ":",
          ": ",
          "#",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          ",",
          "like",
          "alpha",
          "beta",
          "5s",
          "1e9",
          "0.0001",
          "|",
          ">",
          "? ",
          "- ",
          "\u0000",
          "\u2028",
          "é",
          "%",
          "origin",
          "auto",
          "99999999999999999999999999999999999999999999999999999999999999999999999999",
          "inf",
          ".");

  @Test
  void read_mutatedScenarios_neverThrowsAndRoundTrips() {
    var seeds = List.of(RICH, MINIMAL, Catalogue.bundled().text("paper-baseline").orElseThrow());
    int accepted = 0;
    for (int run = 0; run < MUTANT_COUNT; run++) {
      var random = new Random(run);
      var text = mutate(seeds.get(run % seeds.size()), random);
      try {
        accepted += check(text, settings(random), run % 16 == 0) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError thrown) {
        throw new AssertionError("run " + run + " threw on:\n" + text, thrown);
      }
    }
    assertThat(accepted).as("mutants that are still scenarios").isBetween(500, MUTANT_COUNT - 500);
  }

  @Test
  void read_mutatedBytes_neverThrows() {
    var bytes = RICH.getBytes(StandardCharsets.UTF_8);
    for (int run = 0; run < 2_000; run++) {
      var random = new Random(run);
      var mutant = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      for (int change = random.nextInt(4); change >= 0; change--) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
      }
      assertThat(Reads.read(mutant)).as("run %s", run).isNotNull();
    }
  }

  private static boolean check(String text, String[] settings, boolean deep) {
    var result = Reads.read(text, settings);
    return switch (result) {
      case ReadResult.Rejected(var problems) -> {
        assertThat(problems).isNotEmpty();
        assertThat(Reads.lines(result)).allMatch(ScenarioFuzzTest::isOneLine);
        yield false;
      }
      case ReadResult.Ok ok -> {
        if (deep) {
          assertThat(Reads.spec(ok.document().textWithOrigins())).isEqualTo(ok.spec());
        }
        yield true;
      }
    };
  }

  private static boolean isOneLine(String line) {
    return !line.isEmpty() && line.chars().noneMatch(Character::isISOControl);
  }

  private static String mutate(String text, Random random) {
    var mutant = new StringBuilder(text);
    for (int change = random.nextInt(3); change >= 0; change--) {
      int at = random.nextInt(mutant.length() + 1);
      int end = Math.min(mutant.length(), at + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> mutant.delete(at, end);
        case 1 -> mutant.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
        case 2 -> mutant.replace(at, end, TOKENS.get(random.nextInt(TOKENS.size())));
        default -> replaceLine(mutant, random);
      }
    }
    return mutant.toString();
  }

  private static void replaceLine(StringBuilder mutant, Random random) {
    var lines = new ArrayList<>(mutant.toString().lines().toList());
    if (!lines.isEmpty()) {
      lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
      lines.remove(random.nextInt(lines.size()));
    }
    mutant.setLength(0);
    mutant.append(String.join("\n", lines)).append('\n');
  }

  private static String[] settings(Random random) {
    if (random.nextInt(8) != 0) {
      return new String[0];
    }
    var rows = ScenarioReference.rows();
    var path = rows.get(random.nextInt(rows.size())).path();
    path = path.replaceFirst("metachains\\.\\*", "metachains.alpha").replace("*", "0");
    return new String[] {path + "=" + TOKENS.get(random.nextInt(TOKENS.size()))};
  }
}
