package org.mosaiclab.scenario.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.scenario.file.MeasuredTables;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.spec.NetworkSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.spec.SignatureMode;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  static List<String> names() {
    return CATALOGUE.names();
  }

  private static ReadResult.Ok read(String name) {
    var result = CATALOGUE.read(name, List.of()).orElseThrow();
    if (result instanceof ReadResult.Rejected(var problems)) {
      throw new AssertionError(problems.stream().map(Problem::line).toList().toString());
    }
    return (ReadResult.Ok) result;
  }

  @ParameterizedTest
  @MethodSource("names")
  void read_everyScenario_hasQuestionAnswerAndChecks(String name) {
    var spec = read(name).spec();
    assertThat(spec.name()).isEqualTo(name);
    assertThat(spec.question()).endsWith("?").isEqualTo(CATALOGUE.question(name).orElseThrow());
    assertThat(spec.expect().text()).isNotEmpty();
    assertThat(spec.expect().checks()).hasSizeGreaterThan(3);
  }

  @Test
  void read_unknownName_isEmpty() {
    assertThat(CATALOGUE.read("paper", List.of())).isEmpty();
    assertThat(CATALOGUE.text("../stakes/cosmoshub-2022-top21")).isEmpty();
    assertThat(CATALOGUE.question("nothing")).isEmpty();
  }

  @Test
  void read_onlyTheOverloadedScenario_warns() {
    assertThat(names())
        .allSatisfy(
            name -> assertThat(read(name).warnings()).hasSize(name.equals("overload") ? 1 : 0));
  }

  @Test
  void paperBaseline_isTheMainJob() {
    var spec = read("paper-baseline").spec();
    assertThat(spec.durationNanos()).isEqualTo(21_600_000_000_000L);
    assertThat(spec.warmUpNanos()).isEqualTo(1_800_000_000_000L);
    assertThat(spec.profile().name()).isEqualTo("paper-core");
    assertThat(spec.signatures()).isEqualTo(SignatureMode.REAL);
    assertThat(spec.network().topology()).isEqualTo(new NetworkSpec.Topology.RandomRegular(8));
    assertThat(spec.network().jitter()).isEqualTo(new Jitter.LogNormal(0.1));
    assertThat(spec.network().bandwidthBitsPerSecond()).isEqualTo(100_000_000);
    assertThat(spec.origin().blockTimeNanos()).isEqualTo(14_900_000_000L);
    assertThat(spec.origin().backgroundGas()).isEqualTo(6_776_000);
    assertThat(spec.origin().minerRegions()).hasSize(20);
    assertThat(spec.metachains())
        .extracting(chain -> chain.name())
        .containsExactly("alpha", "beta");
    assertThat(spec.metachains())
        .allSatisfy(
            chain -> {
              assertThat(chain.stakes()).hasSize(21);
              assertThat(chain.epochLength()).isEqualTo(100);
              assertThat(chain.gasTarget()).isEqualTo(200_000_000);
            });
    assertThat(spec.metachains().getLast().blockTimeNanos()).isEqualTo(5_000_000_000L);
    assertThat(spec.metachains().getLast().workload().ratePerSecond()).isEqualTo(20);
  }

  @Test
  void siblings_areWhatTheirNamesSay() {
    assertThat(read("gas-target").spec().metachains().getFirst().gasTarget())
        .isEqualTo(4_000_000_000L);
    assertThat(read("short-epochs").spec().metachains().getLast().epochLength()).isEqualTo(10);
    assertThat(read("many-metachains").spec().metachains()).hasSize(16);
    var crowd = read("large-committee").spec();
    assertThat(crowd.metachains().getFirst().stakes()).hasSize(2_100);
    assertThat(crowd.signatures()).isEqualTo(SignatureMode.MODELLED);
    assertThat(offeredShare(read("overload").spec())).isEqualTo(1.232, Offset.offset(0.001));
  }

  private static double offeredShare(ScenarioSpec spec) {
    var chain = spec.metachains().getLast();
    return chain.workload().ratePerSecond()
        * chain.workload().gas().meanGas()
        * chain.blockTimeNanos()
        / 1e9
        / chain.gasLimit();
  }

  @Test
  void cloud2025_isACompleteTableOfMeasuredRoundTrips() {
    var table = CATALOGUE.tables().regions("cloud-2025").orElseThrow();
    assertThat(table.regions()).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    assertThat(table.source()).contains("cloudping.co");
    int virginia = table.regions().indexOf("us-east-1");
    int tokyo = table.regions().indexOf("ap-northeast-1");
    assertThat(table.oneWayNanos(virginia, tokyo)).isEqualTo(74_690_000);
    assertThat(table.oneWayNanos(tokyo, virginia)).isEqualTo(74_575_000);
    for (int from = 0; from < table.regions().size(); from++) {
      for (int to = 0; to < table.regions().size(); to++) {
        assertThat(table.oneWayNanos(from, to))
            .isBetween(from == to ? 500_000L : 5_000_000L, from == to ? 5_000_000L : 250_000_000L);
        assertThat((double) table.oneWayNanos(from, to) / table.oneWayNanos(to, from))
            .isBetween(0.9, 1.1);
      }
    }
  }

  @Test
  void stakes_areTheLargestFirst() {
    var stakes = CATALOGUE.tables().stakes("cosmoshub-2022-top21").orElseThrow();
    assertThat(stakes.tokens()).hasSize(21).startsWith(14_383_887L).endsWith(2_403_369L);
    assertThat(stakes.tokens()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(stakes.tokens().stream().mapToLong(Long::longValue).sum()).isEqualTo(133_084_042L);
    assertThat(stakes.source()).contains("Cosmos Hub");
  }

  @Test
  void ethereum2018_agreesWithItself() {
    var blocks = CATALOGUE.tables().blockStatistics("ethereum-2018-h1").orElseThrow();
    var gas = CATALOGUE.tables().gasModel("ethereum-2018-h1-mean").orElseThrow();
    assertThat(gas.gas().meanGas()).isEqualTo((double) blocks.gasPerTransaction());
    assertThat(blocks.gasPerBlock() / blocks.transactionsPerBlock())
        .isEqualTo((double) blocks.gasPerTransaction(), Offset.offset(20.0));
    assertThat(blocks.blockTimeNanos()).isEqualTo(14_880_000_000L);
    assertThat(blocks.unclesPerBlockRatio()).isEqualTo(0.2264);
    assertThat(blocks.gasLimit()).isEqualTo(7_997_000);
  }

  @Test
  void defaultsOfTheFormat_agreeWithTheTableTheyName() {
    var minimal = "seed: 1\nduration: 1h\nmetachains: {alpha: {}}\n";
    var resources = new ClassPathResources();
    var catalogue =
        new Catalogue(
            path -> path.startsWith("scenarios/") ? Optional.of(minimal) : resources.text(path));
    var result = catalogue.read("paper-baseline", List.of()).orElseThrow();
    var origin = ((ReadResult.Ok) result).spec().origin();
    var blocks = CATALOGUE.tables().blockStatistics("ethereum-2018-h1").orElseThrow();
    assertThat(origin.blockTimeNanos()).isEqualTo(blocks.blockTimeNanos());
    assertThat(origin.backgroundGas()).isCloseTo(blocks.gasPerBlock(), Offset.offset(200L));
    assertThat(origin.gasLimit()).isCloseTo(blocks.gasLimit(), Offset.offset(5_000L));
  }

  @Test
  void tables_everyName_isThere() {
    var tables = CATALOGUE.tables();
    assertThat(tables.names(MeasuredTables.Kind.REGIONS))
        .allMatch(name -> tables.regions(name).isPresent());
    assertThat(tables.names(MeasuredTables.Kind.STAKES))
        .allMatch(name -> tables.stakes(name).isPresent());
    assertThat(tables.names(MeasuredTables.Kind.GAS_MODEL))
        .allMatch(name -> tables.gasModel(name).isPresent());
    assertThat(tables.blockStatisticsNames())
        .allMatch(name -> tables.blockStatistics(name).isPresent());
    assertThat(tables.regions("nothing")).isEmpty();
  }

  @Test
  void tables_brokenResource_isAnErrorThatSaysWhere() {
    var bundled = new ClassPathResources();
    Resources broken =
        path ->
            path.startsWith("stakes/")
                ? Optional.of("name: x\nsource: y\ntokens: [0]\n")
                : bundled.text(path);
    assertThatThrownBy(() -> new BundledTables(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stakes/cosmoshub-2022-top21.yaml:3:10: tokens.0: 0 is below 1");
    assertThatThrownBy(() -> new BundledTables(_ -> Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is missing");
  }
}
