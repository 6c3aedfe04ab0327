package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.cli.process.MosaicProcess.Result;
import org.mosaiclab.dataset.json.CanonicalJson;

/// `mosaic query` and `mosaic compare` as a user meets them.
final class QueryProcessTest {
  private static final String CAMPAIGN =
      """
      scenario: tiny.yaml
      set: {duration: %s, warmUp: 0s}
      sweep:
        metachains.alpha.epochLength: {list: [2, 4]}
      replications: 3
      compare: {metric: alpha.finality.latency, common-random-numbers: %s}
      """;

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void record() {
    var workspace = new Workspace(folder);
    workspace.withTiny();
    workspace.with("common.yaml", CAMPAIGN.formatted("2m", "true"));
    workspace.with("apart.yaml", CAMPAIGN.formatted("150s", "false"));
    done("sweep", "common.yaml", "--out", "common");
    done("sweep", "apart.yaml", "--out", "apart");
    done("run", "tiny.yaml", "--duration", "2m", "--set", "warmUp=0s", "--out", "run");
  }

  private static Result mosaic(String... arguments) {
    return new MosaicProcess(folder).run(arguments);
  }

  private static Result done(String... arguments) {
    var result = mosaic(arguments);
    assertThat(result.exitCode()).as(result::toString).isLessThan(2);
    return result;
  }

  private static void refused(String line, String... arguments) {
    var result = mosaic(arguments);
    assertThat(result.exitCode()).as(result::toString).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    var errors = result.err().lines().filter(each -> each.startsWith("error: ")).toList();
    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst()).startsWith("error: " + line);
  }

  @Test
  void query_withoutSql_listsTablesOfARunAndOfACampaign() {
    assertThat(done("query", "run").out())
        .contains(
            "blocks, ", "sealed_at_ns           int64  ns       Instant the block was sealed");
    assertThat(done("query", "common").out())
        .contains("metrics, ", "runs, 6 rows.", "points, 2 rows.");
  }

  @Test
  void query_sql_answersInEveryForm() throws Exception {
    var sql =
        "select point, count(*) as n from metrics where metric = 'alpha.finality.latency'"
            + " and stat = 'mean' group by point order by point";
    assertThat(done("query", "common", sql).out())
        .isEqualTo("point  n\n-----  -\n    0  3\n    1  3\n2 rows\n");
    assertThat(done("query", "common", sql, "--csv").out()).isEqualTo("point,n\r\n0,3\r\n1,3\r\n");
    done("query", "common", sql, "--out", "answer.json");
    var rows = CanonicalJson.readTree(Files.readString(folder.resolve("answer.json")));
    assertThat(rows.get(1).get("n").asInt()).isEqualTo(3);
    refused("--out: answer.json exists", "query", "common", sql, "--out", "answer.json");
  }

  @Test
  void query_mistakes_areOneLineAndNothingIsWritten() {
    refused("SQL:1:15: no table block; there are blocks, ", "query", "run", "select * from block");
    refused("SQL:1:1: syntax error", "query", "run", "selec 1", "--out", "none.csv");
    refused("nowhere: no such folder", "query", "nowhere", "select 1");
    refused("--csv and --json: give one", "query", "run", "select 1", "--csv", "--json");
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  @Test
  void compare_twoPoints_pairsTheReplications() {
    var text = done("compare", "common@0", "common@1").out();
    assertThat(text)
        .contains("A  common@0: tiny, version ", ", 3 runs")
        .contains("differs  metachains.alpha.epochLength: 2 -> 4\n")
        .containsPattern(
            "\\* alpha.finality.latency +mean +8.\\d+ s +14.\\d+ s  \\d.\\d+ ± .* s, 3 pairs")
        .contains("pairs: runs of the same seed and replication");
  }

  @Test
  void compare_independentStreams_saysWelch() {
    assertThat(done("compare", "apart@0", "apart@1", "--metric", "alpha.finality.latency").out())
        .contains("3 and 3 runs, Welch", "Welch: no run of A shares its random streams");
  }

  @Test
  void compare_twoCampaigns_pointByPointAndWhatDiffers() {
    var text = done("compare", "common", "apart").out();
    assertThat(text)
        .contains("differs  set.duration: 2m -> 150s", "A@0  B@0  ", "A@1  B@1  ")
        .contains("differs  compare.common-random-numbers: true -> false");
  }

  @Test
  void compare_runWithItself_sharesEverything() {
    assertThat(done("compare", "run", "run").out())
        .contains("settings: the same", "no metric differs", "one run on a side has no interval");
    var json = CanonicalJson.readTree(done("compare", "run", "common@0", "--json").out());
    assertThat(json.get("pairs").get(0).get("contrasts").size()).isGreaterThan(20);
  }

  @Test
  void compare_mistakes_areOneLine() {
    refused("common@7: there is no point 7; points are 0 to 1", "compare", "common@7", "common@1");
    refused("gone: ", "compare", "gone", "common@1");
    refused("run and common have no setting in common; name a point", "compare", "run", "common");
    refused(
        "common@0 and common@1 cannot be compared: not both measured no.such",
        "compare",
        "common@0",
        "common@1",
        "--metric",
        "no.such");
  }
}
