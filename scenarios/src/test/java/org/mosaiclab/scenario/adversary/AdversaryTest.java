package org.mosaiclab.scenario.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome.Kind;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.ValidatorRow;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;

/// Adversaries do what their names say, and pay for it where the rules say so.
class AdversaryTest {
  private static final String HALVES =
      """
      seed: 1
      duration: 4m
      profile: paper
      signatures: modelled
      expect:
        checks: [{metric: alpha.finality.conflicts, between: [1, 100]}]
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions:
          - from: 65s
            until: 125s
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
      """;
  private static final String EQUIVOCATION =
      "adversaries=[{nodes: {names: [alpha-6, alpha-7, alpha-8, alpha-9]}, from: 65s, behaviour:"
          + " {equivocate: {split: {names: [alpha-3, alpha-4, alpha-5]}}}}]";
  private static final String DOUBLE_VOTE =
      "adversaries=[{nodes: {names: [alpha-9]}, from: 70s, behaviour: double-vote}]";
  private static final String NO_PARTITION = "network.partitions=[]";

  @Test
  void equivocation_ofFourInTenBetweenHalves_isSlashedAndHaltsTheCore() {
    var run = run(EQUIVOCATION);
    assertThat(run.manifest().outcome().kind()).isEqualTo(Kind.COMPLETED);
    assertThat(counter(run, "alpha.finality.conflicts")).isPositive();
    assertThat(slashed(run)).containsExactly("alpha-6", "alpha-7", "alpha-8", "alpha-9");
    assertThat(counter(run, "alpha.slashed.weight")).isEqualTo(4_000);
    assertThat(counter(run, "alpha.slashed.shared")).isEqualTo(2 * 6_667 - 10_000);
    assertThat(counter(run, "alpha.halted"))
        .isGreaterThan(counter(run, "alpha.finality.conflict.first"));
    assertThat(run.tables().metablocks())
        .allMatch(row -> row.committedAtNanos() <= counter(run, "alpha.halted"));
    var conflicts = run.tables().conflicts();
    assertThat(conflicts.stream().filter(row -> !row.conflictsWith().isEmpty()).count())
        .isEqualTo(counter(run, "alpha.finality.conflicts"));
    assertThat(conflicts).as("the observer's branch").anyMatch(row -> row.canonical());
    assertThat(conflicts).as("the other branch").anyMatch(row -> !row.canonical());
    var source = conflicts.getFirst();
    assertThat(conflicts.stream().filter(row -> row.parentHash().equals(source.hash())).count())
        .as("branches that leave the last shared checkpoint")
        .isEqualTo(2);
  }

  @Test
  void equivocation_thatNobodyExpects_isAViolation() {
    var run = run(EQUIVOCATION, "expect.checks=[]");
    assertThat(run.manifest().outcome().kind()).isEqualTo(Kind.INVARIANT_VIOLATED);
    assertThat(run.tables().violations())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.checker()).isEqualTo("alpha.finality-safety");
              assertThat(row.message()).startsWith("conflicting finalised checkpoints ");
            });
  }

  @Test
  void equivocation_ofThreeInTen_finalisesNoConflict() {
    var three =
        EQUIVOCATION
            .replace("[alpha-6, alpha-7", "[alpha-7")
            .replace("[alpha-3, alpha-4, alpha-5]", "[alpha-3, alpha-4, alpha-5, alpha-6]");
    var partition =
        "network.partitions=[{from: 65s, until: 125s, groups: [{names: [alpha-0, alpha-1,"
            + " alpha-2]}, {names: [alpha-3, alpha-4, alpha-5, alpha-6]}], bridges: {names:"
            + " [alpha-7, alpha-8, alpha-9], miners: 5}}]";
    var run = run(three, partition, "expect.checks=[]");
    assertThat(run.manifest().outcome().kind()).isEqualTo(Kind.COMPLETED);
    assertThat(slashed(run)).containsExactly("alpha-7", "alpha-8", "alpha-9");
    assertThat(run.tables().conflicts()).isEmpty();
    // 3,000 tokens are less than what two quorums share: nothing shows that a quorum lied.
    assertThat(run.tables().counters()).noneMatch(row -> row.name().equals("alpha.halted"));
  }

  @Test
  void equivocation_withoutSlashing_costsNothing() {
    var run = run(EQUIVOCATION, "rules={GAP-01: as-built, GAP-02: as-built}");
    assertThat(counter(run, "alpha.finality.conflicts")).isPositive();
    assertThat(slashed(run)).isEmpty();
    assertThat(run.tables().counters()).noneMatch(row -> row.name().equals("alpha.halted"));
  }

  @Test
  void doubleVote_ofOne_isReportedOnceAndSlashed() {
    var run = run(DOUBLE_VOTE, NO_PARTITION, "expect.checks=[]");
    assertThat(run.tables().violations()).isEmpty();
    assertThat(slashed(run)).containsExactly("alpha-9");
    var row = run.tables().validators().getFirst();
    assertThat(row.offendedAtNanos()).isBetween(70_000_000_000L, 90_000_000_000L);
    assertThat(row.slashedAtNanos())
        .isBetween(row.offendedAtNanos(), row.offendedAtNanos() + 60_000_000_000L);
    // Whose turn it is reports; the others see that it is done.
    assertThat(run.tables().rejections())
        .noneMatch(rejected -> rejected.operation().equals("report-offence"));
  }

  @Test
  void nobodyDishonest_nobodyIsSlashed() {
    var run = run("duration=3m");
    assertThat(run.tables().violations()).isEmpty();
    assertThat(run.tables().validators()).isEmpty();
  }

  private static List<String> slashed(RunRecord run) {
    return run.tables().validators().stream()
        .filter(row -> row.slashedAtNanos() >= 0)
        .map(ValidatorRow::validator)
        .toList();
  }

  private static long counter(RunRecord run, String name) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(name))
        .mapToLong(CounterRow::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no counter " + name));
  }

  private static RunRecord run(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(HALVES, "small.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    assertThat(read).as("%s", read).isInstanceOf(ReadResult.Ok.class);
    return ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
  }
}
