package org.mosaiclab.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.cli.run.RunCommand;
import org.mosaiclab.cli.sweep.SweepCommand;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.store.DatasetException;
import picocli.CommandLine;

/// Reports that are made again: the same bytes, or one line that says what is missing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportCommandTest {
  private static final Terminal SILENT =
      new Terminal(
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          false,
          false,
          80,
          Map.of());

  @TempDir private static Path folder = Path.of("");
  private Path run = Path.of("");
  private Path campaign = Path.of("");

  @BeforeAll
  void record() throws Exception {
    run = folder.resolve("run");
    call(
        new RunCommand(SILENT),
        "short-epochs",
        "--duration=4m",
        "--set=warmUp=1m",
        "--quiet",
        "--out=" + run);
    campaign = folder.resolve("campaign");
    var file = folder.resolve("c.yaml");
    Files.writeString(
        file,
        """
        scenario: short-epochs
        set: {duration: 4m, warmUp: 1m}
        sweep: {seed: {list: [1, 2]}}
        replications: 2
        """);
    call(new SweepCommand(SILENT), file.toString(), "--quiet", "--threads=1", "--out=" + campaign);
  }

  private static void call(Callable<Integer> command, String... arguments) throws Exception {
    new CommandLine(command).parseArgs(arguments);
    command.call();
  }

  private static void report(Path root, String... options) throws Exception {
    var arguments = new String[options.length + 1];
    arguments[0] = root.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    call(new ReportCommand(SILENT), arguments);
  }

  private static Path copy(Path root, String name) throws IOException {
    var target = folder.resolve(name);
    try (var files = Files.walk(root)) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(root.relativize(file)));
      }
    }
    return target;
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (var files = Files.walk(path)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Map<String, byte[]> drawn(Path root) throws IOException {
    var bytes = new TreeMap<String, byte[]>();
    for (var name : List.of("report.html", "summary.json", "figures")) {
      if (Files.exists(root.resolve(name))) {
        try (var files = Files.walk(root.resolve(name))) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            bytes.put(root.relativize(file).toString(), Files.readAllBytes(file));
          }
        }
      }
    }
    return bytes;
  }

  @Test
  void report_ofARunThatLostWhatIsDerived_makesTheSameBytes() throws Exception {
    var root = copy(run, "derived");
    for (var name : List.of("report.html", "summary.json", "environment.json", "figures")) {
      delete(root.resolve(name));
    }
    report(root);
    assertThat(drawn(root)).containsExactlyEntriesOf(drawn(run)).hasSizeGreaterThan(10);
  }

  @Test
  void report_ofACampaignThatLostItsReport_makesTheSameBytes() throws Exception {
    var root = copy(campaign, "derived-campaign");
    delete(root.resolve("report.html"));
    delete(root.resolve("figures"));
    delete(root.resolve("parts"));
    report(root);
    assertThat(drawn(root)).containsExactlyEntriesOf(drawn(campaign)).hasSizeGreaterThan(2);
  }

  @Test
  void report_withoutTheScenario_saysSo() throws Exception {
    var root = copy(run, "without-scenario");
    Files.delete(root.resolve("scenario.yaml"));
    report(root);
    assertThat(Files.readString(root.resolve("report.html"))).contains("no scenario.yaml any more");
  }

  @Test
  void report_ofAFolderWithoutOneOfItsTables_isRefusedByName() throws Exception {
    refusesWithout(run, "run");
    refusesWithout(campaign, "campaign");
  }

  // schema.json only describes the tables.
  private static void refusesWithout(Path whole, String name) throws IOException {
    var root = copy(whole, "half-" + name);
    try (var files = Files.list(root.resolve("tables"))) {
      for (var file : files.filter(it -> !it.endsWith("schema.json")).sorted().toList()) {
        var kept = Files.readAllBytes(file);
        Files.delete(file);
        assertThatThrownBy(() -> report(root))
            .as(file.toString())
            .isInstanceOfAny(BadInputException.class, DatasetException.class)
            .hasMessageContaining(String.valueOf(file.getFileName()));
        Files.write(file, kept);
      }
    }
  }

  @Test
  void report_withoutManifest_isRefused() throws Exception {
    var root = copy(run, "no-manifest");
    Files.delete(root.resolve("manifest.json"));
    assertThatThrownBy(() -> report(root))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("manifest.json");
    var other = copy(campaign, "no-campaign-manifest");
    Files.delete(other.resolve("manifest.json"));
    assertThatThrownBy(() -> report(other))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is not finished");
    assertThatThrownBy(() -> report(folder.resolve("nothing")))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is no folder");
  }

  @Test
  void report_ofChangedTables_needsForceAndSaysSoOnTop() throws Exception {
    var root = copy(run, "changed");
    Files.writeString(root.resolve("tables/checkpoints.csv"), "changed\n");
    assertThatThrownBy(() -> report(root))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("checkpoints.csv")
        .hasMessageContaining("--force");
    report(root, "--force");
    assertThat(Files.readString(root.resolve("report.html")))
        .containsSubsequence("Not as it was written: tables/checkpoints.csv", "Headline numbers");
  }

  @Test
  void pareto_ofARunOrOfUnknownMetrics_isRefused() throws Exception {
    assertThatThrownBy(() -> report(run, "--pareto", "a mean", "b mean"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--pareto: is for campaigns");
    assertThatThrownBy(() -> report(campaign, "--pareto", "alpha.utilisation value", "b mean"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no run of this campaign measured b mean");
  }

  @Test
  void pareto_ofACampaign_isDrawn() throws Exception {
    var root = copy(campaign, "pareto");
    report(root, "--pareto", "alpha.finality.latency mean", "alpha.utilisation value");
    assertThat(root.resolve("figures/pareto-alpha-utilisation.svg")).exists();
    assertThat(Files.readString(root.resolve("report.html")))
        .contains("figure-pareto-alpha-utilisation");
  }
}
