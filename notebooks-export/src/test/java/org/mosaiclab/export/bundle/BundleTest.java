package org.mosaiclab.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.Sha256;
import org.mosaiclab.export.ExportProgress;
import org.mosaiclab.export.query.RecordedTables;

final class BundleTest {
  @TempDir private Path parent = Path.of("");

  @BeforeEach
  void record() throws IOException {
    SampleCampaign.in(parent.resolve("recorded"));
  }

  private Path bundle(String name) throws IOException {
    var file = parent.resolve(name);
    var notebook = new TreeMap<>(Map.of("notebook.ipynb", "{}", "manifest.json", "never taken"));
    BundleWriter.of(RecordedTables.open(parent.resolve("recorded")), notebook)
        .writeTo(file, ExportProgress.NONE);
    return file;
  }

  private List<String> unpack(Path file) throws IOException {
    var target = Files.createDirectory(parent.resolve("unpacked"));
    try (var bundle = BundleFile.open(file)) {
      return bundle.unpack(target, ExportProgress.NONE);
    }
  }

  @Test
  void write_twiceInTwoTimeZones_sameBytes() throws IOException {
    var zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      var first = bundle("first.zip");
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
      assertThat(Files.mismatch(first, bundle("second.zip"))).isEqualTo(-1);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void write_entries_areSortedAndNothingOfTheHostIsIn() throws IOException {
    assertThat(Archive.read(bundle("b.zip")).keySet())
        .containsExactly(
            "CITATION.cff",
            "LICENSE",
            "README.md",
            "bundle.json",
            "campaign.json",
            "campaign.yaml",
            "figures/a.svg",
            "manifest.json",
            "notebook.ipynb",
            "report.html",
            "tables/columns.csv",
            "tables/many.csv",
            "tables/many.parquet",
            "tables/notes.csv",
            "tables/samples.csv",
            "tables/samples.parquet",
            "tables/schema.json",
            "SHA256SUMS");
  }

  @Test
  void unpack_whole_isTheRecordedFolderAgain() throws IOException {
    assertThat(unpack(bundle("b.zip"))).isEmpty();
    var again = RecordedTables.open(parent.resolve("unpacked"));
    again.requireUnchanged();
    assertThat(again.tables().stream().map(table -> table.name()))
        .containsExactly("many", "notes", "samples");
    var sums = Files.readAllLines(parent.resolve("unpacked/SHA256SUMS"));
    assertThat(sums).hasSize(17);
    for (var line : sums) {
      var file = parent.resolve("unpacked").resolve(line.substring(66));
      assertThat(line).startsWith(Sha256.ofFiles(List.of(file)) + "  ");
    }
  }

  @Test
  void unpack_tampered_namesEveryEntry() throws IOException {
    var entries = Archive.read(bundle("b.zip"));
    entries.put("tables/notes.csv", "other".getBytes(StandardCharsets.UTF_8));
    entries.put("added.txt", new byte[1]);
    entries.remove("report.html");
    var differences = unpack(Archive.write(parent.resolve("tampered.zip"), entries));
    assertThat(differences).hasSize(3);
    assertThat(differences.get(0)).isEqualTo("added.txt: SHA256SUMS does not list it");
    assertThat(differences.get(1)).startsWith("tables/notes.csv: SHA-256 is ");
    assertThat(differences.get(2)).isEqualTo("report.html: missing, SHA256SUMS lists it");
  }

  private void refused(Path file, String problem) {
    assertThatThrownBy(() -> unpack(file))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(problem)
        .message()
        .hasLineCount(1)
        .hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "tables/../../evil",
        "/etc/evil",
        "a//b",
        "C:\\evil",
        "a\\..\\b",
        ".hidden",
        "<b>",
        "a\nb",
        "folder/"
      })
  void open_nameThatIsNotPlain_isRefusedAndNothingIsWritten(String name) throws IOException {
    var entries = Archive.read(bundle("b.zip"));
    entries.put(name, new byte[0]);
    refused(Archive.write(parent.resolve("evil.zip"), entries), "which no bundle has");
    assertThat(parent.resolve("unpacked")).isEmptyDirectory();
    assertThat(parent.resolve("evil")).doesNotExist();
  }

  @Test
  void open_nameOfTenThousandCharacters_isRefusedInAShortLine() throws IOException {
    var entries = Archive.read(bundle("b.zip"));
    entries.put("x".repeat(10_000), new byte[0]);
    refused(Archive.write(parent.resolve("long.zip"), entries), "which no bundle has");
  }

  // Two readers might take two different ones.
  @Test
  void open_twoEntriesOfAName_areRefused() throws IOException {
    var entries = Archive.read(bundle("b.zip"));
    entries.put("tables/nope.csv", new byte[0]);
    var file = Archive.write(parent.resolve("twice.zip"), entries);
    Archive.rename(file, "tables/nope.csv", "tables/many.csv");
    refused(file, "has two entries tables/many.csv");
  }

  @Test
  void open_bomb_isRefused() throws IOException {
    var file = bundle("bomb.zip");
    Archive.pretendSize(file, "tables/many.csv", Integer.MAX_VALUE);
    refused(file, "would unpack to ");
  }

  @Test
  void unpack_entryThatUnpacksToMoreThanItSays_isRefused() throws IOException {
    var file = bundle("liar.zip");
    Archive.pretendSize(file, "tables/many.csv", 10);
    refused(file, "tables/many.csv unpacks to more than it says");
  }

  @Test
  void open_notABundle_isRefused() throws IOException {
    var whole = Files.readAllBytes(bundle("b.zip"));
    var file = parent.resolve("file.zip");
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    refused(file, "is no bundle, or is cut off");
    Files.deleteIfExists(parent.resolve("unpacked"));
    Files.writeString(file, "no archive at all");
    refused(file, "is no bundle, or is cut off");
    Files.deleteIfExists(parent.resolve("unpacked"));
    Files.write(file, new byte[0]);
    refused(file, "is no bundle, or is cut off");
    Files.deleteIfExists(parent.resolve("unpacked"));
    var entries = Archive.read(bundle("again.zip"));
    entries.remove("bundle.json");
    refused(Archive.write(file, entries), "holds no bundle.json");
  }

  @Test
  void open_newerOrDamagedHead_isRefused() throws IOException {
    var entries = Archive.read(bundle("b.zip"));
    var head = new String(head(entries), StandardCharsets.UTF_8);
    var file = parent.resolve("file.zip");
    entries.put("bundle.json", head.replace(": 1", ": 2").getBytes(StandardCharsets.UTF_8));
    refused(Archive.write(file, entries), "is a bundle of version 2; this version");
    Files.deleteIfExists(parent.resolve("unpacked"));
    entries.put("bundle.json", new byte[] {'{'});
    refused(Archive.write(file, entries), "bundle.json is damaged");
    Files.deleteIfExists(parent.resolve("unpacked"));
    entries.put("bundle.json", head.getBytes(StandardCharsets.UTF_8));
    entries.put("SHA256SUMS", "what?\n".getBytes(StandardCharsets.UTF_8));
    refused(Archive.write(file, entries), "SHA256SUMS is damaged: line 1 is no SHA-256");
  }

  private static byte[] head(SequencedMap<String, byte[]> entries) {
    return java.util.Objects.requireNonNull(entries.get("bundle.json"));
  }

  @Test
  void of_folderThatIsNotWhole_isRefused() throws IOException {
    Files.delete(parent.resolve("recorded/campaign.yaml"));
    assertThatThrownBy(() -> bundle("b.zip"))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("campaign.yaml: missing: the folder is not whole");
  }

  @Test
  void texts_namesOfAnyKind_stayText() throws IOException {
    var entries = Archive.read(bundle("b.zip"));
    var readme =
        new String(
            java.util.Objects.requireNonNull(entries.get("README.md")), StandardCharsets.UTF_8);
    // In a block of code, on one line, bounded.
    assertThat(readme.lines().filter(line -> line.contains("<script>")))
        .singleElement()
        .asString()
        .startsWith("    <script>alert(1)</script> ``` # ")
        .doesNotContain("\u202e")
        .hasSizeLessThan(1_100);
    var citation =
        new String(
            java.util.Objects.requireNonNull(entries.get("CITATION.cff")), StandardCharsets.UTF_8);
    assertThat(citation.codePoints())
        .allMatch(character -> character == '\n' || (character >= ' ' && character < 0x7f));
    assertThat(citation)
        .contains(
            "\nabstract: \"<script>alert(1)</script>\\U0000000A```\\U0000000A# \\\"head\\\": [x](y) \\U0000202E \\U0001F600 xxx")
        .contains(
            "\ntitle: \"Mosaic Lab campaign sample, 3 runs of tiny\"\n", "\nversion: \"9.9.9\"\n");
    assertThat(citation.lines().filter(line -> line.startsWith("abstract: ")))
        .singleElement()
        .asString()
        .hasSizeLessThan(1_200)
        .endsWith("...\"");
  }
}
