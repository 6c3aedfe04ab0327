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

  /// @param row as the reference lists it
  /// @param before settings under which the key means something
  /// @param change a value other than the default
  record Effect(String row, List<String> before, String change) {}

  private static Effect effect(String path, String value, String... before) {
    return new Effect(
        path.replaceFirst("metachains\\.[a-z]+", "metachains.*")
            .replaceFirst("checks\\.0", "checks.*"),
        List.of(before),
        path + "=" + value);
  }

  static Stream<Effect> effects() {
    return Stream.of(
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
