package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.engine.event.EventListKind;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Every scenario of the catalogue gives the answer that it expects.
class CatalogueTest {
  static List<String> names() {
    return Catalogue.bundled().names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void run_catalogueScenario_passesEveryCheck(String name) {
    var spec = read(name);
    assertThat(spec.expect().checks()).isNotEmpty();
    var record = ScenarioRun.run(spec, RunOptions.plain("test", "./mosaic run " + name));
    var summary = RunSummary.of(RunDataset.of(record.manifest(), record.tables()));
    assertThat(summary.verdicts())
        .as("replay with: ./mosaic run " + name)
        .isNotEmpty()
        .allSatisfy(
            verdict ->
                assertThat(verdict.kind()).as(verdict::toString).isEqualTo(Verdict.Kind.PASS));
    assertThat(record.tables().violations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void run_overTheReferenceEventList_handlesTheSameEvents(String name) {
    var options = RunOptions.plain("test", "none").withEventCountMax(150_000);
    var buckets = ScenarioRun.run(read(name), options).manifest();
    var heap = ScenarioRun.run(read(name), options.withEventList(EventListKind.HEAP)).manifest();
    assertThat(buckets.eventsCount()).isGreaterThan(10_000);
    assertThat(heap.traceDigest()).isEqualTo(buckets.traceDigest());
  }

  private static ScenarioSpec read(String name) {
    var read = Catalogue.bundled().read(name, List.of()).orElseThrow();
    assertThat(read).isInstanceOf(ReadResult.Ok.class);
    return ((ReadResult.Ok) read).spec();
  }
}
