package org.mosaiclab.scenario.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.engine.run.RunOutcome;
import org.mosaiclab.protocol.codec.RecoveryClaim;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.wiring.Simulation;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// After a coalition has finalised two stories and its core has halted, users get on origin what
/// they owned in the last committed state, and conservation holds all the while.
class RecoveryTest {
  private static final String HALVES =
      """
      seed: 1
      duration: 6m
      profile: paper
      signatures: modelled
      expect:
        checks: [{metric: alpha.finality.conflicts, between: [1, 100]}]
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions:
          - from: 205s
            until: 265s
            groups: [{names: [alpha-0, alpha-1, alpha-2]}, {names: [alpha-3, alpha-4, alpha-5]}]
            bridges: {names: [alpha-6, alpha-7, alpha-8, alpha-9], miners: 5}
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, background: 0 gas, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 5
          validators: {count: 10}
          workload: {rate: 1/s}
          gasTarget: 1 gas
          gateway: {users: 12, stakes: 12/m, redeems: 12/m, patience: 20m}
      adversaries:
        - nodes: {names: [alpha-6, alpha-7, alpha-8, alpha-9]}
          from: 205s
          behaviour: {equivocate: {split: {names: [alpha-3, alpha-4, alpha-5]}}}
      """;

  private static Simulation simulate(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(HALVES, "halves.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    var spec = ((ReadResult.Ok) read).spec();
    var simulation = SimulationBuilder.build(spec, 0, engine -> engine);
    assertThat(simulation.engine().run(RunLimits.until(spec.durationNanos())))
        .isInstanceOf(RunOutcome.Completed.class);
    return simulation;
  }

  @Test
  void halted_everyUserGetsItsLastCommittedBalance() {
    var simulation = simulate();
    var wired = simulation.metachains().getFirst();
    var pair = wired.gateway().orElseThrow();
    var head = wired.observer().origin().head().state();
    var core = head.core(0).core();
    assertThat(core.isHalted()).isTrue();
    var last = pair.chain().find(core.lastTransition().auxiliaryBlockHash()).orElseThrow();
    var ledger = last.state().gateway().orElseThrow().contracts().utility().token().ledger();
    assertThat(last.height()).isPositive();
    assertThat(pair.log().transfers()).hasSizeGreaterThan(10);
    for (var user : pair.addresses().users()) {
      var claim = new RecoveryClaim(pair.addresses().utilityToken(), user.address()).hash();
      assertThat(head.gateway(0).gateway().recovered(claim))
          .isEqualTo(ledger.balanceOf(user.address()))
          .isGreaterThan(Uint256.ZERO);
    }
  }

  @Test
  void halted_withoutGap03_theVaultKeepsEverything() {
    var simulation = simulate("rules={GAP-03: as-built}");
    var head = simulation.metachains().getFirst().observer().origin().head().state();
    assertThat(head.core(0).core().isHalted()).isTrue();
    assertThat(head.gateway(0).gateway().recovered().size()).isZero();
  }
}
