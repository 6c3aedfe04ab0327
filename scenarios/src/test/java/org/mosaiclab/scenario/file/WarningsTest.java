package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.spec;
import static org.mosaiclab.scenario.file.Reads.warnings;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WarningsTest {
  private static final String RATE = "metachains.alpha.workload.rate=";

  @Test
  void computeCapacity_ofTheBaselinesChain_isWhatReportsAndVotesLeave() {
    var spec = spec(MINIMAL);
    // A header report costs 659,589 gas, one of origin 572,278. Of 21 votes 14 walk 100 blocks.
    double votes = 21 * 62_700 + 14 * (3_508 + 80_600) + 7 * 3_508;
    assertThat(Warnings.computeCapacityPerSecond(spec.metachains().getFirst(), spec))
        .isEqualTo(
            (8e6 - 659_589 - votes / 100) / 3 - (572_278 + 21 * 62_700 / 10.0) / 14.88,
            Offset.offset(1e-6));
  }

  @Test
  void read_offeredGasAbove95PercentOfCapacity_warns() {
    // 2,391,099 gas/s are left; 49,293 gas a transaction; 95 % are 46.08 transactions a second.
    assertThat(warnings(MINIMAL, RATE + "46/s")).isEmpty();
    assertThat(warnings(MINIMAL, RATE + "46.1/s"))
        .containsExactly(
            "--set metachains.alpha.workload.rate: 46.1/s offers 95 % of the gas that header reports and"
                + " votes leave; the backlog grows; about 46.0/s fits");
  }

  @Test
  void read_blocksTooSmallForTheProtocol_warns() {
    assertThat(warnings(MINIMAL, "metachains.alpha.gasLimit=700_000 gas"))
        .hasSize(1)
        .first()
        .asString()
        .contains("gasLimit: 700000 gas leaves users nothing: header reports and votes take about");
  }

  @Test
  void read_runTooShortToMeasureFinality_warns() {
    assertThat(warnings(MINIMAL, "duration=750s")).hasSize(1).first().asString().contains("(750s)");
    assertThat(warnings(MINIMAL, "duration=751s")).isEmpty();
    assertThat(warnings(MINIMAL, "duration=750s", RATE + "0/s")).isEmpty();
  }

  @Test
  void read_validatorAboveOneThird_warns() {
    var validators = "metachains.alpha.validators={count: 3, stake: {list: ";
    assertThat(warnings(MINIMAL, validators + "[5, 5, 5]}}")).isEmpty();
    assertThat(warnings(MINIMAL, validators + "[5, 6, 5]}}"))
        .hasSize(1)
        .first()
        .asString()
        .contains("give one validator 38 % of the stake: without it nothing is final");
  }

  @Test
  void read_switchThatTheProfileMakesAnyway_warns() {
    assertThat(warnings(MINIMAL, "rules.ISS-05=repaired"))
        .containsExactly(
            "--set rules.ISS-05: repaired switches nothing: the profile paper"
                + " takes it so already; leave it out");
    assertThat(
            warnings(MINIMAL, "profile=paper-core", "rules={ISS-10: as-built, GAP-14: repaired}"))
        .hasSize(2);
    assertThat(warnings(MINIMAL, "rules.ISS-05=as-built")).isEmpty();
    assertThat(warnings(MINIMAL, "profile=as-built", "rules.ISS-05=repaired")).isEmpty();
    assertThat(warnings(MINIMAL, "profile=as-built", "rules.ISS-05=as-built")).hasSize(1);
  }

  @Test
  void read_numberOfARuleThatIsOff_warns() {
    var delay = "metachains.alpha.contracts.withdrawalDelay=5";
    assertThat(warnings(MINIMAL, "profile=paper-core", delay))
        .containsExactly(
            "--set metachains.alpha.contracts.withdrawalDelay: 5 is read by nobody: the profile"
                + " paper-core is without GAP-04 and GAP-12; take the profile paper, or leave it out");
    assertThat(warnings(MINIMAL, delay)).isEmpty();
    var allowance = "metachains.alpha.contracts.inactivityLeak.allowance=3";
    assertThat(warnings(MINIMAL, "profile=paper-core", allowance)).hasSize(1);
    var price = "metachains.alpha.rewards.gasPrice=3";
    assertThat(warnings(MINIMAL, "profile=paper-core", price))
        .singleElement()
        .asString()
        .contains("is read by nobody", "without GAP-12");
    assertThat(warnings(MINIMAL, price)).isEmpty();
    var period = "metachains.alpha.contracts.challengePeriod=3";
    assertThat(warnings(MINIMAL, "profile=paper-core", period)).isEmpty();
  }

  @Test
  void read_disturbanceAfterTheEnd_warns() {
    assertThat(
            warnings(MINIMAL, "network.partitions=[{from: 1h, groups: [{miners: 1}]}]").getFirst())
        .contains("network.partitions.0: never happens: the run ends at 1h");
    assertThat(warnings(MINIMAL, "network.partitions=[{from: 59m, groups: [{miners: 1}]}]"))
        .isEmpty();
    assertThat(warnings(MINIMAL, "faults=[{nodes: {miners: 1}, crash: 2h}]").getFirst())
        .contains("faults.0: never happens");
  }

  @Test
  void read_faultOfTheObserver_warns() {
    assertThat(warnings(MINIMAL, "faults=[{nodes: {names: [alpha-0]}, crash: 1m}]").getFirst())
        .contains("strikes alpha-0, the reference observer of alpha");
    assertThat(warnings(MINIMAL, "faults=[{nodes: {names: [alpha-1]}, crash: 1m}]")).isEmpty();
    assertThat(warnings(MINIMAL, "faults=[{nodes: {names: [alpha-0]}, clock: {offset: 1s}}]"))
        .isEmpty();
  }
}
