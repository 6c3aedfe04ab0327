package org.mosaiclab.export.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.Sha256;

final class FolderDatabaseTest {
  // A name that a shell, SQL and a pattern would each read otherwise.
  @TempDir private static Path parent = Path.of("");

  private static SampleFolder folder() {
    return new SampleFolder(parent.resolve("it's [a]*? folder"));
  }

  @BeforeAll
  static void write() {
    SampleFolder.in(folder().root());
  }

  private static SortedMap<String, String> everything() {
    var files = new TreeMap<String, String>();
    try (Stream<Path> paths = Files.walk(parent)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Sha256.ofFiles(List.of(path)));
      }
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples", "notes"})
  void query_parquetOrCsv_hasTheRowsThatWereWritten(String table) throws Exception {
    assertThat(folder().csv("select * from " + table))
        .isEqualTo(
            """
            name,count_ns,share,flag\r
            alpha,1,0.1,true\r
            ,9223372036854775807,NaN,false\r
            "a,""b""\r
            c é",-3,1.0E-300,true\r
            """);
    assertThat(folder().csv("select count(*) from %s where name is null".formatted(table)))
        .isEqualTo("count_star()\r\n0\r\n");
  }

  @Test
  void query_sumOfFloatingPoint_isTheSameEveryTime() throws Exception {
    var sql =
        "select sum(a.share * b.share) as s, avg(a.share) as m from many a, many b where a.name <> b.name";
    assertThat(folder().csv(sql)).isEqualTo(folder().csv(sql));
    assertThat(folder().csv("select current_setting('threads')")).contains("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "copy samples to '%s/new.csv'",
        "copy (select 1) to '%s/tables/samples.parquet'",
        "insert into samples select * from samples",
        "create table t as select 1",
        "attach '%s/new.db'",
        "set threads = 4",
        "install httpfs",
        "load httpfs",
        "pragma database_list",
        "drop view samples",
        "select 1; copy (select 1) to '%s/new.csv'",
        "select * from read_csv('%s/manifest.json')",
        "select * from read_text('/etc/passwd')",
        "select * from glob('/*')",
        "select * from 'https://example.org/x.parquet'",
        ""
      })
  void query_anythingButReadingTheTables_isRefusedAndChangesNothing(String sql) {
    var before = everything();
    var root = folder().root().toString().replace("'", "''");
    assertThatThrownBy(() -> folder().csv(sql.formatted(root, root)))
        .isInstanceOf(QueryException.class)
        .message()
        .startsWith("SQL")
        .hasLineCount(1);
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select * from sample|SQL:1:15: no table sample; there are many, notes, samples",
        "'select ''é'',\n  nme from samples'|SQL:2:3: Referenced column",
        "selec 1|SQL:1:1: syntax error at or near \"selec\"",
        "select cast(name as int) from samples|SQL:1:8: Could not convert string 'alpha'",
        "select 1; select 2|SQL: holds 2 statements; give one",
        "drop view samples|SQL: is no select; recorded data are read and never changed"
      })
  void query_mistake_isOneLineWithItsPlace(String sql, String line) {
    assertThatThrownBy(() -> folder().csv(sql))
        .isInstanceOf(QueryException.class)
        .message()
        .startsWith(line)
        .hasLineCount(1);
  }

  @Test
  void open_folderThatIsNotWhole_isRefusedInOneLine(@TempDir Path other) throws IOException {
    refused(other.resolve("none"), "no such folder");
    refused(other, "holds no manifest.json");
    Files.writeString(other.resolve("campaign.json"), "");
    refused(other, "the campaign is not finished; the same `sweep` goes on with it");
    SampleFolder.in(other);
    Files.writeString(other.resolve("tables/samples.parquet"), "no table at all");
    refused(other, "samples.parquet: damaged: ");
    Files.delete(other.resolve("tables/samples.parquet"));
    refused(other, "samples.parquet: missing");
    Files.writeString(other.resolve("manifest.json"), "{");
    refused(other, "manifest.json: damaged: ");
    Files.delete(other.resolve("tables/schema.json"));
    SampleFolder.in(other);
    Files.writeString(other.resolve("tables/schema.json"), "{}");
    refused(other, "schema.json: damaged: ");
  }

  private static void refused(Path root, String problem) {
    assertThatThrownBy(() -> new SampleFolder(root).csv("select 1"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(problem)
        .message()
        .hasLineCount(1);
  }

  @Test
  void json_everyKind_isWhatAParserReads() throws Exception {
    var text = new StringBuilder();
    folder().ask("select *, null as nothing from samples limit 2", new JsonRows(text));
    var rows = org.mosaiclab.dataset.json.CanonicalJson.readTree(text.toString());
    assertThat(rows.get(0).get("count_ns").asLong()).isEqualTo(1);
    assertThat(rows.get(0).get("share").asDouble()).isEqualTo(0.1);
    assertThat(rows.get(0).get("flag").asBoolean()).isTrue();
    assertThat(rows.get(0).get("nothing").isNull()).isTrue();
    assertThat(rows.get(1).get("share").asString()).isEqualTo("NaN");
    assertThat(rows.get(1).get("count_ns").asLong()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void text_wideAndLong_isBoundedAndSaysWhatIsLeftOut() throws Exception {
    var text = new StringBuilder();
    var sql = "select name, repeat('x', 100) as x, share, count_ns, flag, share as s2 from many";
    folder().ask(sql + " order by count_ns", new TextRows(text, 60));
    var lines = text.toString().lines().toList();
    assertThat(lines)
        .hasSize(2 + 200 + 2)
        .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    assertThat(lines.get(5)).isEqualTo("m3    " + "x".repeat(42) + "..    0.3");
    assertThat(lines.subList(202, 204))
        .containsExactly(
            "1,000 rows, the first 200 are shown; --csv gives all",
            "too wide for this line, see --csv: count_ns, flag, s2");
  }

  @Test
  void text_controlCharacters_areNotPassedOn() throws Exception {
    var text = new StringBuilder();
    folder().ask("select 'a' || chr(27) || '[2J' || chr(155) as t", new TextRows(text, 80));
    assertThat(text).contains("a?[2J?");
    assertThat(text.toString().getBytes(StandardCharsets.UTF_8)).doesNotContain(27);
  }

  @Test
  void listing_everyTable_hasColumnsUnitsAndRows() throws IOException {
    var listing = new TableListing(RecordedTables.open(folder().root()));
    assertThat(listing.lines())
        .contains(
            "many, 1,000 rows. Rows of many.", "  count_ns               int64  ns       How long");
    var csv = new StringBuilder();
    listing.writeTo(new CsvRows(csv));
    assertThat(csv.toString().lines())
        .hasSize(1 + 3 * 4)
        .contains("samples,3,share,double,ratio,Which part");
  }
}
