package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Honest participants under every repair lose nothing: neither stake nor bonds.
class PaperProfileTest {
  private static final int VALIDATORS = 6;
  private static final Uint256 STAKE = Uint256.of(1_000);
  private static final Uint256 FUNDS = Uint256.of(1_000_000);
  private static final String SMALL =
      """
      seed: 1
      duration: 10m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          epochLength: 5
          validators: {count: 6, stake: {equal: 1_000}}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      """;

  private static OriginState end;

  @BeforeAll
  static void simulateDefaults() {
    end = simulate();
  }

  private static OriginState simulate(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    var spec = ((ReadResult.Ok) read).spec();
    var simulation = SimulationBuilder.build(spec, 0, engine -> engine);
    simulation.engine().run(RunLimits.until(spec.durationNanos()));
    return simulation.metachains().getFirst().observer().origin().head().state().core(0);
  }

  private static List<Address> validators() {
    return IntStream.range(0, VALIDATORS)
        .mapToObj(i -> SigningKey.derive("validator:alpha/" + i).address())
        .toList();
  }

  @Test
  void manyCommits_leaveEveryStakeWhole() {
    // A vote too late for the seal counts as missed unless shown; the third one missed costs stake.
    assertThat(end.core().openKernel().height()).isGreaterThan(Uint256.of(6));
    assertThat(validators())
        .allSatisfy(
            validator -> {
              assertThat(end.stake().validator(validator).stake()).isEqualTo(STAKE);
              assertThat(end.stake().validator(validator).missedHeights()).isLessThan(2);
            });
  }

  @Test
  void bonds_comeBackToTheirProposers() {
    var out =
        validators().stream()
            .map(validator -> FUNDS.minus(end.token().balanceOf(validator)).orElseThrow())
            .mapToLong(Uint256::toLong)
            .sum();
    // The last commit's may still be on their way, and there may be one proposal open.
    assertThat(out).isLessThanOrEqualTo(2);
    assertThat(end.token().balanceOf(end.core().setup().address())).isEqualTo(Uint256.of(out));
  }

  @Test
  void challengePeriod_holdsCommitsBackAndDoesNotStopThem() {
    var held = simulate("metachains.alpha.contracts.challengePeriod=20");
    assertThat(held.core().openKernel().height())
        .isGreaterThan(Uint256.of(3))
        .isLessThan(end.core().openKernel().height());
  }

  @Test
  void contracts_ofTheScenario_areWhatIsDeployed() {
    var odd =
        simulate(
            "duration=1s", "metachains.alpha.contracts={proposalBond: 7, reputation: {warmup: 4}}");
    assertThat(odd.core().parameters().proposalBond()).isEqualTo(Uint256.of(7));
    assertThat(odd.stake().records().parameters().reputation()).isEqualTo(new Reputation.Warmup(4));
  }
}
