package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.lines;
import static org.mosaiclab.scenario.file.Reads.spec;

import org.junit.jupiter.api.Test;
import org.mosaiclab.scenario.spec.NetworkSpec;

/// What keys say about each other.
class CrossCheckTest {
  private static final String DEGREE = "network.topology.random-regular.degree=";
  private static final String COUNT = "metachains.alpha.validators.count=";
  private static final String TABLE =
      """
      network:
        latency:
          regions:
            name: two
            source: invented
            names: [here, there]
            roundTripMillis:
              - [1, 80.125]
              - [90, 2]
      """;

  @Test
  void read_warmUp_mustLieBelowTheDuration() {
    assertThat(lines(MINIMAL + "warmUp: 60m\n"))
        .containsExactly(
            "s.yaml:4:9: warmUp: 60m is not below the duration of 1h; shorten the warm-up or"
                + " lengthen the run");
    assertThat(lines(MINIMAL + "warmUp: 3599s\n")).isEmpty();
  }

  @Test
  void read_oddNodesTimesDegree_isRefusedWithWhatWorks() {
    assertThat(lines(MINIMAL, DEGREE + "7"))
        .containsExactly(
            "--set network.topology.random-regular.degree: 7 times 21 nodes is odd in the overlay of"
                + " alpha (21 validators); give 6 or 8 or topology: complete, or a count of 20 or 22"
                + " nodes",
            "--set network.topology.random-regular.degree: 7 times 41 nodes is odd in the overlay of"
                + " origin (20 miners and 21 validators); give 6 or 8 or topology: complete, or a"
                + " count of 40 or 42 nodes");
    assertThat(lines(MINIMAL, DEGREE + "6")).isEmpty();
    assertThat(lines(MINIMAL, DEGREE + "7", COUNT + "20")).isEmpty();
  }

  @Test
  void read_degreeNotBelowNodes_isRefusedWithWhatWorks() {
    assertThat(lines(MINIMAL, DEGREE + "8", COUNT + "8"))
        .containsExactly(
            "--set network.topology.random-regular.degree: 8 is too many neighbours for the 8 nodes"
                + " of the overlay of alpha (8 validators); give 7 or topology: complete");
    assertThat(lines(MINIMAL, DEGREE + "7", COUNT + "8")).isEmpty();
    assertThat(lines(MINIMAL, DEGREE + "2", COUNT + "1").getFirst())
        .endsWith("give topology: complete");
  }

  @Test
  void read_everyDegreeSuggested_works() {
    for (int nodes = 3; nodes < 14; nodes++) {
      for (int degree = 2; degree < 16; degree++) {
        var count = COUNT + nodes;
        var miners = "origin.miners.count=" + (nodes % 2 == 0 ? 20 : 21);
        for (var line : lines(MINIMAL, DEGREE + degree, count, miners)) {
          for (var suggestion : line.replaceAll(".*give | or topology.*", "").split(" or ", -1)) {
            if (suggestion.matches("[0-9]+")) {
              assertThat(lines(MINIMAL, DEGREE + suggestion, count, miners)).as(line).isEmpty();
            }
          }
        }
      }
    }
  }

  @Test
  void read_completeOverlay_isBounded() {
    assertThat(lines(MINIMAL, COUNT + "1_980")).isEmpty();
    assertThat(lines(MINIMAL, COUNT + "1_981"))
        .containsExactly(
            "s.yaml:1:1: network.topology: complete links at most 2000 nodes, and the overlay of"
                + " origin (20 miners and 1981 validators) has 2001; give {random-regular: {degree:"
                + " 8}}");
  }

  @Test
  void read_background_mustFitTheBlock() {
    assertThat(lines(MINIMAL + "origin: {gasLimit: 5_000_000 gas}\n").getFirst())
        .contains("origin.background: 6776000 gas is above the gas limit of 5000000 gas");
  }

  @Test
  void read_latencyTable_givesBothDirections() {
    var table = spec(MINIMAL + TABLE).network().regions();
    assertThat(table.name()).isEqualTo("two");
    assertThat(table.oneWayNanos(0, 1)).isEqualTo(40_062_500);
    assertThat(table.oneWayNanos(1, 0)).isEqualTo(45_000_000);
    assertThat(table.oneWayNanos(1, 1)).isEqualTo(1_000_000);
  }

  @Test
  void read_latencyTableWithMissingPair_namesThePair() {
    assertThat(lines(MINIMAL + TABLE.replace("[90, 2]", "[90]")))
        .containsExactly(
            "s.yaml:12:11: network.latency.regions.roundTripMillis.1.1: has no round trip from there"
                + " to there; give a number of milliseconds");
    assertThat(lines(MINIMAL + TABLE.replace("80.125", "~")))
        .containsExactly(
            "s.yaml:11:15: network.latency.regions.roundTripMillis.0.1: has no round trip from here"
                + " to there; give a number of milliseconds");
    assertThat(lines(MINIMAL + TABLE.replace("        - [90, 2]\n", "")))
        .containsExactly(
            "s.yaml:11:9: network.latency.regions.roundTripMillis.1: has no round trips from there;"
                + " give one row and one number per region");
  }

  @Test
  void read_latencyTableWithTooMuch_isRefused() {
    assertThat(lines(MINIMAL + TABLE.replace("[90, 2]", "[90, 2, 3]")).getFirst())
        .contains("roundTripMillis.1: has 3 values for 2 regions");
    assertThat(lines(MINIMAL + TABLE + "        - [1, 2]\n").getFirst())
        .contains("roundTripMillis.2: is a row too many for 2 regions");
    assertThat(lines(MINIMAL + TABLE.replace("[here, there]", "[here, here]")).getFirst())
        .contains("names.1: here is given twice");
    assertThat(lines(MINIMAL + TABLE.replace("80.125", "-1"))).hasSize(1);
    assertThat(lines(MINIMAL + TABLE.replace("80.125", "80.1255"))).hasSize(1);
  }

  @Test
  void read_unknownTables_suggestTheNearest() {
    assertThat(lines(MINIMAL, "network.latency.regions=cloud-2024"))
        .containsExactly(
            "--set network.latency.regions: cloud-2024 is no latency table that there is; did you"
                + " mean cloud-2025?");
    assertThat(lines(MINIMAL, "metachains.alpha.validators.stake.table=nobody").getFirst())
        .endsWith("nobody is no stake table that there is; known: cosmoshub-2022-top21");
    assertThat(lines(MINIMAL, "metachains.alpha.workload.gas.model=ethereum").getFirst())
        .contains("ethereum is no gas model that there is");
  }

  @Test
  void read_placement_mustFitTableAndCount() {
    var placement = "metachains.alpha.validators.placement=";
    assertThat(lines(MINIMAL + TABLE, placement + "{by-region: cloud-2025}").getFirst())
        .endsWith("cloud-2025 is not the network's latency table; give two, or placement: even");
    assertThat(lines(MINIMAL + TABLE, placement + "{regions: {here: 20, ther: 1}}").getFirst())
        .endsWith("is no region of two; did you mean there?");
    assertThat(lines(MINIMAL + TABLE, placement + "{regions: {here: 20, there: 2}}").getFirst())
        .contains("places 22 of 21 nodes; let the numbers sum to 21, or set the count to 22");
    var regions =
        spec(MINIMAL + TABLE, placement + "{regions: {there: 20, here: 1}}")
            .metachains()
            .getFirst()
            .regions();
    assertThat(regions)
        .hasSize(21)
        .startsWith(1, 1)
        .endsWith(0)
        .filteredOn(r -> r == 1)
        .hasSize(20);
    assertThat(spec(MINIMAL + TABLE).metachains().getFirst().regions()).startsWith(0, 1, 0, 1);
  }

  @Test
  void read_stakes_mustFitTheCount() {
    assertThat(
            lines(
                MINIMAL,
                COUNT + "22",
                "metachains.alpha.validators.stake={table: cosmoshub-2022-top21}"))
        .containsExactly(
            "--set metachains.alpha.validators.stake: metachains.alpha.validators.stake.table:"
                + " cosmoshub-2022-top21 has 21 stakes for 22 validators; set the count to at most"
                + " 21, or give stake: {equal: 1_000}");
    assertThat(lines(MINIMAL, "metachains.alpha.validators.stake={list: [1, 2, 3]}").getFirst())
        .endsWith("has 3 stakes for 21 validators; set the count to 3, or give 21 stakes");
    var chain =
        spec(MINIMAL, COUNT + "3", "metachains.alpha.validators.stake={list: [5, 1_000, 7 tokens]}")
            .metachains()
            .getFirst();
    assertThat(chain.stakes()).containsExactly(5L, 1_000L, 7L);
  }

  @Test
  void read_constantGas_mustFitTheBlock() {
    assertThat(lines(MINIMAL, "metachains.alpha.workload.gas.constant=9_000_000 gas"))
        .hasSize(1)
        .first()
        .asString()
        .contains("gas.constant: 9000000 gas is above the gas limit of 8000000 gas");
  }

  @Test
  void read_topologies_becomeTheirRecords() {
    assertThat(spec(MINIMAL).network().topology()).isEqualTo(new NetworkSpec.Topology.Complete());
    assertThat(spec(MINIMAL, DEGREE + "6").network().topology())
        .isEqualTo(new NetworkSpec.Topology.RandomRegular(6));
  }

  private static String check(String metric, String stat, String low, String high) {
    return "expect={checks: [{metric: %s, stat: %s, between: [%s, %s]}]}"
        .formatted(metric, stat, low, high);
  }

  @Test
  void read_checks_areReadInTheirMetricsUnit() {
    var check =
        spec(MINIMAL, check("alpha.finality.latency", "p90", "450s", "7.6m"))
            .expect()
            .checks()
            .getFirst();
    assertThat(check.low()).isEqualTo(450e9);
    assertThat(check.high()).isEqualTo(456e9);
    assertThat(check.text()).isEqualTo("[450s, 7.6m]");
    assertThat(lines(MINIMAL, check("alpha.gas.rate", "value", "1 gas/s", "2 gas/s"))).isEmpty();
    assertThat(lines(MINIMAL, check("gas.rate", "value", "1 gas/s", "2 gas/s"))).isEmpty();
    assertThat(lines(MINIMAL, check("origin.utilisation", "value", "85%", "0.9"))).isEmpty();
    assertThat(lines(MINIMAL, check("origin.reorg.depth", "max", "0", "4 blocks"))).isEmpty();
    assertThat(lines(MINIMAL, check("messages.bytes", "value", "0 B", "4 GB"))).isEmpty();
    assertThat(lines(MINIMAL, check("alpha.transactions.rate", "value", "1/s", "60/m"))).isEmpty();
  }

  @Test
  void read_checksThatMeanNothing_areRefused() {
    assertThat(lines(MINIMAL, check("alpha.finality.latncy", "mean", "1s", "2s")).getFirst())
        .contains("expect.checks.0.metric: alpha.finality.latncy is no metric of this scenario")
        .contains("did you mean `finality.latency`?");
    assertThat(lines(MINIMAL, check("beta.finality.latency", "mean", "1s", "2s"))).hasSize(1);
    assertThat(lines(MINIMAL, check("finality.latency", "mean", "1s", "2s"))).hasSize(1);
    assertThat(lines(MINIMAL, check("origin.finality.latency", "mean", "1s", "2s"))).hasSize(1);
    assertThat(lines(MINIMAL, check("alpha.finality.latency", "avg", "1s", "2s")).getFirst())
        .contains("avg is no statistic of finality.latency; give one of mean, min, p50");
    assertThat(lines(MINIMAL, check("alpha.finality.latency", "mean", "1", "2s")).getFirst())
        .contains("expect.checks.0.between.0: 1 has no unit");
    assertThat(lines(MINIMAL, check("alpha.finality.latency", "mean", "3s", "2s")).getFirst())
        .contains("[3s, 2s] is empty; give the lower bound first");
    assertThat(
            lines(MINIMAL, "expect={checks: [{metric: gas.rate, between: [1 gas/s]}]}").getFirst())
        .contains("expect.checks.0.between: has 1 bounds; give at least 2");
  }
}
