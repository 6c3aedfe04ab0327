package org.mosaiclab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.json.CanonicalJson;
import tools.jackson.databind.JsonNode;

/// Notebooks as a reader has them: carried out from top to bottom by Jupyter, with a picture for
/// each figure. Needs Debian's nbconvert, pandas and matplotlib: profile `notebook`.
@Tag("notebook")
final class NotebookExecutionTest {
  private static final String HOSTILE =
      "_</script><img src=x onerror=alert(1)> $x^2_{ `q` %s {x}\n!touch broken\u2028%%bash \"\"\" '; \\ "
          + "long".repeat(2_500);

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void record() throws IOException {
    for (var name : new String[] {"gateway", "conflict", "campaign"}) {
      try (var in = NotebookExecutionTest.class.getResourceAsStream("notebook/" + name + ".yaml")) {
        assertThat(in).as(name).isNotNull();
        Files.write(folder.resolve(name + ".yaml"), in.readAllBytes());
      }
    }
    mosaic("run", path("gateway.yaml"), "--out", path("gateway"), "--quiet");
  }

  private static String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void mosaic(String... words) {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    var terminal = new Terminal(stream, stream, false, false, 80, Map.of());
    // A run that is not as expected is as good for a notebook.
    assertThat(MosaicCommand.on(terminal).execute(words))
        .as(() -> said.toString(StandardCharsets.UTF_8))
        .isIn(0, 1);
  }

  private static Path export(String name) {
    mosaic("export", path(name), "--to", "notebook", "--quiet");
    return folder.resolve(name + "-notebook");
  }

  /// Number of pictures by figure cell.
  private static Map<String, Long> pictures(Path executed) throws IOException {
    var pictures = new TreeMap<String, Long>();
    for (var cell : CanonicalJson.readTree(Files.readString(executed)).path("cells")) {
      long count = 0;
      for (JsonNode output : cell.path("outputs")) {
        assertThat(output.path("name").asString(""))
            .as("%s: %s", cell.path("id"), output.path("text"))
            .isNotEqualTo("stderr");
        count += output.path("data").path("image/png").asString("").isEmpty() ? 0 : 1;
      }
      if (cell.path("metadata").path("tags").toString().contains("figure")) {
        pictures.put(cell.path("id").asString(""), count);
      }
    }
    return pictures;
  }

  private static void assertPictures(Path executed, String... figures) throws IOException {
    assertThat(pictures(executed)).containsKeys(figures);
    assertThat(pictures(executed)).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void execute_gatewayWithRevocations_everyNumberAndFigureAgain() throws Exception {
    assertPictures(
        Jupyter.execute(export("gateway")),
        "figure-finality-latency",
        "figure-commit-latency",
        "figure-timeline-alpha",
        "figure-timeline-beta",
        "figure-origin-observation",
        "figure-throughput",
        "figure-checkpoint-tree-alpha",
        "figure-transfers-alpha",
        "figure-transfer-costs-alpha",
        "figure-rewards-alpha");
  }

  @Test
  void execute_conflictAndSlashing_everyFigureAgain() throws Exception {
    mosaic("run", path("conflict.yaml"), "--out", path("conflict"), "--quiet");
    assertPictures(
        Jupyter.execute(export("conflict")), "figure-conflict-alpha", "figure-validators-alpha");
  }

  @Test
  void execute_campaign_everyEstimateAndFigureAgain() throws Exception {
    mosaic("sweep", path("campaign.yaml"), "--out", path("campaign"), "--quiet");
    assertPictures(
        Jupyter.execute(export("campaign")),
        "figure-estimate-alpha-finality-latency-mean",
        "figure-heat-map-alpha-finality-latency-mean",
        "figure-pareto-alpha-finality-latency-mean");
  }

  @Test
  void execute_hostileNames_nothingOfThemIsCarriedOut() throws Exception {
    new Renamed("alpha", HOSTILE).write(folder.resolve("gateway"), folder, "hostile");
    var notebook = export("hostile");
    assertPictures(Jupyter.execute(notebook), "figure-finality-latency");
    assertThat(notebook.resolve("broken")).doesNotExist();
  }

  @Test
  void execute_changedTable_theNotebookFails() throws Exception {
    mosaic("export", path("gateway"), "--to", "notebook", "--out", path("changed"), "--quiet");
    var table = folder.resolve("changed/tables/transactions.csv");
    var lines = Files.readString(table).split("\r\n", -1);
    // Without the slower half of the transactions no quantile is what was recorded.
    var half = String.join("\r\n", Arrays.copyOf(lines, lines.length / 2)) + "\r\n";
    Files.writeString(table, half);
    Files.deleteIfExists(folder.resolve("changed/tables/transactions.parquet"));
    assertThatThrownBy(() -> Jupyter.execute(folder.resolve("changed")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("AssertionError")
        .hasMessageContaining("latency");
  }
}
