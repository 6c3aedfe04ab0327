package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a user may get wrong: exit code 2, a line that says what, where and what would be right, no
/// stack trace, and nothing left behind.
final class BadInputTest {
  @TempDir private Path folder = Path.of("");

  /// One mistake.
  ///
  /// @param name of the case
  /// @param file name of the scenario file, empty if there is none
  /// @param text of the file
  /// @param arguments of the command
  /// @param expected pieces of the error lines
  record Mistake(
      String name, String file, String text, List<String> arguments, List<String> expected) {
    Mistake {
      arguments = List.copyOf(arguments);
      expected = List.copyOf(expected);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Mistake inFile(String name, String from, String to, String... expected) {
    var text = Workspace.tiny();
    if (!text.contains(from)) {
      throw new IllegalStateException("tiny.yaml no longer has " + from);
    }
    return new Mistake(
        name,
        "bad.yaml",
        text.replace(from, to),
        List.of("run", "bad.yaml"),
        Stream.concat(Stream.of("bad.yaml:"), Stream.of(expected)).toList());
  }

  private static Mistake given(String name, String text, String... expected) {
    return new Mistake(name, "bad.yaml", text, List.of("run", "bad.yaml"), List.of(expected));
  }

  private static Mistake onLine(String name, List<String> arguments, String... expected) {
    return new Mistake(name, "", "", arguments, List.of(expected));
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        inFile("unknown key", "warmUp:", "warmup:", ":10:", "warmup", "warmUp"),
        inFile("wrong unit", "blockTime: 2s", "blockTime: 2 gas", "blockTime", "2 gas"),
        inFile("negative count", "miners: {count: 3}", "miners: {count: -3}", "count", "-3"),
        inFile("zero validators", "validators: {count: 4}", "validators: {count: 0}", "count", "0"),
        inFile(
            "odd nodes x degree",
            "topology: complete",
            "topology: {random-regular: {degree: 3}}",
            "degree",
            "odd"),
        inFile(
            "latency table with a missing pair",
            "topology: complete",
            "latency: {regions: {source: mine, names: [a, b], roundTripMillis: [[1, 2], [2]]}}",
            "roundTripMillis"),
        inFile("zero duration", "duration: 10m", "duration: 0s", "duration", "0s"),
        inFile("negative duration", "duration: 10m", "duration: -5m", "duration", "-5m"),
        inFile("anchor", "signatures: modelled", "signatures: &a modelled", "anchor"),
        inFile("alias", "signatures: modelled", "signatures: *a", "alias"),
        given("file over 1 MiB", "# " + "x".repeat(1 << 20), "bad.yaml", "1 MiB"),
        given("binary file", "\u0000\u0001\u0002PK\u0003", "bad.yaml", "text"),
        given("empty file", "", "bad.yaml"),
        onLine("folder", List.of("run", "."), "is a folder", "YAML"),
        onLine("missing file", List.of("run", "absent.yaml"), "absent.yaml", "no such file"),
        onLine("unknown scenario", List.of("run", "paper-basline"), "did you mean paper-baseline?"),
        onLine("unknown command", List.of("rnu"), "rnu: no such command", "did you mean run?"),
        onLine("unknown option", List.of("run", "paper-baseline", "--sed=1"), "--sed", "--seed"),
        onLine(
            "unknown path",
            List.of("run", "paper-baseline", "--set", "metachains.alfa.epochLength=5"),
            "alfa",
            "alpha"),
        onLine(
            "seed that is no number",
            List.of("run", "paper-baseline", "--seed", "abc"),
            "--seed",
            "abc"),
        onLine(
            "zero duration option",
            List.of("run", "paper-baseline", "--duration", "0s"),
            "--duration",
            "0s"),
        onLine(
            "negative replication",
            List.of("run", "paper-baseline", "--replication", "-1"),
            "--replication",
            "-1"),
        onLine(
            "unwritable output folder",
            List.of("run", "paper-baseline", "--out", "/dev/null/x"),
            "/dev/null",
            "--out"),
        onLine(
            "output folder without a name", List.of("run", "paper-baseline", "--out", ""), "--out"),
        onLine(
            "seed given twice",
            List.of("run", "paper-baseline", "--seed", "5", "--set", "seed=6"),
            "--seed and --set seed=6"),
        onLine(
            "unknown recording",
            List.of("run", "paper-baseline", "--record", "trace,traces"),
            "traces cannot be recorded; give transactions or trace"),
        onLine("replay of no run", List.of("replay", "absent"), "absent", "no such folder"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistake_isToldInLines_andLeavesNothing(Mistake mistake) {
    var workspace = new Workspace(folder);
    if (!mistake.file().isEmpty()) {
      workspace.with(mistake.file(), mistake.text());
    }
    var before = workspace.content();
    var result = workspace.mosaic().run(mistake.arguments().toArray(String[]::new));
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err()).startsWith("error: ").contains(mistake.expected());
    assertThat(result.err()).doesNotContain("Exception", "\tat ");
    assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(workspace.content()).isEqualTo(before);
  }

  @Test
  void run_nonEmptyFolder_isRefusedBeforeTheRun() throws IOException {
    var workspace = new Workspace(folder);
    Files.createDirectory(folder.resolve("mine"));
    workspace.with("mine/thesis.txt", "years of work");
    var before = workspace.content();
    for (var options : List.of(List.<String>of(), List.of("--force"))) {
      var arguments =
          Stream.concat(Stream.of("run", "paper-baseline", "--out", "mine"), options.stream())
              .toArray(String[]::new);
      var result = workspace.mosaic().run(arguments);
      assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
      assertThat(result.err()).contains("mine: is not empty");
      assertThat(result.out()).isEmpty();
    }
    assertThat(workspace.content()).isEqualTo(before);
    assertThat(folder.resolve("mine/thesis.txt")).hasContent("years of work");
  }

  @Test
  void validate_severalProblems_areAllToldWithTheirLinesAndCounted() {
    var workspace = new Workspace(folder);
    var text =
        Workspace.tiny()
            .replace("seed: 3", "seed: x")
            .replace("duration: 10m", "duration: 10 parsecs")
            .replace("blockTime: 2s", "blockTime: -2s");
    var result = workspace.mosaic().run("validate", workspace.with("bad.yaml", text));
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
    assertThat(result.err().lines().filter(line -> line.startsWith("error: bad.yaml:"))).hasSize(3);
    assertThat(result.err()).contains("\n3 problems");
  }
}
