package org.mosaiclab.scenario.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.wiring.Simulation;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// The tries that follow a gateway's operations one by one, against tries built anew from the same
/// states.
class MetachainStateTrieTest {
  private static final int EVERY_BLOCKS = 20;
  private static final String SMALL =
      """
      seed: 3
      duration: 10m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
      origin: {blockTime: 4s, epochLength: 3, confirmations: 2, background: 0 gas, miners: {count: 3}}
      metachains:
        alpha:
          blockTime: 2s
          epochLength: 4
          validators: {count: 4}
          workload: {rate: 0/s}
          gasTarget: 1 gas
          gateway:
            users: 10
            stakes: 6/m
            redeems: 6/m
            patience: 2m
            facilitators: {honest: 2, vanishing: 1, early: 1}
      """;

  private static Simulation simulate() {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", List.of());
    var spec = ((ReadResult.Ok) read).spec();
    var simulation = SimulationBuilder.build(spec, 0, engine -> engine);
    simulation.engine().run(RunLimits.until(spec.durationNanos()));
    return simulation;
  }

  @Test
  void roots_followEveryOperation() {
    var simulation = simulate();
    var wired = simulation.metachains().getFirst();
    var pair = wired.gateway().orElseThrow();
    assertThat(pair.log().transfers()).hasSizeGreaterThan(60);
    var owners = owners(pair);
    int checked = 0;
    for (var block : wired.observer().metachain().canonical()) {
      if (block.height() % EVERY_BLOCKS == 0) {
        var side = block.state().gateway().orElseThrow();
        assertThat(side.trie().root())
            .as("block %s", block)
            .isEqualTo(CoGatewayChainState.of(side.contracts(), owners).trie().root())
            .isEqualTo(GenesisHeaders.stateRoot(block.header()));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10);
    var head = simulation.metachains().getFirst().observer().origin().head();
    var gateway = head.state().gateway(0).gateway().base();
    assertThat(head.state().trie().accounts().get(gateway.address()).storageRoot())
        .isEqualTo(gateway.box().storage().rootHash());
    assertThat(GenesisHeaders.stateRoot(head.header())).isEqualTo(head.state().trie().root());
  }

  private static List<Address> owners(GatewayPair pair) {
    var addresses = pair.addresses();
    var owners = new ArrayList<Address>();
    addresses.users().stream().map(SigningKey::address).forEach(owners::add);
    owners.addAll(addresses.facilitators());
    owners.add(addresses.coGateway());
    owners.add(addresses.burner());
    return owners;
  }
}
