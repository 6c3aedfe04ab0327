package org.mosaiclab.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.export.ExportProgress;
import tools.jackson.databind.JsonNode;

final class NotebookFileTest {
  /// Everything that Markdown, HTML, mathematics, Python and IPython would take for theirs.
  private static final String HOSTILE =
      "</script><img src=x onerror=alert(1)> [a](http://b.c) `x` $y$ **z** | # w\n!touch broken\u2028%%bash\u0085\"\"\"; \ud83d\ude00 ";

  @TempDir private Path folder = Path.of("");

  private JsonNode notebook(String chain) throws IOException {
    var run = new NamedRun(chain).writeTo(folder, "run");
    return CanonicalJson.readTree(text(run));
  }

  private static String text(Path run) throws IOException {
    return NotebookFile.texts(run).getOrDefault(NotebookFile.NAME, "");
  }

  private static List<String> sources(JsonNode notebook, String kind) {
    var sources = new ArrayList<String>();
    for (var cell : notebook.path("cells")) {
      if (cell.path("cell_type").asString("").equals(kind)) {
        var text = new StringBuilder();
        cell.path("source").forEach(line -> text.append(line.asString("")));
        sources.add(text.toString());
      }
    }
    return sources;
  }

  @Test
  void texts_ofARun_areANotebookOfFormat45WithoutOutputs() throws IOException {
    var notebook = notebook("alpha");
    assertThat(notebook.path("nbformat").asInt(0)).isEqualTo(4);
    assertThat(notebook.path("nbformat_minor").asInt(0)).isEqualTo(5);
    assertThat(notebook.path("metadata").path("kernelspec").path("name").asString(""))
        .isEqualTo("python3");
    var ids = new LinkedHashSet<String>();
    for (var cell : notebook.path("cells")) {
      assertThat(cell.path("id").asString("")).matches("[a-z0-9-]{1,64}");
      assertThat(ids.add(cell.path("id").asString(""))).isTrue();
      if (cell.path("cell_type").asString("").equals("code")) {
        assertThat(cell.path("execution_count").isNull()).isTrue();
        assertThat(cell.path("outputs").isArray()).isTrue();
        assertThat(cell.path("outputs").isEmpty()).isTrue();
      }
    }
    assertThat(ids)
        .startsWith("title", "loading", "setup", "tables", "columns")
        .contains("figure-finality-latency", "figure-timeline-alpha", "figure-rewards-alpha")
        .contains("transfer-numbers", "verdicts", "open-questions")
        .endsWith("provenance");
  }

  @Test
  void texts_twice_haveTheSameBytes() throws IOException {
    var run = new NamedRun("alpha").writeTo(folder, "run");
    assertThat(NotebookFile.texts(run)).isEqualTo(NotebookFile.texts(run));
  }

  @Test
  void texts_everyColumnOfEveryTable_isExplained() throws IOException {
    var run = new NamedRun("alpha").writeTo(folder, "run");
    var prose = String.join("\n", sources(CanonicalJson.readTree(text(run)), "markdown"));
    for (var table : DataDictionary.read(run.resolve("tables/schema.json")).tables()) {
      assertThat(prose).contains("### `" + table.name() + "`");
      for (var column : table.columns()) {
        assertThat(prose)
            .contains(
                "| `%s` | %s | %s | %s |"
                    .formatted(
                        column.name(),
                        column.type(),
                        MarkdownText.escape(column.unit()),
                        MarkdownText.escape(column.description())));
      }
    }
  }

  @Test
  void texts_hostileNames_neitherCodeNorMarkup() throws IOException {
    var hostile = notebook(HOSTILE.repeat(60));
    var plain = String.join("\n", sources(hostile, "code"));
    assertThat(plain).doesNotContain("touch broken", "onerror=", "%%bash", "\u2028");
    for (var source : sources(hostile, "markdown")) {
      assertThat(source)
          .doesNotContain("<", "\u2028", "\u0085", " `x` ", " $y$", "[a]", "http://", "**z**");
      assertThat(source.lines().filter(line -> !line.startsWith("    ")))
          .noneMatch(line -> line.startsWith("!touch") || line.length() > 13_000);
    }
  }

  @Test
  void texts_codeOfTwoRuns_differsInTheFiguresAlone() throws IOException {
    var one = new NamedRun("alpha").writeTo(folder, "one");
    var other = new NamedRun("beta").writeTo(folder, "other");
    assertThat(sources(CanonicalJson.readTree(text(one)), "code").toString())
        .isEqualTo(
            sources(CanonicalJson.readTree(text(other)), "code")
                .toString()
                .replace("-beta\"])", "-alpha\"])"));
  }

  @Test
  void texts_longNames_idsStayUniqueAndShort() throws IOException {
    assertThat(notebook("x".repeat(10_000)).path("cells").isEmpty()).isFalse();
  }

  @Test
  void write_allThatTheNotebookReads_liesBesideIt() throws IOException {
    var run = new NamedRun("alpha").writeTo(folder, "run");
    var target = Files.createDirectory(folder.resolve("out"));
    NotebookFile.write(run, target.resolve("notebook.ipynb"), ExportProgress.NONE);
    assertThat(target.resolve("notebook.ipynb")).hasContent(text(run));
    assertThat(target.resolve("figures.json")).isNotEmptyFile();
    assertThat(target.resolve("summary.json")).isNotEmptyFile();
    assertThat(target.resolve("manifest.json"))
        .hasSameBinaryContentAs(run.resolve("manifest.json"));
    for (var table : DataDictionary.read(run.resolve("tables/schema.json")).tables()) {
      assertThat(target.resolve("tables/" + table.name() + ".csv")).isRegularFile();
    }
    assertThat(target.resolve("tables/blocks.parquet"))
        .hasSameBinaryContentAs(run.resolve("tables/blocks.parquet"));
  }

  @Test
  void texts_noRun_oneLine() {
    assertThatThrownBy(() -> NotebookFile.texts(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("manifest.json");
  }
}
