package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.lines;
import static org.mosaiclab.scenario.file.Reads.spec;

import java.util.List;
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
  void read_gatewayWhoseNumbersContradict_isRefused() {
    var gateway = "metachains.alpha.gateway=";
    assertThat(lines(MINIMAL, gateway + "{amountMax: 9_000_000}"))
        .containsExactly(
            "--set metachains.alpha.gateway: metachains.alpha.gateway.amountMax: 9000000 units is"
                + " below amountMin of 10000000 units; raise it");
    assertThat(lines(MINIMAL, gateway + "{gasPrice: 10}"))
        .singleElement()
        .asString()
        .contains("10000000 units does not exceed the greatest reward of 10000000 units (SK-3)");
    assertThat(lines(MINIMAL, gateway + "{gasPrice: 9}")).isEmpty();
    // The vault is a number of the tables, and a hundred times this would overflow it.
    assertThat(lines(MINIMAL, gateway + "{amountMax: 1_000_000_000_000_000}").getFirst())
        .contains("amountMax: 1000000000000000 units is too much for 1000 users")
        .endsWith("give at most 46116860184273 units, or take fewer users");
    assertThat(lines(MINIMAL, gateway + "{amountMax: 46_116_860_184_273}")).isEmpty();
    // A key is derived for each of them, and no progress is told meanwhile.
    assertThat(lines(MINIMAL, gateway + "{users: 100_001}").getFirst())
        .contains("is above 100_000");
    assertThat(lines(MINIMAL, gateway + "{facilitators: {honest: 0}}"))
        .singleElement()
        .asString()
        .contains("names no facilitator");
    assertThat(lines(MINIMAL, gateway + "{facilitators: {honest: 0, slow: 1}}")).isEmpty();
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
  void read_constantGas_mustFitTheBlockBesideTheReport() {
    for (var gas : List.of("9_000_000", "7_900_000")) {
      assertThat(lines(MINIMAL, "metachains.alpha.workload.gas.constant=" + gas + " gas"))
          .hasSize(1)
          .first()
          .asString()
          .contains("gas.constant: " + gas.replace("_", "") + " gas is above the 7")
          .contains("gas that a block has left beside the report of its parent");
    }
    assertThat(lines(MINIMAL, "metachains.alpha.workload.gas.constant=7_000_000 gas")).isEmpty();
    // As much as the sampler can hold, and one more.
    var roomy = "metachains.alpha.gasLimit=1_000_000_000_000 gas";
    var constant = "metachains.alpha.workload.gas.constant=";
    assertThat(lines(MINIMAL, roomy, constant + "1_000_000_000 gas")).isEmpty();
    assertThat(lines(MINIMAL, roomy, constant + "1_000_000_001 gas").getFirst())
        .contains("is above 1_000_000_000 gas");
  }

  @Test
  void read_numbersWithWhichNoChainCanBegin_areRefused() {
    assertThat(lines(MINIMAL, "metachains.alpha.gasLimit=21_000 gas").getFirst())
        .contains("gasLimit: 21000 gas does not hold the report of its parent");
    var weight = "metachains.alpha.contracts.minimumWeight=";
    assertThat(lines(MINIMAL, weight + "21_001").getFirst())
        .contains(
            "minimumWeight: 21001 tokens is above the 21000 tokens that all validators stake");
    assertThat(lines(MINIMAL, weight + "21_000")).isEmpty();
    var stake = "metachains.alpha.contracts.minimumStake=";
    assertThat(lines(MINIMAL, stake + "1_001").getFirst())
        .contains("minimumStake: 1001 tokens is above the 1000 tokens that the least validator");
    assertThat(lines(MINIMAL, stake + "1_000")).isEmpty();
    assertThat(lines(MINIMAL, stake + "1_001", "profile=as-built")).isEmpty();
    var reputation = "metachains.alpha.contracts.reputation=";
    for (var late : List.of("{warmup: 1_001}", "{lifetime: 1}")) {
      assertThat(lines(MINIMAL, reputation + late).getFirst())
          .contains("reputation: leaves the validators a weight of 0 at the first meta-block");
    }
    assertThat(lines(MINIMAL, reputation + "{warmup: 1_000}")).isEmpty();
    assertThat(lines(MINIMAL, reputation + "{lifetime: 2}")).isEmpty();
  }

  @Test
  void read_plainTransfersAlone_haveNoOtherMean() {
    var mix = "metachains.alpha.workload.gas.transfer-or-lognormal={transferShare: 1, sigma: 1, ";
    assertThat(lines(MINIMAL, mix + "mean: 49_292 gas}"))
        .hasSize(1)
        .first()
        .asString()
        .contains("mean: 49292 gas cannot be the mean of plain transfers alone");
    assertThat(lines(MINIMAL, mix + "mean: 21_000 gas}")).isEmpty();
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
    assertThat(lines(MINIMAL, check("alpha.operations.rejected", "value", "0", "1"))).isEmpty();
    assertThat(lines(MINIMAL, check("alpha.operations.rejected", "VO-6", "0", "1"))).isEmpty();
    assertThat(lines(MINIMAL, check("operations.rejected", "GAP-09-ANCESTRY", "0", "1"))).isEmpty();
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
    assertThat(lines(MINIMAL, check("alpha.finality.latency", "VO-6", "1s", "2s")).getFirst())
        .contains("VO-6 is no statistic of finality.latency; give one of mean");
    assertThat(lines(MINIMAL, check("alpha.operations.rejected", "BO-1l", "0", "1")).getFirst())
        .endsWith("BO-1l is no statistic of operations.rejected; did you mean BO-1?");
    assertThat(lines(MINIMAL, check("alpha.operations.rejected", "mean", "0", "1")).getFirst())
        .endsWith("give one of value, or the id of a rule as VO-6");
    assertThat(lines(MINIMAL, check("alpha.finality.latency", "mean", "1", "2s")).getFirst())
        .contains("expect.checks.0.between.0: 1 has no unit");
    assertThat(lines(MINIMAL, check("alpha.finality.latency", "mean", "3s", "2s")).getFirst())
        .contains("[3s, 2s] is empty; give the lower bound first");
    assertThat(
            lines(MINIMAL, "expect={checks: [{metric: gas.rate, between: [1 gas/s]}]}").getFirst())
        .contains("expect.checks.0.between: has 1 bounds; give at least 2");
  }

  private static final String NODES_8 = "metachains.alpha.validators.count=8";
  private static final String MINERS_3 = "origin.miners.count=3";

  @Test
  void read_smallWorld_mustFitEveryOverlay() {
    var ring = "network.topology={watts-strogatz: {neighbours: %s, rewire: 0.1}}";
    assertThat(lines(MINIMAL, ring.formatted("6"), NODES_8, MINERS_3)).isEmpty();
    assertThat(lines(MINIMAL, ring.formatted("8"), NODES_8, MINERS_3).getFirst())
        .endsWith(
            "8 is too many neighbours for the 8 nodes of the overlay of alpha (8 validators); give"
                + " at most 6");
    assertThat(lines(MINIMAL, ring.formatted("5")).getFirst())
        .endsWith("5 is odd, and half of a node's nearest ones lie on either side; give 4 or 6");
    assertThat(lines(MINIMAL, "network.topology={barabasi-albert: {links: 8}}", NODES_8).getFirst())
        .endsWith("give at most 7");
    assertThat(lines(MINIMAL, "network.topology={barabasi-albert: {links: 7}}", NODES_8)).isEmpty();
  }

  @Test
  void read_edges_mustNameNodesAndConnectEveryOverlay() {
    var small = "metachains.alpha.validators.count=2";
    var one = "origin.miners.count=1";
    var edges = "network.topology={edge-list: {edges: [%s]}}";
    assertThat(
            lines(MINIMAL, small, one, edges.formatted("[miner-0, alpha-0], [alpha-0, alpha-1]")))
        .isEmpty();
    assertThat(
            lines(MINIMAL, small, one, edges.formatted("[miner-0, alpha-0], [miner-0, alpha-1]")))
        .singleElement()
        .asString()
        .contains("leave the overlay of alpha in 2 parts: no way from alpha-0 to alpha-1");
    assertThat(lines(MINIMAL, small, one, edges.formatted("[miner-0, alpha-2]")).getFirst())
        .contains("ends at alpha-2, which is no node; nodes are miner-0 to -0, alpha-0 to -1");
    assertThat(
            lines(MINIMAL, small, one, edges.formatted("[alpha-0, alpha-1], [alpha-1, alpha-0]"))
                .getFirst())
        .contains("is given twice");
    assertThat(lines(MINIMAL, "network.topology={edge-list: {path: nowhere.csv}}").getFirst())
        .endsWith("network.topology.edge-list.path: nowhere.csv is no file");
    assertThat(lines(MINIMAL, "network.topology={edge-list: {path: 'a,b;c,d'}}").getFirst())
        .contains("has no columns from and to");
  }

  @Test
  void read_cities_becomeRegionsWithEveryPair() {
    var table =
        spec(MINIMAL, "network.latency={cities: {path: ',a,b;a,,5.5;b,,2'}}").network().regions();
    assertThat(table.regions()).containsExactly("a", "b");
    assertThat(table.oneWayNanos(0, 1)).isEqualTo(2_750_000);
    assertThat(table.oneWayNanos(1, 0)).isEqualTo(2_750_000);
    assertThat(table.oneWayNanos(0, 0)).isEqualTo(5_000_000);
    assertThat(table.oneWayNanos(1, 1)).isEqualTo(1_000_000);
  }

  @Test
  void read_citiesResolved_readsAsTheSameWithoutTheFile() {
    var read = Reads.ok(MINIMAL, "network.latency={cities: {path: ',a,b;a,,5.5;b,,2'}}");
    assertThat(spec(read.document().text())).isEqualTo(read.spec());
    assertThat(read.document().text()).doesNotContain("cities:");
  }

  @Test
  void read_citiesWithMissingPair_areRefusedOrEstimated() {
    var cities = "network.latency={cities: {path: ',a,b,c;a,,5,;b,,,7;c,,,'%s}}";
    assertThat(lines(MINIMAL, cities.formatted("")).getFirst())
        .contains(
            "has no round trip for 2 pairs (a - c; c - a); leave such cities out with `only`");
    assertThat(lines(MINIMAL, cities.formatted(", only: [b, a]"))).isEmpty();
    assertThat(lines(MINIMAL, cities.formatted(", only: [b, d]")).getFirst())
        .contains("d has no row in");
    assertThat(lines(MINIMAL, cities.formatted(", missing: great-circle")).getFirst())
        .contains("needs the places of the cities; give coordinates");
    var places = ", missing: great-circle, coordinates: 'city,lat,lon;a,0,0;c,0,90'";
    // A quarter of the earth's circumference, 10,007.6 km, in a fibre, 2.1 times as far.
    assertThat(spec(MINIMAL, cities.formatted(places)).network().regions().oneWayNanos(0, 2))
        .isBetween(102_900_000L, 102_930_000L);
    assertThat(lines(MINIMAL, cities.formatted(places.replace("c,0,90", "d,0,90"))).getFirst())
        .contains("has no round trip for 2 pairs");
  }

  @Test
  void read_latencyKinds_excludeEachOther() {
    assertThat(lines(MINIMAL, "network.latency={constant: 5ms, regions: cloud-2025}").getFirst())
        .contains("network.latency: says constant and regions at once");
    assertThat(
            lines(
                    MINIMAL,
                    "network.latency={distribution: {exponential: {mean: 1ms}}, jitter: {lognormal:"
                        + " {sigma: 0.1}}}")
                .getFirst())
        .contains("varies a delay that is drawn anew");
    assertThat(
            lines(MINIMAL, "network.latency={distribution: {uniform: {low: 2s, high: 1s}}}")
                .getFirst())
        .contains("low: 2s is above the high of 1s");
    assertThat(lines(MINIMAL, "network.latency={distribution: {quantiles: [2s, 1s]}}").getFirst())
        .contains("quantiles.1: 1s is below the quantile before it");
    assertThat(
            spec(MINIMAL, "network.latency={constant: 5ms}").network().regions().oneWayNanos(0, 0))
        .isEqualTo(5_000_000);
  }

  private static String partition(String rest) {
    return "network.partitions=[{from: 5m, " + rest + "}]";
  }

  @Test
  void read_partitions_mustEndAfterTheyBeganAndSeparateSomebody() {
    assertThat(lines(MINIMAL, partition("until: 5m, groups: [{miners: 1}]")).getFirst())
        .contains("partitions.0.until: 5m is not after 5m");
    assertThat(lines(MINIMAL, partition("groups: [{miners: 1}], crossing: hold")).getFirst())
        .contains("holds messages that nothing ever delivers");
    assertThat(lines(MINIMAL, partition("groups: [{miners: 99}]")).getFirst())
        .contains("99 is more than the 20 miners there are");
    assertThat(lines(MINIMAL, partition("groups: [{}]")).getFirst()).contains("picks no node");
    assertThat(lines(MINIMAL, partition("groups: [{names: [alpha-20]}, {miners: 20}]"))).isEmpty();
    assertThat(lines(MINIMAL, partition("groups: [{names: [alpha-21]}]")).getFirst())
        .contains("alpha-21 is no node; did you mean alpha-");
    assertThat(lines(MINIMAL, partition("groups: [{miners: 2}, {names: [miner-19]}]")).getFirst())
        .contains("miner-19 is in group 0 too");
    assertThat(
            lines(MINIMAL, partition("groups: [{miners: 20, share: {of: alpha, weight: 100 %}}]"))
                .getFirst())
        .contains("leave nobody on the other side");
    assertThat(
            lines(
                    MINIMAL,
                    partition("groups: [{miners: 1}]"),
                    "network.synchrony={stabilisesAt: 10m, bound: 1s, before: latest}")
                .getFirst())
        .contains("outlasts stabilisation");
  }

  @Test
  void read_shareOfTheWeight_takesTheLastValidators() {
    var partitions =
        spec(
                MINIMAL,
                "metachains.alpha.validators={count: 5, stake: {list: [50, 20, 15, 10, 5]}}",
                partition("groups: [{share: {of: alpha, weight: 40 %}}]"))
            .network()
            .impairments()
            .partitions();
    assertThat(partitions.getFirst().groups().getFirst())
        .containsExactly("alpha-2", "alpha-3", "alpha-4");
    assertThat(lines(MINIMAL, partition("groups: [{share: {of: alpha, weight: 1 %}}]")).getFirst())
        .contains("1 % is less than any validator of alpha has");
    assertThat(lines(MINIMAL, partition("groups: [{share: {of: alfa, weight: 1 %}}]")).getFirst())
        .contains("alfa is no meta-chain of this scenario; known: alpha");
  }

  @Test
  void read_faults_mustSayOneThingAndEnd() {
    var fault = "faults=[{nodes: {miners: 1}%s}]";
    assertThat(lines(MINIMAL, fault.formatted("")).getFirst())
        .contains("faults.0: says nothing that happens; give one of crash, pause, clock");
    assertThat(lines(MINIMAL, fault.formatted(", crash: 1m, clock: {offset: 1s}")).getFirst())
        .contains("says crash and clock at once");
    assertThat(lines(MINIMAL, fault.formatted(", crash: 1m, recover: 1m")).getFirst())
        .contains("recover: 1m is not after 1m");
    assertThat(lines(MINIMAL, fault.formatted(", pause: 1m")).getFirst())
        .contains("pause: 1m has no end; give resume");
    assertThat(lines(MINIMAL, fault.formatted(", pause: 1m, resume: 2m, recover: 3m")).getFirst())
        .contains("recover: 3m ends no crash");
    assertThat(lines(MINIMAL, fault.formatted(", clock: {drift: 2_000_000 ppm}")).getFirst())
        .contains("2_000_000 ppm is above 1_000_000 ppm");
    assertThat(lines(MINIMAL, fault.formatted(", crash: 1m"))).isEmpty();
  }

  @Test
  void read_outagesOfOneNode_mayNotTouch() {
    var faults =
        "faults=[{nodes: {miners: 1}, crash: 1m, recover: 5m}, {nodes: {names: [%s]}, pause: %s,"
            + " resume: 9m}]";
    assertThat(lines(MINIMAL, faults.formatted("miner-19", "5m")).getFirst())
        .contains("faults.1.pause: 5m touches fault 0, in which miner-19 is out as well");
    assertThat(lines(MINIMAL, faults.formatted("miner-19", "6m"))).isEmpty();
    assertThat(lines(MINIMAL, faults.formatted("miner-18", "2m"))).isEmpty();
    assertThat(
            lines(
                    MINIMAL,
                    "faults=[{nodes: {miners: 1}, clock: {offset: 1s}}, {nodes: {miners: 2}, clock:"
                        + " {offset: 2s}}]")
                .getFirst())
        .contains("miner-19 has a clock in fault 0 already");
  }
}
