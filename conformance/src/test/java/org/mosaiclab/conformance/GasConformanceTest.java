package org.mosaiclab.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.v0.GasTable;
import org.mosaiclab.protocol.v0.GasTable.Justification;
import tools.jackson.databind.JsonNode;

/// The gas table against the rows that it was typed from, and against the gas of recorded steps.
class GasConformanceTest {
  // Two zero bytes more or less in the calldata of a row.
  private static final long CALLDATA_GAS = 150;

  @Test
  void verifyVote_everyRow_agreesUpToCalldata() throws IOException {
    for (var row : rows("mc_mosaic_core")) {
      int validators = row.path("validators").asInt();
      assertThat(GasTable.proposeBlock()).isCloseTo(gas(row, "proposeBlock"), within(CALLDATA_GAS));
      if (!row.path("verifyVoteFirst").isNull()) {
        assertThat(GasTable.verifyVote(validators, 0, true))
            .isCloseTo(gas(row, "verifyVoteFirst"), within(CALLDATA_GAS));
        boolean onlyOne = row.path("verifyVotes").asInt() == 1;
        assertThat(GasTable.verifyVote(validators, 0, onlyOne))
            .isCloseTo(gas(row, "verifyVoteLater"), within(CALLDATA_GAS));
      }
      boolean isFirst = row.path("commitVoteNumber").asInt() == 1;
      assertThat(GasTable.commitVote(validators, 0, 0, isFirst))
          .isCloseTo(gas(row, "commitVote"), within(CALLDATA_GAS));
    }
  }

  /// The rows were taken at another height than those of the first table, which costs the original
  /// 4,096 gas less throughout.
  @Test
  void commitVote_joiningValidators_agreesWithinTwelvePerMille() throws IOException {
    for (var row : rows("mc_commit_by_kernel_updates")) {
      int joining = row.path("validatorsJoiningAtCommit").asInt();
      assertThat(GasTable.commitVote(1, joining, joining, true))
          .isCloseTo(gas(row, "commitVote"), Percentage.withPercentage(1.2));
      if (joining > 0) {
        assertThat(GasTable.deposit(1, joining - 1, joining == 1))
            .isCloseTo(gas(row, "lastDeposit"), within(CALLDATA_GAS));
      }
    }
  }

  @Test
  void vote_everyRow_agreesUpToCalldata() throws IOException {
    long justification = GasTable.justifyOrigin(new Justification(true, true, false, false));
    for (var row : rows("mc_block_store_polling_place")) {
      int size = row.path("headerBytes").asInt();
      assertThat(GasTable.reportOriginBlock(size))
          .isCloseTo(gas(row, "reportBlockOrigin"), within(CALLDATA_GAS));
      assertThat(GasTable.reportAuxiliaryBlock(size, false))
          .isCloseTo(gas(row, "reportBlockAuxiliary"), within(CALLDATA_GAS));
      boolean onlyOne = row.path("votesNeeded").asInt() == 1;
      assertThat(GasTable.vote(onlyOne, true) + justification)
          .isCloseTo(gas(row, "justifyingVote"), within(CALLDATA_GAS));
      if (!onlyOne) {
        assertThat(GasTable.vote(true, true))
            .isCloseTo(gas(row, "voteFirst"), within(CALLDATA_GAS));
        assertThat(GasTable.vote(false, true))
            .isCloseTo(gas(row, "voteLater"), within(CALLDATA_GAS));
      }
    }
  }

  @Test
  void mptVerify_everyRow_agreesWithinSixteenPerMille() throws IOException {
    for (var row : rows("mpt_verify")) {
      assertThat(GasTable.mptVerify(row.path("proofBytes").asInt(), row.path("depth").asInt()))
          .isCloseTo(gas(row, "gasMosaicContracts"), Percentage.withPercentage(1.6));
    }
  }

  /// Recorded proofs were not verified, so of these two only what surrounds the proof is compared.
  @Test
  void proveBlockOpening_recordedWithoutProof_agreesWithinTwoPerCent() {
    long proof = GasTable.proveMosaicCore(0, 0) - 64_514;
    assertThat(GasTable.proveBlockOpening(0, true, 0, 0) - proof)
        .isCloseTo(141_011, Percentage.withPercentage(2));
    assertThat(GasTable.proveBlockOpening(1, true, 0, 0) - proof)
        .isCloseTo(213_508, Percentage.withPercentage(2));
    assertThat(GasTable.proveBlockOpening(1, false, 0, 0) - proof)
        .isCloseTo(198_380, Percentage.withPercentage(2));
    assertThat(GasTable.proveBlockOpening(2, true, 0, 0) - proof)
        .isCloseTo(255_727, Percentage.withPercentage(2));
  }

  @Test
  void used_recordedSteps_agreesInTheMedianOfEveryKind() throws IOException {
    var deviations = new TreeMap<String, List<Double>>();
    for (var file : List.of("trace_mc_stake", "trace_mc_mosaic_core", "trace_mc_polling_place")) {
      for (var sequence : Recordings.read(file).path("sequences")) {
        var machine = TraceConformance.machine(file, sequence);
        sequence.path("steps").forEach(step -> collect(machine, step, deviations));
      }
    }
    assertThat(deviations).hasSizeGreaterThan(50);
    deviations.forEach(GasConformanceTest::assertClose);
  }

  @Test
  void messageGas_acceptedSteps_agreeInTheMedianOfEveryOperation() throws IOException {
    var deviations = new TreeMap<String, List<Double>>();
    var file = "trace_mc_message_bus";
    for (var sequence : Recordings.read(file).path("sequences")) {
      var machine = TraceConformance.machine(file, sequence);
      for (var step : sequence.path("steps")) {
        if (step.path("ok").asBoolean()) {
          collect(machine, step, deviations);
        }
      }
    }
    assertThat(deviations).hasSize(9);
    deviations.forEach(
        (operation, all) -> {
          Collections.sort(all);
          assertThat(all.get(all.size() / 2)).as(operation).isBetween(-0.01, 0.01);
          assertThat(all.getFirst()).as(operation).isGreaterThan(-0.08);
          assertThat(all.getLast()).as(operation).isLessThan(0.08);
        });
  }

  private static void collect(
      TraceMachine machine, JsonNode step, Map<String, List<Double>> deviations) {
    if (step.path("op").asString().equals("observe")) {
      return;
    }
    machine.apply(step);
    deviations
        .computeIfAbsent(kindOf(step), _ -> new ArrayList<>())
        .add((double) machine.gasOfLastStep() / step.path("gas").asLong() - 1);
  }

  private static void assertClose(String kind, List<Double> deviations) {
    Collections.sort(deviations);
    double median = deviations.get(deviations.size() / 2);
    switch (kind) {
      // Proofs taken as proven; a close that only the core may call; an allowance that may have
      // been there before.
      case "proveBlockOpening[OpenKernelProven]",
          "proveMosaicCore[MosaicCoreProven]",
          "closeMetaBlock[HeightIncreased]",
          "approve[Approval]",
          // A set-up that fails midway: it depends on how many entries came before.
          "initialize ",
          "initialize The deposit amount must be greater than zero.",
          "initialize The validator address may not be zero." -> {}
      // One refusal for all reasons of the store.
      case "vote The provided vote is not valid according to the block store." ->
          assertThat(median).as(kind).isBetween(-0.08, 0.08);
      default -> assertThat(median).as(kind).isBetween(-0.07, 0.05);
    }
  }

  private static String kindOf(JsonNode step) {
    var events = new ArrayList<String>();
    step.path("events").forEach(event -> events.add(event.path("name").asString()));
    var operation = step.path("op").asString();
    return step.path("ok").asBoolean()
        ? operation + events
        : operation + " " + TraceText.of(step.path("revert").path("reason"));
  }

  private static JsonNode rows(String table) throws IOException {
    return Recordings.read("gas").path("tables").path(table).path("rows");
  }

  private static long gas(JsonNode row, String column) {
    return row.path(column).asLong();
  }
}
