package org.mosaiclab.scenario.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;

class AdversaryTest {
  private static final String SPLIT =
      """
      seed: 1
      duration: 5m
      profile: paper
      signatures: modelled
      expect:
        checks: [{metric: alpha.finality.conflicts, between: [1, 100]}]
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions:
          - from: 60s
            until: 120s
            groups: [{names: [alpha-0, alpha-1, alpha-2]}, {names: [alpha-3, alpha-4, alpha-5]}]
            bridges: {names: [alpha-6, alpha-7, alpha-8, alpha-9], miners: 5}
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 5
          validators: {count: 10}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      adversaries:
        - nodes: {names: [alpha-6, alpha-7, alpha-8, alpha-9]}
          from: 60s
          behaviour: {equivocate: {split: {names: [alpha-3, alpha-4, alpha-5]}}}
      """;

  @Test
  void probe() {
    var record = run(SPLIT, List.of());
    System.out.println(record.manifest().outcome());
    record.tables().counters().forEach(System.out::println);
    record.tables().validators().forEach(System.out::println);
    record.tables().rejections().forEach(System.out::println);
    record.tables().metablocks().forEach(System.out::println);
    record.tables().checkpoints().forEach(System.out::println);
    record.tables().violations().forEach(System.out::println);
    assertThat(record.tables().violations()).isEmpty();
  }

  private static final String JOIN =
      """
      seed: 1
      duration: 5m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 5
          validators:
            count: 6
            changes: [{at: 30s, join: {count: 2, stake: 1_000}}]
          workload: {rate: 5/s}
          gasTarget: 1 gas
      adversaries:
        - {nodes: {names: [alpha-3]}, behaviour: double-vote, from: 60s}
      """;

  @Test
  void probeJoin() {
    for (var profile : List.of("paper", "paper-core")) {
      var record = run(JOIN, List.of("profile=" + profile));
      System.out.println(record.manifest().outcome());
      record.tables().counters().forEach(System.out::println);
      record.tables().validators().forEach(System.out::println);
      record.tables().rejections().forEach(System.out::println);
      record.tables().metablocks().forEach(System.out::println);
      record.tables().violations().forEach(System.out::println);
    }
  }

  private static RunRecord run(String text, List<String> settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(text, "small.yaml", settings.stream().map(Setting::ofAssignment).toList());
    assertThat(read).as("%s", read).isInstanceOf(ReadResult.Ok.class);
    return ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
  }
}
