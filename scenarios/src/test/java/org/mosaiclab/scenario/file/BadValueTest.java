package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.lines;

import org.junit.jupiter.api.Test;
import org.mosaiclab.scenario.file.format.MetachainFormat;

/// Values and keys that are wrong by themselves: what is said about them, word for word.
class BadValueTest {
  private static final String TIMES = "ns, us, ms, s, m, h or d";

  private static String chain(String keys) {
    return "seed: 1\nduration: 1h\nmetachains:\n  alpha:\n    " + keys + "\n";
  }

  @Test
  void read_countBelowItsBound_saysWhichIsRight() {
    assertThat(lines(chain("epochLength: -5")))
        .containsExactly(
            "s.yaml:5:18: metachains.alpha.epochLength: -5 is below 1; give a whole number of"
                + " blocks, at least 1");
    assertThat(lines(chain("validators: {count: 0}")))
        .containsExactly(
            "s.yaml:5:25: metachains.alpha.validators.count: 0 is below 1; give a whole number of"
                + " validators, at least 1");
    assertThat(lines(chain("validators: {count: 100_001}")).getFirst())
        .endsWith("100_001 is above 100_000; give a whole number of validators, at most 100_000");
    assertThat(lines(chain("epochLength: 2.5")).getFirst())
        .contains("2.5 is not a whole number of blocks; give a whole number of blocks, as 100");
  }

  @Test
  void read_durationNotAboveZero_isRefused() {
    assertThat(lines(MINIMAL.replace("1h", "0s")))
        .containsExactly("s.yaml:2:11: duration: 0s is below 1ms; give a duration, at least 1ms");
  }

  @Test
  void read_durations_areBounded() {
    assertThat(lines(MINIMAL.replace("1h", "-1h")))
        .containsExactly("s.yaml:2:11: duration: -1h is below 1ms; give a duration, at least 1ms");
    assertThat(lines(MINIMAL.replace("1h", "36525d"))).isEmpty();
    assertThat(lines(MINIMAL.replace("1h", "36526d")))
        .containsExactly(
            "s.yaml:2:11: duration: 36526d is above 36525d; give a duration, at most 36525d");
    assertThat(lines(MINIMAL.replace("1h", "999999999999999999999999999999d"))).hasSize(1);
  }

  @Test
  void read_unitMissingOrWrong_namesTheUnits() {
    assertThat(lines(MINIMAL.replace("1h", "45")))
        .containsExactly(
            "s.yaml:2:11: duration: 45 has no unit; give a duration in " + TIMES + ", as 14.9s");
    assertThat(lines(MINIMAL.replace("1h", "45 gas")))
        .containsExactly(
            "s.yaml:2:11: duration: 45 gas has the unknown unit `gas`; give a duration in "
                + TIMES
                + ", as 14.9s");
    assertThat(lines(MINIMAL.replace("1h", "3 S")).getFirst()).contains("did you mean s?");
    assertThat(lines(chain("gasLimit: 8_000_000")))
        .containsExactly(
            "s.yaml:5:15: metachains.alpha.gasLimit: 8_000_000 has no unit; give an amount of gas,"
                + " as 8_000_000 gas");
    assertThat(lines(chain("workload: {rate: 40}")).getFirst())
        .contains("40 has no unit; give a rate in /s, /m or /h, as 40/s");
    assertThat(lines(chain("epochLength: 100s")).getFirst())
        .contains("100s has the unknown unit `s`; give a whole number of blocks, as 100");
    assertThat(lines(MINIMAL + "network: {bandwidth: 100Mb}\n").getFirst())
        .contains("unknown unit `Mb`; give a bandwidth in bit/s, kbit/s, Mbit/s or Gbit/s");
  }

  @Test
  void read_unknownKey_suggestsTheNearest() {
    assertThat(lines(chain("epochLenght: 5")))
        .containsExactly(
            "s.yaml:5:5: metachains.alpha.epochLenght: unknown key; did you mean epochLength?");
    assertThat(lines(MINIMAL + "origin: {zzz: 1}\n").getFirst())
        .startsWith("s.yaml:4:10: origin.zzz: unknown key; known here: consensus, blockTime, ");
  }

  @Test
  void read_missingKey_saysWhatToGive() {
    assertThat(lines("duration: 1h\n"))
        .containsExactly(
            "s.yaml:1:1: seed: is missing; give a whole number, as 1, at least 0, at most"
                + " 9_223_372_036_854_775_807",
            "s.yaml:1:1: metachains: is missing; give a mapping of meta-chains by name");
    assertThat(lines("seed: 1\nduration: 1h\nmetachains: {}\n"))
        .containsExactly("s.yaml:3:13: metachains: has 0 meta-chains; give at least 1");
  }

  @Test
  void read_keyWithoutValue_isRefused() {
    assertThat(lines("seed: 1\nduration:\nmetachains: {alpha: ~}\n"))
        .containsExactly(
            "s.yaml:2:10: duration: has no value; give a duration in "
                + TIMES
                + ", as 14.9s, at least 1ms, at most 36525d",
            "s.yaml:3:21: metachains.alpha: has no value; give " + MetachainFormat.SHAPE.form());
    assertThat(MetachainFormat.SHAPE.form())
        .startsWith("a meta-chain: a mapping with like, consensus, blockTime, ");
  }

  @Test
  void read_otherKindOfValue_isRefused() {
    assertThat(lines("seed: [1]\nduration: {h: 1}\nmetachains: alpha\n"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("s.yaml:1:7: seed: is a list; give a whole number"),
            line -> assertThat(line).startsWith("s.yaml:2:11: duration: is a mapping; give a dura"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "s.yaml:3:13: metachains: alpha is a single value; give a mapping of"
                            + " meta-chains by name"));
  }

  @Test
  void read_wordThatIsNotThere_saysWhatIsPossible() {
    assertThat(lines(MINIMAL + "origin: {consensus: pos}\n"))
        .containsExactly("s.yaml:4:21: origin.consensus: pos is not a consensus here; give pow");
    assertThat(lines(MINIMAL + "signatures: reel\n").getFirst()).endsWith("did you mean real?");
    assertThat(lines(MINIMAL + "profile: whitepaper\n").getFirst())
        .endsWith("whitepaper is not a profile here; give one of as-built, paper-core, paper");
  }

  @Test
  void read_alternatives_mustBeOne() {
    assertThat(lines(chain("validators: {stake: {equal: 5, list: [1]}}")))
        .contains(
            "s.yaml:5:25: metachains.alpha.validators.stake: says equal and list at once; give one"
                + " of table, equal, list");
    assertThat(lines(chain("validators: {stake: {}}")).getFirst())
        .endsWith("stake: says nothing; give one of table, equal, list");
  }

  @Test
  void read_names_areBounded() {
    assertThat(lines("seed: 1\nduration: 1h\nmetachains: {Alpha: {}}\n").getFirst())
        .contains(
            "Alpha is not a name of a meta-chain; give a name of a meta-chain: small letters");
    assertThat(lines("seed: 1\nduration: 1h\nmetachains: {origin: {}}\n").getFirst())
        .contains("metachains.origin: is a reserved name");
    assertThat(lines("scenario: " + "x".repeat(65) + "\n" + MINIMAL).getFirst())
        .contains("has 65 characters; give a name of a scenario of at most 64");
    assertThat(lines("scenario: ../up\n" + MINIMAL)).hasSize(1);
  }

  @Test
  void read_rules_mustHaveARepairAndKnowIt() {
    assertThat(lines(MINIMAL + "rules: {ISS-99: as-built}\n").getFirst())
        .contains("ISS-99 is not a rule with a repair here");
    assertThat(lines(MINIMAL + "rules: {ISS-10: repaired}\n").getFirst())
        .contains(
            "rules.ISS-10: repaired is a repair that no actor plays in this version; repaired can be:");
    assertThat(lines(MINIMAL + "rules: {ISS-2: as-built}\n"))
        .containsExactly(
            "s.yaml:4:9: rules.ISS-2: ISS-2 is not a rule with a repair here; did you mean ISS-02?");
    assertThat(lines(MINIMAL + "rules: {ISS-02: asbuilt}\n").getFirst())
        .endsWith("rules.ISS-02: asbuilt is not a way to take a rule here; did you mean as-built?");
    assertThat(lines(MINIMAL + "profile: asbuilt\n").getFirst()).endsWith("did you mean as-built?");
    assertThat(lines(MINIMAL + "rules: {ISS-35: as-built}\n"))
        .containsExactly(
            "s.yaml:4:9: rules.ISS-35: ISS-35 is a property of the protocol, no defect; leave it"
                + " out");
    assertThat(lines(MINIMAL + "rules: {DEV-21: repaired}\n").getFirst())
        .contains("DEV-21 is an encoding that stays as recorded in every profile");
    assertThat(lines(MINIMAL + "rules: {ISS-08: as-built, GAP-14: as-built}\n"))
        .containsExactly(
            "s.yaml:4:35: rules.GAP-14: is the same rule as ISS-08 and switched twice; switch it"
                + " once");
  }

  @Test
  void read_severalMistakes_areToldAtOnceInTheOrderOfTheFile() {
    assertThat(
            lines(
                """
                seed: x
                duration: 5
                colour: red
                network: {bandwidth: fast}
                metachains:
                  alpha: {epochLength: 0, blockTime: 3}
                  beta: {like: gamma}
                """))
        .extracting(line -> line.substring(0, line.indexOf(": ")))
        .containsExactly(
            "s.yaml:1:7",
            "s.yaml:2:11",
            "s.yaml:3:1",
            "s.yaml:4:22",
            "s.yaml:6:24",
            "s.yaml:6:38",
            "s.yaml:7:16");
  }
}
