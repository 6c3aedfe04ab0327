package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.lines;
import static org.mosaiclab.scenario.file.Reads.spec;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.network.Jitter;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.spec.WorkloadSpec.GasModel;

/// Values set from outside the file, and what `like` makes of them.
class SettingTest {
  private static final String TWO =
      """
      seed: 1
      duration: 1h
      metachains:
        alpha:
          blockTime: 2s
          validators: {count: 7, stake: {equal: 5}}
          workload: {rate: 1/s, gas: {constant: 30_000 gas}}
        beta: {like: alpha, epochLength: 50, workload: {rate: 2/s}}
      """;

  @Test
  void read_setting_replacesWhatTheFileSays() {
    assertThat(spec(MINIMAL, "duration=45m", "seed=7").durationNanos())
        .isEqualTo(2_700_000_000_000L);
    assertThat(spec(MINIMAL, "seed=7", "seed=8").seed()).as("the later one wins").isEqualTo(8);
    assertThat(
            spec(MINIMAL, "metachains.alpha.epochLength=7").metachains().getFirst().epochLength())
        .isEqualTo(7);
    assertThat(spec(MINIMAL, " warmUp = 5m ").warmUpNanos()).isEqualTo(300_000_000_000L);
  }

  @Test
  void read_settingOfAbsentKey_makesWhatLeadsToIt() {
    assertThat(spec(MINIMAL, "origin.miners.count=5").origin().minerRegions()).hasSize(5);
    assertThat(spec(MINIMAL, "network.latency.jitter.lognormal.sigma=0.2").network().jitter())
        .isEqualTo(new Jitter.LogNormal(0.2));
    assertThat(spec(MINIMAL, "rules.ISS-05=as-built").profile().name()).isEqualTo("paper,-ISS-05");
  }

  @Test
  void read_settingOfAnAlternative_replacesTheOther() {
    var chain =
        spec(MINIMAL, "metachains.alpha.validators.stake.table=cosmoshub-2022-top21")
            .metachains()
            .getFirst();
    assertThat(chain.stakes().getFirst()).isEqualTo(14_383_887);
    assertThat(spec(TWO, "metachains.alpha.workload.gas.model=ethereum-2018-h1-mean"))
        .satisfies(
            spec -> assertThat(gas(spec, 0)).isInstanceOf(GasModel.TransferOrLogNormal.class));
  }

  private static GasModel gas(ScenarioSpec spec, int chain) {
    return spec.metachains().get(chain).workload().gas();
  }

  @Test
  void read_settingOfTheParent_reachesWhoIsLikeIt() {
    var spec = spec(TWO, "metachains.alpha.epochLength=20", "metachains.alpha.blockTime=4s");
    assertThat(spec.metachains().get(1).blockTimeNanos()).isEqualTo(4_000_000_000L);
    assertThat(spec.metachains().get(1).epochLength()).as("its own stays").isEqualTo(50);
    assertThat(spec(TWO, "metachains.beta.blockTime=9s").metachains().get(0).blockTimeNanos())
        .isEqualTo(2_000_000_000L);
  }

  @Test
  void read_like_takesOverDeeply() {
    var beta = spec(TWO).metachains().get(1);
    assertThat(beta.workload().ratePerSecond()).isEqualTo(2);
    assertThat(beta.workload().gas()).isEqualTo(new GasModel.Constant(30_000));
    assertThat(beta.stakes()).hasSize(7).containsOnly(5L);
  }

  @Test
  void read_likeOfALike_takesOverThroughBoth() {
    var spec = spec(TWO, "metachains.gamma={like: beta, gasTarget: 9 gas}");
    assertThat(spec.metachains().get(2).epochLength()).isEqualTo(50);
    assertThat(spec.metachains().get(2).blockTimeNanos()).isEqualTo(2_000_000_000L);
    assertThat(spec.metachains().get(2).gasTarget()).isEqualTo(9);
    assertThat(spec.metachains().get(1).gasTarget()).isEqualTo(1);
  }

  @Test
  void read_ownAlternative_isNotMixedWithTheParents() {
    var spec = spec(TWO, "metachains.beta.validators.stake={list: [1, 2, 3, 4, 5, 6, 7]}");
    assertThat(spec.metachains().get(1).stakes()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void read_sameAlternative_isMergedKeyByKey() {
    var mix =
        "metachains.alpha.workload.gas={transfer-or-lognormal: {transferShare: 0.5, mean: 40_000 gas, sigma: 1}}";
    var spec = spec(TWO, mix, "metachains.beta.workload.gas.transfer-or-lognormal.mean=50_000 gas");
    assertThat(gas(spec, 1)).isEqualTo(new GasModel.TransferOrLogNormal(0.5, 50_000, 1));
  }

  @Test
  void read_settingInChainThatIsNotThere_isRefusedUnlessItBecomesLikeAnother() {
    assertThat(lines(TWO, "metachains.alpa.blockTime=5s"))
        .containsExactly(
            "--set metachains.alpa.blockTime: metachains.alpa is not one of the meta-chains; did you"
                + " mean alpha?; metachains.alpa.like=NAME adds one");
    assertThat(
            spec(TWO, "metachains.gamma.blockTime=5s", "metachains.gamma.like=alpha").metachains())
        .hasSize(3)
        .last()
        .satisfies(
            gamma -> {
              assertThat(gamma.blockTimeNanos()).isEqualTo(5_000_000_000L);
              assertThat(gamma.stakes()).hasSize(7);
            });
  }

  @Test
  void read_circleOfLikes_isRefused() {
    assertThat(lines(TWO, "metachains.alpha.like=beta"))
        .containsExactly(
            "s.yaml:8:16: metachains.beta.like: alpha closes a circle: alpha like beta like alpha;"
                + " let one of them stand alone");
    assertThat(lines(TWO, "metachains.beta.like=beta")).hasSize(1);
    assertThat(lines(TWO, "metachains.beta.like=gamma").getFirst())
        .isEqualTo("--set metachains.beta.like: gamma does not exist; known here: alpha, beta");
  }

  @Test
  void read_mistakeOfTheParent_isToldOnce() {
    assertThat(lines(TWO.replace("2s", "2"))).hasSize(1);
    assertThat(lines(TWO.replace("count: 7", "count: 7, cout: 8"))).hasSize(1);
  }

  @Test
  void read_pathThatIsNotInTheFormat_isRefused() {
    assertThat(lines(MINIMAL, "metachains.alpha.epochLenght=5"))
        .containsExactly(
            "--set metachains.alpha.epochLenght: metachains.alpha.epochLenght is not a key of the"
                + " format; did you mean epochLength?");
    assertThat(lines(MINIMAL, "seed.x=5")).hasSize(1);
    assertThat(lines(MINIMAL, "=5")).hasSize(1);
    assertThat(lines(MINIMAL, "metachains..blockTime=5s")).hasSize(1);
    assertThat(lines(MINIMAL, "expect.checks.0.stat=mean")).hasSize(1);
  }

  @Test
  void read_badValue_isBlamedOnTheSetting() {
    assertThat(lines(MINIMAL, "metachains.alpha.epochLength=-5"))
        .containsExactly(
            "--set metachains.alpha.epochLength: -5 is below 1; give a whole number of blocks, at"
                + " least 1");
    assertThat(lines(MINIMAL, "duration"))
        .containsExactly("--set duration: has no value; give one after the equals sign");
    assertThat(lines(MINIMAL, "duration=&a 5s"))
        .containsExactly(
            "--set duration: &a is an anchor; anchors are not read; write the value out where it is"
                + " needed");
    assertThat(lines(MINIMAL, "duration=[5s")).hasSize(1);
    assertThat(lines(MINIMAL, "metachains.alpha.workload={rate: -1/s}"))
        .containsExactly(
            "--set metachains.alpha.workload: metachains.alpha.workload.rate: -1/s is below 0/s; give"
                + " a rate, at least 0/s");
  }

  @Test
  void read_optionOfItsOwn_isNamedAsTheUserTypedIt() {
    var reader = new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE);
    var settings = List.of(Setting.ofOption("--seed", "seed", "x"));
    assertThat(lines(reader.read(MINIMAL, "s.yaml", settings)))
        .containsExactly(
            "--seed: x is not a whole number; give a whole number, as 1, at least 0, at most"
                + " 9_223_372_036_854_775_807");
  }

  @Test
  void read_entryOfAList_canBeSet() {
    var text = MINIMAL + "expect: {checks: [{metric: gas.rate, between: [1 gas/s, 2 gas/s]}]}\n";
    var check = spec(text, "expect.checks.0.between.1=9 gas/s").expect().checks().getFirst();
    assertThat(check.high()).isEqualTo(9);
    assertThat(check.low()).isEqualTo(1);
    assertThat(lines(text, "expect.checks.1.stat=mean").getFirst())
        .contains("expect.checks.1 is not an entry of the list; there are 1 checks");
  }

  @Test
  void read_missingName_isMadeOfTheFilesName() {
    assertThat(spec(MINIMAL).name()).isEqualTo("s");
    var reader = new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE);
    var result = reader.read(MINIMAL, "/a.b/My Scenario (2).yaml", List.of());
    assertThat(((ReadResult.Ok) result).spec().name()).isEqualTo("my-scenario-2");
    var nameless = reader.read(MINIMAL, "/a/ÄÖ.yaml", List.of());
    assertThat(((ReadResult.Ok) nameless).spec().name()).isEqualTo("scenario");
  }
}
