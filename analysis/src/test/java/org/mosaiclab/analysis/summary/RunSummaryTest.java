package org.mosaiclab.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.store.CsvTables;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.RunFolderWriter;

class RunSummaryTest {
  private static final Check PASSES =
      new Check("alpha.finality.latency", "mean", 92e9, 94e9, "[92s, 94s]");
  private static final Check FAILS =
      new Check(
          "alpha.metablock.origin.gas",
          "mean",
          100_000_000,
          200_000_000,
          "[100_000_000 gas, 200_000_000 gas]");
  private static final Check OPEN = new Check("alpha.luck", "mean", 0, 1, "[0, 1]");

  private static ChainManifest named(ChainManifest chain, String name) {
    return new ChainManifest(
        name,
        chain.role(),
        chain.blockTimeNanos(),
        chain.epochLengthBlocks(),
        chain.gasLimit(),
        chain.backgroundGas(),
        chain.confirmationsBlocks(),
        chain.gasTarget(),
        chain.validators(),
        chain.stakes(),
        chain.stakeSource(),
        chain.nodes(),
        chain.observer(),
        chain.workloadPerSecond(),
        chain.workloadMeanGas());
  }

  private static RunManifest withChains(RunManifest run, List<ChainManifest> chains) {
    return new RunManifest(
        run.schemaVersion(),
        run.toolVersion(),
        run.scenario(),
        run.question(),
        run.seed(),
        run.replication(),
        run.profile(),
        run.signatures(),
        run.durationNanos(),
        run.warmUpNanos(),
        chains,
        run.regions(),
        run.expect(),
        run.outcome(),
        run.eventsCount(),
        run.traceDigest(),
        run.dataDigest(),
        run.tables(),
        run.assertionsOn(),
        run.replayCommand());
  }

  private static String text(IdealRun run, Glyphs glyphs) {
    return SummaryText.of(RunSummary.of(run.build()), glyphs, Optional.of(Path.of("runs/ideal-1")));
  }

  @Test
  void text_headline_showsTheKnownNumbers() {
    String text = text(new IdealRun().checks(PASSES, FAILS, OPEN), Glyphs.UNICODE);
    assertThat(text)
        .contains("ideal  seed 1, replication 0, version 0.1.0")
        .contains("rules as-published; signatures modelled")
        .contains("simulated 1 h 40 min, measured after 10 min; 1,234,567 events; completed")
        .containsPattern("  alpha +93\\.[0-9]{2} ± 0\\.[0-9]{2} +93\\.[0-9]{2} +117\\.[0-9] ")
        .containsPattern("  alpha +240\\.0 +24 +1\\.033 M +20\\.00 +38\\.8 % +0 +98")
        .contains("origin: 400 blocks every 15.00 s, 76.3 % full")
        .contains("stale blocks: 1 (0.3 %), reorganisations: 1, deepest 2")
        .containsPattern("alpha.finality.latency mean +\\[92s, 94s\\] +93\\.[0-9]+s +pass")
        .contains("expected [100_000_000 gas, 200_000_000 gas], found 500_014 gas: fail")
        .contains("undecidable")
        .contains("(the run has no metric alpha.luck)")
        .contains("trace " + "ab".repeat(32))
        .contains("files in runs/ideal-1")
        .endsWith("repeat with: ./mosaic replay runs/ideal-1\n");
  }

  @Test
  void text_anyRun_fitsOneScreen() {
    for (IdealRun run :
        List.of(
            new IdealRun().checks(PASSES, FAILS, OPEN),
            new IdealRun().neverCommitted(),
            new IdealRun().duration(IdealRun.EPOCH),
            new IdealRun().finalityStopsAt(0.4).included(0.7),
            new IdealRun().counter(Counters.transactionsDropped("alpha"), 3),
            new IdealRun().outcome(RunOutcome.Kind.STOPPED))) {
      List<String> lines = text(run, Glyphs.UNICODE).lines().toList();
      assertThat(lines).hasSizeLessThanOrEqualTo(45);
      assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
      assertThat(lines).noneMatch(line -> line.endsWith(" ") && !line.isBlank());
    }
  }

  @Test
  void text_manyChains_showsThreeAndCountsTheRest() {
    RunDataset one = new IdealRun().duration(15 * IdealRun.EPOCH).rate(1).build();
    var manifest = one.manifest();
    var chains = new ArrayList<>(manifest.chains());
    for (int i = 2; i <= 16; i++) {
      chains.add(named(chains.get(1), "c" + i));
    }
    RunSummary summary = RunSummary.of(RunDataset.of(withChains(manifest, chains), one.tables()));
    List<String> lines = SummaryText.of(summary, Glyphs.ASCII, Optional.empty()).lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(45);
    assertThat(lines).anyMatch(line -> line.endsWith("; 13 more chains: see --json"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("  c3 "))
        .noneMatch(l -> l.startsWith("  c4 "));
    assertThat(lines).anyMatch(line -> line.matches("! and [0-9]+ more notes: see --json"));
  }

  @Test
  void text_ascii_hasOnlyAscii() {
    assertThat(text(new IdealRun().finalityStopsAt(0.4), Glyphs.ASCII))
        .matches("[\\x20-\\x7e\\n]*")
        .contains(">=");
    assertThat(text(new IdealRun(), Glyphs.ASCII)).containsPattern("93\\.[0-9]+ \\+- 0");
  }

  @Test
  void text_rejections_countEachRuleAndSayWhyOfTheMostFrequent() {
    RunDataset run = new IdealRun().build();
    assertThat(SummaryText.of(RunSummary.of(run), Glyphs.ASCII, Optional.empty()))
        .doesNotContain("rejected");
    run.tables().rejections().add(rejected("origin", "verify-vote", "VV-2", 2));
    run.tables().rejections().add(rejected("alpha", "vote", "VO-6", 1_500));
    run.tables().rejections().add(rejected("alpha", "vote", "VO-4", 40));
    run.tables().rejections().add(rejected("beta", "vote", "VO-6", 500));
    String text = SummaryText.of(RunSummary.of(run), Glyphs.ASCII, Optional.empty());
    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "rejected: 2,000 by VO-6, 40 by VO-4, 2 by VV-2; most: vote about alpha in blocks of"
                + " alpha: too low");
    for (String rule : List.of("A-1", "A-2", "A-3")) {
      run.tables().rejections().add(rejected("alpha", "vote", rule, 1));
    }
    text = SummaryText.of(RunSummary.of(run), Glyphs.ASCII, Optional.empty());
    assertThat(text.replaceAll("\\s+", " ")).contains("2 by VV-2, 1 by A-1, 2 by others; most");
    assertThat(CanonicalJson.readTree(SummaryJson.of(RunSummary.of(run))).at("/rejections/0/rule"))
        .hasToString("\"VO-6\"");
  }

  private static RejectionRow rejected(String chain, String operation, String rule, long count) {
    return new RejectionRow(chain, "alpha", operation, "alpha", rule, "too low", count, 1, 1, 2);
  }

  @Test
  void text_overloaded_saysWhyOnce() {
    String text =
        text(new IdealRun().counter(Counters.transactionsDropped("alpha"), 3), Glyphs.UNICODE);
    assertThat(text).contains("! alpha is overloaded: 3 transactions were dropped");
    assertThat(text).doesNotContain("no interval").doesNotContain("±");
  }

  @Test
  void text_lowerBounds_areMarkedAndExplained() {
    String text = text(new IdealRun().finalityStopsAt(0.4), Glyphs.UNICODE);
    assertThat(text).contains("≥").contains("unfinished: lower bounds");
  }

  @Test
  void textAndJson_anyLocale_sameBytes() {
    Locale before = Locale.getDefault();
    String text = text(new IdealRun().checks(FAILS), Glyphs.UNICODE);
    String json = SummaryJson.of(RunSummary.of(new IdealRun().checks(FAILS).build()));
    try {
      for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(text(new IdealRun().checks(FAILS), Glyphs.UNICODE)).as(tag).isEqualTo(text);
        assertThat(SummaryJson.of(RunSummary.of(new IdealRun().checks(FAILS).build())))
            .as(tag)
            .isEqualTo(json);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void json_readBackFromDisk_sameMetricsAndVerdicts(@TempDir Path parent) throws IOException {
    RunDataset memory = new IdealRun().checks(PASSES, FAILS).build();
    Path target = parent.resolve("run");
    try (var writer = RunFolderWriter.begin(parent)) {
      var manifest = writer.writeTables(memory.manifest(), memory.tables(), CsvTables.SUMMARY);
      memory = RunDataset.of(manifest, memory.tables());
      writer.commit(target, false);
    }
    String fromDisk = SummaryJson.of(RunSummary.of(RunDataset.open(target)));
    assertThat(fromDisk).isEqualTo(SummaryJson.of(RunSummary.of(memory)));
  }

  @Test
  void json_document_isVersionedAndComplete() {
    var root =
        CanonicalJson.readTree(
            SummaryJson.of(RunSummary.of(new IdealRun().checks(PASSES, FAILS, OPEN).build())));
    assertThat(root.path("schemaVersion").intValue()).isEqualTo(SummaryJson.SCHEMA_VERSION);
    assertThat(root.path("asExpected").booleanValue()).isFalse();
    assertThat(root.path("checks").size()).isEqualTo(3);
    assertThat(root.at("/checks/0/verdict").stringValue()).isEqualTo("pass");
    assertThat(root.at("/checks/1/found").stringValue()).isEqualTo("500_014 gas");
    assertThat(root.at("/run/seed").longValue()).isEqualTo(1);
    assertThat(root.path("metrics").size()).isGreaterThan(50);
    long total = 0;
    for (var count : root.at("/finalityHistograms/alpha/counts")) {
      total += count.longValue();
    }
    long n = -1;
    for (var metric : root.path("metrics")) {
      if (metric.path("name").stringValue().equals("alpha.finality.latency")) {
        n = metric.path("n").longValue();
        assertThat(metric.at("/interval/batches").intValue()).isEqualTo(21);
        assertThat(metric.at("/stats/mean").doubleValue()).isBetween(92e9, 94e9);
        assertThat(metric.path("unit").stringValue()).isEqualTo("ns");
      }
    }
    assertThat(total).isEqualTo(n).isPositive();
  }

  @Test
  void isAsExpected_onlyIfEveryCheckPassed() {
    assertThat(RunSummary.of(new IdealRun().checks(PASSES).build()).isAsExpected()).isTrue();
    assertThat(RunSummary.of(new IdealRun().checks(PASSES, FAILS).build()).isAsExpected())
        .isFalse();
    assertThat(RunSummary.of(new IdealRun().checks(PASSES, OPEN).build()).isAsExpected()).isFalse();
    assertThat(RunSummary.of(new IdealRun().build()).isAsExpected()).isTrue();
  }

  @Test
  void sparkline_bins_scaleToTheFullest() {
    var histogram = new LatencyHistogram(0, 5, List.of(0L, 1L, 500L, 1_000L, 0L));
    assertThat(Glyphs.ASCII.sparkline(histogram)).isEqualTo(" .=@ ");
    assertThat(Glyphs.UNICODE.sparkline(histogram)).isEqualTo(" ▁▄█ ");
  }

  @Test
  void wrapped_longText_keepsIndentAndWords() {
    assertThat(Wrapped.lines("  (one two three four)", 12))
        .containsExactly("  (one two", "    three", "    four)");
    assertThat(Wrapped.lines("", 10)).isEmpty();
    assertThat(Wrapped.lines("abcdefghijklmnop qr", 10))
        .containsExactly("abcdefghijklmnop", "  qr");
  }

  @Test
  void duration_parts_areLeftOutWhereZero() {
    assertThat(Numbers.duration(0)).isEqualTo("0 s");
    assertThat(Numbers.duration(21_600_000_000_000L)).isEqualTo("6 h");
    assertThat(Numbers.duration(3_661_500_000_000L)).isEqualTo("1 h 1 min 1.500 s");
    assertThat(Numbers.duration(59_000_000_000L)).isEqualTo("59 s");
    assertThat(Numbers.duration(60_250_000_000L)).isEqualTo("1 min 0.250 s");
  }
}
