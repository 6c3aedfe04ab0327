package org.mosaiclab.scenario.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome.Kind;
import org.mosaiclab.dataset.row.TransferRow;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;

/// Messages of a gateway pair in a run, with real proofs, each story in the rules as built and in
/// those of the paper where they differ. Atomicity and conservation are checked in every run.
class TransferTest {
  private static final String SMALL =
      """
      seed: 1
      duration: 12m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
      origin: {blockTime: 4s, epochLength: 3, confirmations: 2, background: 0 gas, miners: {count: 3}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 4
          validators: {count: 4}
          workload: {rate: 0/s}
          gasTarget: 1 gas
          gateway: {users: 12, stakes: 3/m, redeems: 3/m, patience: 4m}
      """;
  private static final String GATEWAY = "metachains.alpha.gateway.";
  private static final String VANISHING = GATEWAY + "facilitators={honest: 0, vanishing: 1}";
  private static final String EARLY = GATEWAY + "facilitators={honest: 0, early: 1}";
  // As built no kernel is proven, so a second meta-block is never committed.
  private static final String[] FINAL_AS_BUILT = {
    "profile=as-built", "rules.ISS-02=repaired", "rules.ISS-06=repaired"
  };
  private static final Map<List<String>, RunRecord> RUNS = new LinkedHashMap<>();

  @Test
  void honest_bySecret_isPaidOnBothSidesOfBothDirections() {
    var run = run();
    for (var direction : List.of("stake", "redeem")) {
      var early = inTime(run, direction);
      assertThat(early).hasSizeGreaterThan(8).allMatch(TransferTest::isCarried);
      assertThat(early).allMatch(row -> row.reward() > 0 && row.bounty() == 100_000);
    }
    assertThat(run.tables().transfers()).noneMatch(TransferRow::isRevoked);
    assertThat(rejectedOnGateway(run)).isEmpty();
  }

  @Test
  void honest_byProof_isPaidOnBothSides() {
    var run = run(GATEWAY + "progress=proof");
    assertThat(inTime(run, "stake")).isNotEmpty().allMatch(TransferTest::isCarried);
    assertThat(inTime(run, "redeem")).isNotEmpty().allMatch(TransferRow::isProgressed);
    assertThat(rejectedOnGateway(run)).isEmpty();
  }

  @Test
  void asBuilt_rootsComeFromTheOrganisation_withoutCommits() {
    var run = run(FINAL_AS_BUILT);
    assertThat(run.tables().metablocks())
        .filteredOn(row -> row.committedAtNanos() >= 0)
        .hasSizeLessThan(2);
    assertThat(inTime(run, "stake")).isNotEmpty().allMatch(TransferTest::isCarried);
    assertThat(inTime(run, "redeem")).isNotEmpty().allMatch(TransferTest::isCarried);
    assertThat(run.tables().transfers()).noneMatch(TransferRow::isBountyOfFacilitator);
  }

  @Test
  void dev11_withoutGap16_nothingIsShownToOrigin() {
    var settings = new ArrayList<>(List.of(FINAL_AS_BUILT));
    settings.add("rules.DEV-11=repaired");
    var run = run(settings.toArray(String[]::new));
    assertThat(inTime(run, "stake")).isNotEmpty().allMatch(TransferRow::isProgressed);
    assertThat(inTime(run, "redeem")).isNotEmpty().noneMatch(TransferRow::isProgressed);
    assertThat(run.tables().rejections())
        .filteredOn(row -> row.operation().equals("anchor-header"))
        .extracting(row -> row.rule())
        .containsOnly("GAP-16");
  }

  @Test
  void vanishing_userGetsTheAmountBackAndBothPay() {
    var run = run(VANISHING);
    var revoked = rows(run, TransferRow::isRevoked);
    assertThat(revoked).extracting(TransferRow::direction).contains("stake", "redeem");
    assertThat(revoked)
        .allSatisfy(
            row -> {
              assertThat(row.penalty()).isEqualTo(150_000);
              assertThat(row.bounty()).isEqualTo(100_000);
              assertThat(row.isBountyOfFacilitator()).isTrue();
              assertThat(row.isProgressed()).isFalse();
              assertThat(row.revocationDeclaredAtNanos())
                  .isGreaterThanOrEqualTo(row.requestedAtNanos() + 240_000_000_000L)
                  .isLessThan(row.revocationConfirmedAtNanos());
              assertThat(row.revokedAtNanos()).isGreaterThan(row.revocationConfirmedAtNanos());
            });
    assertThat(run.tables().transfers()).noneMatch(TransferRow::isProgressed);
  }

  @Test
  void vanishing_unconfirmedAsBuilt_isNeverRevoked() {
    var run = run(VANISHING, "rules.ISS-22=as-built");
    assertThat(rows(run, row -> row.revocationDeclaredAtNanos() >= 0)).isNotEmpty();
    assertThat(run.tables().transfers()).noneMatch(TransferRow::isRevoked);
  }

  // Where an origin checkpoint lies between declaration and progress, its root still shows the
  // message as declared: some are lucky.
  @Test
  void early_asBuilt_locksAmountsForEver_repairedAllArrive() {
    var asBuilt = run(EARLY, "rules.ISS-21=as-built");
    assertThat(inTime(asBuilt, "stake"))
        .filteredOn(row -> row.sourceProgressedAtNanos() >= 0 && !row.isProgressed())
        .hasSizeGreaterThan(4);
    assertThat(asBuilt.tables().transfers()).noneMatch(TransferRow::isRevoked);
    assertThat(inTime(run(EARLY), "stake"))
        .hasSizeGreaterThan(8)
        .allMatch(TransferRow::isProgressed)
        .allMatch(row -> row.sourceProgressedAtNanos() < row.confirmedAtNanos());
  }

  @Test
  void slow_beyondThePatience_isRevokedAndCarriesNothing() {
    var run = run(GATEWAY + "facilitators={honest: 0, slow: 1, delay: 8m}");
    assertThat(rows(run, TransferRow::isRevoked)).isNotEmpty();
    assertThat(run.tables().transfers()).noneMatch(TransferRow::isProgressed);
    var patient = run(GATEWAY + "facilitators={honest: 0, slow: 1, delay: 2m}");
    assertThat(rows(patient, TransferRow::isProgressed))
        .isNotEmpty()
        .allMatch(row -> row.confirmedAtNanos() > row.requestedAtNanos() + 120_000_000_000L);
  }

  @Test
  void rewards_addTheConstantAndStopAtTheLimit() {
    var base = run().tables().transfers();
    var more = run(GATEWAY + "rewardConstant=1_000 gas").tables().transfers();
    var capped = run(GATEWAY + "gasLimit=50_000 gas", GATEWAY + "gasPrice=3").tables().transfers();
    for (int id = 0; id < 5; id++) {
      assertThat(more.get(id).reward()).isEqualTo(base.get(id).reward() + 1_000);
      assertThat(capped.get(id).reward()).isEqualTo(150_000);
    }
  }

  @Test
  void demand_isOneStreamPerDirection() {
    var stakesAlone = run(GATEWAY + "redeems=0/s").tables().transfers();
    var both = rows(run(), row -> row.direction().equals("stake"));
    assertThat(stakesAlone)
        .extracting(TransferRow::requestedAtNanos)
        .isEqualTo(both.stream().map(TransferRow::requestedAtNanos).toList());
    assertThat(stakesAlone)
        .extracting(TransferRow::amount)
        .isEqualTo(both.stream().map(TransferRow::amount).toList());
  }

  // Whatever was asked for when half of the run was left.
  private static List<TransferRow> inTime(RunRecord run, String direction) {
    return rows(
        run, row -> row.direction().equals(direction) && row.requestedAtNanos() < 360_000_000_000L);
  }

  private static List<TransferRow> rows(RunRecord run, Predicate<TransferRow> isWanted) {
    return run.tables().transfers().stream().filter(isWanted).toList();
  }

  private static boolean isCarried(TransferRow row) {
    return row.isProgressed()
        && row.sourceProgressedAtNanos() > row.declaredAtNanos()
        && row.confirmedAtNanos() > row.declaredAtNanos()
        && row.targetProgressedAtNanos() > row.confirmedAtNanos()
        && !row.isRevoked();
  }

  private static List<String> rejectedOnGateway(RunRecord run) {
    return run.tables().rejections().stream()
        .filter(
            row ->
                List.of("stake", "redeem", "progress", "confirm").contains(step(row.operation())))
        .map(row -> row.operation() + " by " + row.rule())
        .toList();
  }

  private static String step(String operation) {
    return operation.replaceAll("^(signed-)?([a-z]+).*$", "$2");
  }

  private static RunRecord run(String... settings) {
    return RUNS.computeIfAbsent(List.of(settings), TransferTest::simulate);
  }

  private static RunRecord simulate(List<String> settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", settings.stream().map(Setting::ofAssignment).toList());
    assertThat(read).as(Arrays.toString(settings.toArray())).isInstanceOf(ReadResult.Ok.class);
    var record = ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
    assertThat(record.tables().violations()).isEmpty();
    assertThat(record.manifest().outcome().kind()).isEqualTo(Kind.COMPLETED);
    return record;
  }
}
