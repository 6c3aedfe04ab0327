package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.spec;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Scalar;

/// No key of the format does nothing: changing its value changes the specification.
class FormatEffectTest {
  private static final String TABLE =
      "network.latency.regions={name: t, source: a, names: [b, c], roundTripMillis: [[1, 2], [3,"
          + " 4]]}";
  private static final String CHECK =
      "expect={checks: [{metric: alpha.finality.latency, stat: mean, between: [1s, 2s]}]}";
  private static final String BETA = "metachains.beta={blockTime: 9s}";
  private static final String MIX =
      "metachains.alpha.workload.gas={transfer-or-lognormal: {transferShare: 0.5, mean: 30_000 gas,"
          + " sigma: 1}}";

  private static final String DUPLICATION = "network.duplication";
  private static final String REORDERING = "network.reordering";
  private static final String PARTITION =
      "network.partitions=[{from: 1m, until: 5m, groups: [{miners: 1}]}]";
  private static final String FAULT = "faults=[{nodes: {miners: 1}, crash: 1m, recover: 5m}]";
  private static final String BRIDGED =
      "network.partitions=[{from: 1m, until: 5m, groups: [{names: [alpha-9]}]}]";
  private static final String EQUIVOCATION =
      "adversaries=[{nodes: {names: [alpha-7]}, behaviour: {equivocate: {split: {names:"
          + " [alpha-5]}}}}]";
  private static final String FORK =
      "adversaries=[{nodes: {names: [alpha-7]}, behaviour: {fork-on-leaving: {split: {names:"
          + " [alpha-5]}}}}]";
  private static final String CHANGES = "metachains.alpha.validators.changes";
  private static final String CHANGE =
      CHANGES + "=[{at: 1m, join: {count: 2, stake: 7}, leave: [alpha-3]}]";
  private static final String CITIES = "network.latency={cities: {path: ',a,b;a,,5;b,,'}}";
  private static final String GLOBE =
      "network.latency={cities: {path: ',a,b;a,,;b,,', missing: great-circle, coordinates:"
          + " 'city,lat,lon;a,0,0;b,0,1'}}";
  private static final String TINY =
      "origin.miners.count=1\u0000metachains.alpha.validators.count=1";
  private static final String EDGES = "network.topology={edge-list: {edges: [[alpha-0, miner-0]]}}";
  private static final String SYNCHRONY = "network.synchrony";
  private static final String SYNCHRONY_SET =
      "network.synchrony={stabilisesAt: 1m, bound: 1s, before: {uniformUpTo: 1s}}";

  /// @param row as the reference lists it
  /// @param before settings under which the key means something
  /// @param change a value other than the default
  record Effect(String row, List<String> before, String change) {}

  private static Effect effect(String path, String value, String... before) {
    return new Effect(
        path.replaceFirst("metachains\\.[a-z]+", "metachains.*")
            .replaceFirst("(checks|partitions|groups|faults|changes|adversaries)\\.0", "$1.*")
            .replaceFirst("groups\\.0", "groups.*"),
        Stream.of(before).flatMap(setting -> Stream.of(setting.split("\u0000", -1))).toList(),
        path + "=" + value);
  }

  static Stream<Effect> effects() {
    return Stream.of(
            general().stream(),
            distribution("network.latency.distribution", ""),
            distribution(DUPLICATION + ".lag", DUPLICATION + "={probability: 0.1}"),
            distribution(REORDERING + ".extraDelay", REORDERING + "={probability: 0.1}"),
            nodes("network.partitions.0.groups.0", PARTITION),
            nodes("faults.0.nodes", FAULT),
            nodes("network.partitions.0.bridges", BRIDGED),
            validators("adversaries.0.nodes", EQUIVOCATION),
            validators("adversaries.0.behaviour.equivocate.split", EQUIVOCATION),
            validators("adversaries.0.behaviour.fork-on-leaving.split", FORK),
            membership().stream(),
            disturbances().stream(),
            contracts().stream(),
            rewards().stream(),
            gateway().stream())
        .flatMap(effects -> effects);
  }

  private static Stream<Effect> distribution(String path, String before) {
    var laws =
        List.of(
            "uniform: {low: 1s, high: 5s}",
            "exponential: {mean: 1s}",
            "normal: {mean: 1s, deviation: 1s}",
            "lognormal: {median: 1s, sigma: 1}",
            "gamma: {mean: 1s, shape: 2}",
            "pareto: {minimum: 1s, shape: 2}");
    return laws.stream()
        .flatMap(
            law -> {
              var name = law.substring(0, law.indexOf(':'));
              var keys = law.substring(law.indexOf('{') + 1, law.length() - 1).split(", ", -1);
              var settings =
                  Stream.of(before, path + "={" + law + "}")
                      .filter(setting -> !setting.isEmpty())
                      .toArray(String[]::new);
              return Stream.of(keys)
                  .map(key -> key.substring(0, key.indexOf(':')))
                  .map(
                      key ->
                          effect(
                              path + "." + name + "." + key,
                              key.equals("sigma") || key.equals("shape") ? "3" : "4s",
                              settings));
            });
  }

  private static List<Effect> membership() {
    return List.of(
        effect(CHANGES + ".0.at", "2m", CHANGE),
        effect(CHANGES + ".0.join.count", "3", CHANGE),
        effect(CHANGES + ".0.join.stake", "8", CHANGE),
        effect(CHANGES + ".0.leave", "[alpha-4]", CHANGE),
        effect("adversaries.0.from", "2m", EQUIVOCATION));
  }

  private static Stream<Effect> nodes(String path, String before) {
    return Stream.concat(
        validators(path, before),
        Stream.of(
            effect(path + ".regions", "[ap-east-1]", before),
            effect(path + ".miners", "3", before)));
  }

  private static Stream<Effect> validators(String path, String before) {
    return Stream.of(
        effect(path + ".names", "[alpha-1]", before),
        effect(
            path + ".share.of", "beta", BETA, before, path + "={share: {of: alpha, weight: 0.3}}"),
        effect(path + ".share.weight", "0.2", before, path + "={share: {of: alpha, weight: 0.3}}"));
  }

  private static List<Effect> disturbances() {
    return List.of(
        effect("network.latency.constant", "60ms", "network.latency={constant: 50ms}"),
        effect(
            "network.latency.distribution.quantiles",
            "[1ms, 3ms]",
            "network.latency={distribution: {quantiles: [1ms, 2ms]}}"),
        effect("network.latency.cities.path", "',a,b;a,,9;b,,'", CITIES),
        effect("network.latency.cities.only", "[b, a]", CITIES),
        effect("network.latency.cities.within", "7", CITIES),
        effect(
            "network.latency.cities.missing",
            "great-circle",
            CITIES,
            "network.latency.cities.coordinates='city,lat,lon;a,0,0'"),
        effect("network.latency.cities.coordinates", "'city,lat,lon;a,0,0;b,0,2'", GLOBE),
        effect("network.latency.cities.stretch", "3", GLOBE),
        effect(
            "network.topology.watts-strogatz.neighbours",
            "6",
            "network.topology={watts-strogatz: {neighbours: 4, rewire: 0.1}}"),
        effect(
            "network.topology.watts-strogatz.rewire",
            "0.2",
            "network.topology={watts-strogatz: {neighbours: 4, rewire: 0.1}}"),
        effect("network.topology.barabasi-albert.links", "3"),
        effect(
            "network.topology.edge-list.path",
            "'from,to;miner-0,alpha-0'",
            TINY,
            "network.topology={edge-list: {path: 'from,to;alpha-0,miner-0'}}"),
        effect("network.topology.edge-list.source", "other", TINY, EDGES),
        effect("network.topology.edge-list.edges", "[[miner-0, alpha-0]]", TINY, EDGES),
        effect("network.loss", "1 %"),
        effect(DUPLICATION + ".probability", "0.1"),
        effect(DUPLICATION + ".lag.quantiles", "[1s, 3s]", DUPLICATION + ".probability=0.1"),
        effect(REORDERING + ".probability", "0.1"),
        effect(REORDERING + ".extraDelay.quantiles", "[1s, 3s]", REORDERING + ".probability=0.1"),
        effect("network.fifo", "true"),
        effect("network.partitions.0.from", "2m", PARTITION),
        effect("network.partitions.0.until", "9m", PARTITION),
        effect("network.partitions.0.crossing", "hold", PARTITION),
        effect(SYNCHRONY + ".stabilisesAt", "2m", SYNCHRONY_SET),
        effect(SYNCHRONY + ".bound", "2s", SYNCHRONY_SET),
        effect(SYNCHRONY + ".before", "held", SYNCHRONY_SET),
        effect(SYNCHRONY + ".before.uniformUpTo", "2s", SYNCHRONY_SET),
        effect("faults.0.crash", "2m", FAULT),
        effect("faults.0.recover", "9m", FAULT),
        effect("faults.0.pause", "2m", "faults=[{nodes: {miners: 1}, pause: 1m, resume: 3m}]"),
        effect("faults.0.resume", "2m", "faults=[{nodes: {miners: 1}, pause: 1m, resume: 3m}]"),
        effect(
            "faults.0.clock.offset", "-2s", "faults=[{nodes: {miners: 1}, clock: {offset: 1s}}]"),
        effect(
            "faults.0.clock.drift",
            "-2 ppm",
            "faults=[{nodes: {miners: 1}, clock: {offset: 1s}}]"));
  }

  private static List<Effect> contracts() {
    var contracts = "metachains.alpha.contracts.";
    return List.of(
        effect(contracts + "minimumWeight", "7"),
        effect(contracts + "minimumStake", "7"),
        effect(contracts + "delayHeights", "2"),
        effect(contracts + "withdrawalDelay", "0"),
        effect(contracts + "reporterShare", "5 %"),
        effect(contracts + "proposalBond", "0"),
        effect(contracts + "challengePeriod", "20"),
        effect(contracts + "challengeBond", "7"),
        effect(contracts + "reputation.warmup", "7"),
        effect(contracts + "reputation.lifetime", "7"),
        effect(contracts + "inactivityLeak.rate", "1 %"),
        effect(contracts + "inactivityLeak.allowance", "0"),
        effect(contracts + "gasLeak.rate", "1 %"),
        effect(contracts + "gasLeak.dynastiesMax", "7"),
        effect(contracts + "gasLeak.challengerShare", "0"));
  }

  private static List<Effect> rewards() {
    var rewards = "metachains.alpha.rewards.";
    return List.of(
        effect(rewards + "gasPrice", "7"),
        effect(rewards + "feePrice", "7"),
        effect(rewards + "deposit", "7"));
  }

  private static List<Effect> general() {
    return List.of(
        effect("scenario", "other"),
        effect("question", "why"),
        effect("expect.text", "so"),
        effect("expect.checks.0.metric", "alpha.commit.latency", CHECK),
        effect("expect.checks.0.stat", "max", CHECK),
        effect("expect.checks.0.between", "[1s, 3s]", CHECK),
        effect("seed", "2"),
        effect("duration", "2h"),
        effect("warmUp", "1m"),
        effect("profile", "as-built"),
        effect("rules", "{ISS-05: as-built}"),
        effect("signatures", "modelled"),
        effect("network.latency.regions", TABLE.substring(TABLE.indexOf('{'))),
        effect("network.latency.regions.name", "u", TABLE),
        effect("network.latency.regions.source", "z", TABLE),
        effect("network.latency.regions.names", "[b, d]", TABLE),
        effect("network.latency.regions.roundTripMillis", "[[1, 2], [3, 5]]", TABLE),
        effect("network.latency.scale", "2"),
        effect("network.latency.jitter.lognormal.sigma", "0.3"),
        effect("network.bandwidth", "unlimited"),
        effect("network.relay", "20ms"),
        effect("network.topology.random-regular.degree", "6"),
        effect("network.catchUp.patience", "3s"),
        effect("network.catchUp.retry", "3s"),
        effect("network.catchUp.batch", "3"),
        effect("origin.blockTime", "20s"),
        effect("origin.staleShare", "0.2"),
        effect("origin.gasLimit", "9_000_000 gas"),
        effect("origin.background", "1 gas"),
        effect("origin.epochLength", "11"),
        effect("origin.confirmations", "0"),
        effect("origin.miners.count", "19"),
        effect("origin.miners.placement.regions", "{ap-east-1: 20}"),
        effect(
            "origin.miners.placement.by-region",
            "t",
            TABLE,
            "origin.miners.placement.regions={c: 20}"),
        effect("origin.blockValidation", "1s"),
        effect("origin.accounts", "5"),
        effect("metachains.beta.like", "alpha", "metachains.alpha.epochLength=5", BETA),
        effect("metachains.alpha.blockTime", "4s"),
        effect("metachains.alpha.outOfTurnDelay", "1s"),
        effect("metachains.alpha.gasLimit", "9_000_000 gas"),
        effect("metachains.alpha.epochLength", "99"),
        effect("metachains.alpha.validators.count", "20"),
        effect("metachains.alpha.validators.stake.table", "cosmoshub-2022-top21"),
        effect("metachains.alpha.validators.stake.equal", "7"),
        effect(
            "metachains.alpha.validators.stake.list",
            "[1, 2]",
            "metachains.alpha.validators.count=2"),
        effect("metachains.alpha.validators.placement.regions", "{ap-east-1: 21}"),
        effect(
            "metachains.alpha.validators.placement.by-region",
            "t",
            TABLE,
            "metachains.alpha.validators.placement.regions={c: 21}"),
        effect("metachains.alpha.blockValidation", "1s"),
        effect("metachains.alpha.gasTarget", "5 gas"),
        effect("metachains.alpha.mempool", "5"),
        effect("metachains.alpha.workload.rate", "11/s"),
        effect("metachains.alpha.workload.gas.model", "ethereum-2018-h1-mean", MIX),
        effect("metachains.alpha.workload.gas.constant", "22_000 gas"),
        effect("metachains.alpha.workload.gas.transfer-or-lognormal.transferShare", "0.4", MIX),
        effect("metachains.alpha.workload.gas.transfer-or-lognormal.mean", "40_000 gas", MIX),
        effect("metachains.alpha.workload.gas.transfer-or-lognormal.sigma", "0", MIX));
  }

  private static List<Effect> gateway() {
    var path = "metachains.alpha.gateway";
    return Stream.of(
            "users=7",
            "stakes=7/m",
            "redeems=7/m",
            "amountMin=11_000_000",
            "amountMax=21_000_000",
            "gasPrice=2",
            "gasLimit=900_000 gas",
            "rewardConstant=7 gas",
            "bounty=7",
            "patience=7m",
            "resend=7m",
            "progress=proof",
            "facilitators.honest=7",
            "facilitators.slow=7",
            "facilitators.delay=7m",
            "facilitators.vanishing=7",
            "facilitators.early=7")
        .map(setting -> setting.split("=", 2))
        .map(setting -> effect(path + "." + setting[0], setting[1], path + "={}"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("effects")
  void read_changedKey_changesTheSpecification(Effect effect) {
    var before = effect.before().toArray(String[]::new);
    var after =
        Stream.concat(effect.before().stream(), Stream.of(effect.change())).toArray(String[]::new);
    assertThat(spec(MINIMAL, after)).isNotEqualTo(spec(MINIMAL, before));
  }

  @Test
  void effects_coverEveryKeyThatHasAChoice() {
    var covered = effects().map(Effect::row).toList();
    var chosen =
        ScenarioReference.rows().stream()
            .filter(row -> hasChoice(row.key()))
            .map(ScenarioReference.Row::path)
            .toList();
    assertThat(covered).containsAll(chosen);
    assertThat(chosen).hasSizeGreaterThan(40);
  }

  // A single possible word says what the model is; there is nothing to choose yet.
  private static boolean hasChoice(Key key) {
    return key instanceof Key.Leaf<?> leaf
        && !(leaf.scalar() instanceof Scalar.Words<?> words && words.words().size() == 1);
  }
}
