package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome.Kind;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.spec.PlayedRepairs;

/// No switch of a rule does nothing: each changes a run of honest participants, or it is known why
/// it takes somebody dishonest. `docs/model.md` tells the same.
class RuleEffectTest {
  private static final String SMALL =
      """
      seed: 1
      duration: 4m
      profile: paper-core
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
          validators: {count: 5}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      """;
  private static final String SILENT = "metachains.alpha.workload.rate=0/s";
  private static final String PARTITION =
      "network.partitions=[{from: 40s, until: 160s, groups: [{miners: 3}]}]";

  private static final String OFFENDERS =
      "adversaries=[{nodes: {names: [alpha-3, alpha-4]}, from: 60s, behaviour: double-vote}]";
  private static final String JOIN =
      "metachains.alpha.validators.changes=[{at: 20s, join: {stake: 1_000}}]";
  private static final String LEAVE =
      "metachains.alpha.validators.changes=[{at: 20s, leave: [alpha-3]}]";

  private static final String[] EXODUS = {
    "metachains.alpha.contracts.minimumWeight=3_000",
    "metachains.alpha.validators.changes=[{at: 20s, leave: [alpha-1, alpha-2, alpha-3]}]",
    "rules={GAP-02: repaired, GAP-04: repaired, GAP-18: repaired}"
  };

  private static final String GATEWAY =
      "metachains.alpha.gateway={users: 12, stakes: 6/m, redeems: 6/m, patience: 60s,"
          + " rewardConstant: 1_000 gas, facilitators: {honest: 1, vanishing: 1, early: 1}}";
  private static final String LATE =
      "adversaries=[{nodes: {names: [alpha-1, alpha-2, alpha-3, alpha-4]}, behaviour: commit-late}]";
  private static final String COMMITTED_ROOTS = "rules.DEV-11=repaired";
  private static final String SIGNED = "rules.DEV-12=repaired";

  /// What a switch needs to show, and what it shows.
  enum Effect {
    /// Other events: some message, gas or hash differs.
    TRACE,
    /// The same events, but another rule is named for a refusal.
    REASON,
    /// The same events, but another pays a bounty.
    PAYER,
    /// Nothing: only a participant that breaks the rules meets the check.
    DISHONEST
  }

  /// @param effect what the switch shows
  /// @param settings beside the small scenario
  record Case(Effect effect, List<String> settings) {
    static Case of(Effect effect, String... settings) {
      return new Case(effect, List.of(settings));
    }
  }

  private static final Map<List<String>, RunRecord> RUNS = new LinkedHashMap<>();
  private static final Map<Repair, Case> CASES = new LinkedHashMap<>();

  static {
    // Sealers report each header once, so nothing is ever reported again.
    CASES.put(Repair.ISS_01, Case.of(Effect.DISHONEST, PARTITION));
    CASES.put(Repair.ISS_02, Case.of(Effect.TRACE));
    // Honest votes state the heights of the headers.
    CASES.put(Repair.ISS_03, Case.of(Effect.DISHONEST, PARTITION));
    // Repaired, a vote for the target of an activation that comes after it is refused by VO-2.
    CASES.put(Repair.ISS_04, Case.of(Effect.TRACE));
    CASES.put(Repair.ISS_05, Case.of(Effect.TRACE));
    // Every block but the first reports its parent and so uses gas.
    CASES.put(Repair.ISS_06, Case.of(Effect.TRACE, SILENT));
    // As built a vote that comes after the commit is counted, repaired it is refused.
    CASES.put(Repair.ISS_08, Case.of(Effect.TRACE));
    // As built votes beyond the threshold justify again, which takes gas.
    CASES.put(Repair.ISS_09, Case.of(Effect.TRACE));
    CASES.put(Repair.ISS_12, Case.of(Effect.TRACE));
    // Who proposes takes its bond back.
    CASES.put(Repair.ISS_13, Case.of(Effect.TRACE));
    CASES.put(Repair.ISS_16, Case.of(Effect.TRACE, JOIN));
    // Who is left has too little weight: as built the core halts, if it can (GAP-02).
    CASES.put(Repair.ISS_18, Case.of(Effect.TRACE, EXODUS));
    // Somebody reveals the secret before the target has confirmed.
    CASES.put(Repair.ISS_21, Case.of(Effect.TRACE, GATEWAY));
    // Somebody vanishes before the target has confirmed.
    CASES.put(Repair.ISS_22, Case.of(Effect.TRACE, GATEWAY));
    // Rewards are balances, which the state root shows.
    CASES.put(Repair.ISS_27, Case.of(Effect.TRACE, GATEWAY));
    CASES.put(Repair.DEV_11, Case.of(Effect.TRACE, GATEWAY));
    CASES.put(Repair.DEV_12, Case.of(Effect.TRACE, GATEWAY));
    CASES.put(Repair.DEV_13, Case.of(Effect.TRACE, GATEWAY));
    // What a user owns of the base token is in no state root.
    CASES.put(Repair.DEV_14, Case.of(Effect.PAYER, GATEWAY, SIGNED));
    // A penalty in coins stays with the co-gateway until the message ends.
    CASES.put(Repair.DEV_15, Case.of(Effect.TRACE, GATEWAY));
    CASES.put(Repair.GAP_15, Case.of(Effect.TRACE, GATEWAY));
    CASES.put(Repair.GAP_16, Case.of(Effect.TRACE, GATEWAY, COMMITTED_ROOTS));
    // The others report the offender.
    CASES.put(Repair.GAP_01, Case.of(Effect.TRACE, OFFENDERS));
    // Two slashed of five are more than two quorums share.
    CASES.put(Repair.GAP_02, Case.of(Effect.TRACE, OFFENDERS, "rules.GAP-01=repaired"));
    CASES.put(Repair.GAP_04, Case.of(Effect.TRACE, LEAVE));
    // A deposit counts at the next height, and a quorum is one of both sets.
    CASES.put(Repair.GAP_05, Case.of(Effect.TRACE, JOIN));
    // Who voted too late for the seal shows its vote.
    CASES.put(Repair.GAP_07, Case.of(Effect.TRACE));
    // As built the kernel without the validator can never become active.
    CASES.put(Repair.GAP_18, Case.of(Effect.TRACE, LEAVE, "rules.GAP-04=repaired"));
    // A vote that comes after the commit names a kernel that was open, not kernel zero.
    CASES.put(Repair.ISS_38, Case.of(Effect.REASON));
    // Somebody commits late, and is challenged.
    CASES.put(
        Repair.GAP_08, Case.of(Effect.TRACE, LATE, "metachains.alpha.gasTarget=40_000_000 gas"));
    // Validators claim what they have earned.
    CASES.put(Repair.GAP_12, Case.of(Effect.TRACE));
    // Validators finalise a branch of origin that the majority of miners then overtakes.
    CASES.put(Repair.GAP_09, Case.of(Effect.TRACE, PARTITION));
  }

  @Test
  void cases_coverEveryRepairThatCanBeSwitched() {
    assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(PlayedRepairs.all());
    assertThat(PlayedRepairs.all()).allMatch(Repair::isImplemented);
    assertThat(PlayedRepairs.all()).containsAll(RuleProfile.PAPER_CORE.repairs());
  }

  static Stream<Arguments> cases() {
    return CASES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void switch_ofOneRule_showsInARun(Repair repair, Case example) {
    var before = run(example.settings());
    var after = run(with(example.settings(), "rules." + repair.id() + "=" + opposite(repair)));
    boolean isSameTrace = digest(after).equals(digest(before));
    switch (example.effect()) {
      case TRACE -> assertThat(isSameTrace).isFalse();
      case REASON -> {
        assertThat(isSameTrace).isTrue();
        assertThat(rules(after)).isNotEqualTo(rules(before)).contains(repair.id());
      }
      case PAYER -> {
        assertThat(isSameTrace).isTrue();
        assertThat(after.tables().transfers())
            .filteredOn(row -> row.isBountyOfFacilitator() && row.direction().equals("stake"))
            .isNotEmpty();
        assertThat(before.tables().transfers())
            .filteredOn(row -> row.isBountyOfFacilitator() && row.direction().equals("stake"))
            .isEmpty();
      }
      case DISHONEST -> {
        assertThat(isSameTrace).isTrue();
        assertThat(after.tables().rejections()).isEqualTo(before.tables().rejections());
      }
    }
  }

  @Test
  void asBuilt_repairedOneByOne_getsFurtherEachTime() {
    var asBuilt = List.of("profile=as-built");
    var counters = with(asBuilt, "rules.ISS-02=repaired");
    var proofs = with(counters, "rules.ISS-05=repaired");
    assertThat(commits(run(asBuilt))).isZero();
    assertThat(rules(run(asBuilt))).containsExactly("VO-6");
    assertThat(commits(run(counters))).isOne();
    assertThat(rules(run(counters))).containsExactly("BO-11");
    assertThat(commits(run(proofs))).isGreaterThan(2);
    assertThat(finalised(run(with(proofs, SILENT)))).isZero();
    assertThat(finalised(run(with(with(proofs, SILENT), "rules.ISS-06=repaired"))))
        .isGreaterThan(20);
  }

  @Test
  void iss12AsBuilt_delaysTheFirstCommitUntilOriginIsObserved() {
    var delayed = run(List.of("rules.ISS-12=as-built"));
    long observed =
        delayed.tables().checkpoints().stream()
            .filter(row -> row.subject().equals("origin") && row.finalisedAtNanos() >= 0)
            .mapToLong(CheckpointRow::finalisedAtNanos)
            .min()
            .orElseThrow();
    assertThat(delayed.tables().metablocks())
        .isNotEmpty()
        .allMatch(row -> row.proposedAtNanos() > observed);
    assertThat(run(List.of()).tables().metablocks().getFirst().proposedAtNanos())
        .isLessThan(observed);
    assertThat(rules(delayed)).doesNotContain("PB-3");
  }

  @Test
  void rejections_ofOneRun_sayWhatAndWhere() {
    var run = run(List.of("rules.ISS-02=as-built"));
    long votes =
        run.tables().votes().stream().filter(row -> row.outcome().equals("rejected:VO-6")).count();
    var onAlpha = run.tables().rejections().stream().filter(row -> row.chain().equals("alpha"));
    assertThat(onAlpha)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.metachain()).isEqualTo("alpha");
              assertThat(row.operation()).isEqualTo("vote");
              assertThat(row.subject()).isEqualTo("origin");
              assertThat(row.rule()).isEqualTo("VO-6");
              assertThat(row.reason()).isEqualTo("the target is not above the signer's last one");
              assertThat(row.count()).isEqualTo(votes).isGreaterThan(10);
              assertThat(row.gas()).isEqualTo(49_498 * votes);
              assertThat(row.firstAtNanos()).isPositive().isLessThan(row.lastAtNanos());
            });
  }

  @Test
  void rejections_onOrigin_nameTheMetachainTheyConcern() {
    var second = "metachains.beta={like: alpha}";
    assertThat(run(List.of(second)).tables().rejections())
        .filteredOn(row -> row.chain().equals("origin"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.operation()).isEqualTo("verify-vote");
              assertThat(row.subject()).isEqualTo(row.metachain());
            })
        .extracting(row -> row.metachain())
        .containsExactlyInAnyOrder("alpha", "beta");
  }

  private static String opposite(Repair repair) {
    return RuleProfile.PAPER_CORE.repairs(repair) ? "as-built" : "repaired";
  }

  private static List<String> with(List<String> settings, String setting) {
    return Stream.concat(settings.stream(), Stream.of(setting)).toList();
  }

  private static String digest(RunRecord run) {
    return run.manifest().traceDigest();
  }

  private static List<String> rules(RunRecord run) {
    return run.tables().rejections().stream().map(row -> row.rule()).toList();
  }

  private static long commits(RunRecord run) {
    return run.tables().metablocks().stream().filter(row -> row.committedAtNanos() >= 0).count();
  }

  private static long finalised(RunRecord run) {
    return run.tables().checkpoints().stream()
        .filter(row -> row.subject().equals("alpha") && row.finalisedAtNanos() >= 0)
        .count();
  }

  private static RunRecord run(List<String> settings) {
    return RUNS.computeIfAbsent(settings, RuleEffectTest::simulate);
  }

  private static RunRecord simulate(List<String> settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", settings.stream().map(Setting::ofAssignment).toList());
    assertThat(read).isInstanceOf(ReadResult.Ok.class);
    var record = ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
    assertThat(record.manifest().outcome().kind()).isEqualTo(Kind.COMPLETED);
    assertThat(record.tables().violations()).isEmpty();
    return record;
  }
}
