package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.fuzz.FuzzTotals.ACCEPTED;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.fuzz.Fuzz;
import org.mosaiclab.protocol.fuzz.FuzzTotals;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;

/// Damaged bytes as arguments of the contracts on auxiliary: always accepted or refused by a rule,
/// and accepted only where they show what is true.
@Tag("fuzz")
class ContractFuzzTest {
  private static final RuleProfile PROVABLE =
      Scene.only(Repair.ISS_02).with(Repair.ISS_05, Choice.REPAIRED);

  private static Outcome<AuxiliaryState, Returned> apply(
      AuxiliaryStage stage, AuxiliaryOperation operation) {
    return stage.contracts.apply(stage.state, AuxiliaryStage.by(Scene.OUTSIDER), operation);
  }

  private static String verdict(Outcome<?, ?> outcome) {
    return outcome.isAccepted() ? ACCEPTED : Scene.verdict(outcome);
  }

  @Test
  void reportOriginBlock_damagedHeaders_storesUnderTheirHash() {
    var stage = new AuxiliaryStage(RuleProfile.AS_BUILT);
    fuzzReports(
            "origin header report, as built",
            stage,
            new Reporting(AuxiliaryOperation.ReportOriginBlock::new, AuxiliaryState::origin))
        .requireShare(ACCEPTED, 0.1);
  }

  @Test
  void reportAuxiliaryBlock_damagedHeaders_storesUnderTheirHashWithAKnownParent() {
    var stage = new AuxiliaryStage(RuleProfile.PAPER_CORE);
    fuzzReports(
            "auxiliary header report, paper-core",
            stage,
            new Reporting(
                AuxiliaryOperation.ReportAuxiliaryBlock::new, state -> state.auxiliary().blocks()))
        .requireShare(ACCEPTED, 0.05)
        .requireShare("AB-R1", 0.005)
        .requireShare("AB-R2", 0.001);
  }

  private record Reporting(
      Function<Bytes, AuxiliaryOperation> operation,
      Function<AuxiliaryState, BlockStoreState> store) {}

  private static FuzzTotals fuzzReports(String subject, AuxiliaryStage stage, Reporting reporting) {
    var root = Scene.hash("root");
    var corpus =
        List.of(
            Scene.header(stage.auxiliaryStart, 11, root, 21_000, "report").encode(),
            Scene.header(stage.auxiliaryStart, 11, root, 0, "empty").encode());
    return Fuzz.run(
        subject,
        corpus,
        Mutations::next,
        header -> apply(stage, reporting.operation.apply(header)),
        (header, outcome) -> {
          if (outcome instanceof Outcome.Accepted<AuxiliaryState, ?>(var state, var _, var _)) {
            var stored = reporting.store.apply(state).block(Keccak.hash(header));
            assertThat(stored.blockHash()).isEqualTo(Keccak.hash(header));
          }
          return verdict(outcome);
        });
  }

  private record AccountProof(Bytes account, Bytes nodes) {}

  private static AccountProof drawAccountProof(Mutations mutations, Bytes account, Bytes nodes) {
    return switch (mutations.nextInt(4)) {
      case 0 -> new AccountProof(account, nodes);
      case 1 -> new AccountProof(mutations.mutate(account), nodes);
      case 2 -> new AccountProof(account, mutations.mutate(nodes));
      default -> new AccountProof(mutations.mutate(account), mutations.mutate(nodes));
    };
  }

  /// Nodes after the deciding one may be anything (ISS-27); the account may not.
  @Test
  void proveMosaicCore_damagedProofs_acceptsTheGenuineAccountOnly() {
    var core = ProvenCore.on(PROVABLE);
    var stage = core.stage();
    var account = core.account().encode();
    Fuzz.run(
            "core account proof",
            List.of(Bytes.EMPTY),
            mutations -> drawAccountProof(mutations, account, core.accountProof()),
            proof ->
                apply(
                    stage,
                    new AuxiliaryOperation.ProveMosaicCore(
                        proof.account, proof.nodes, ProvenCore.ORIGIN_HEIGHT)),
            (proof, outcome) -> {
              if (outcome instanceof Outcome.Accepted<AuxiliaryState, ?>(var state, var _, var _)) {
                assertThat(proof.account).isEqualTo(account);
                assertThat(state.gateway().storageRoot(ProvenCore.ORIGIN_HEIGHT))
                    .isEqualTo(core.account().storageRoot());
              }
              return verdict(outcome);
            })
        .requireShare(ACCEPTED, 0.1)
        .requireShare("PM-4", 0.1)
        .requireShare("RLP", 0.01);
  }

  @Test
  void proveBlockOpening_damagedStorageProofs_acceptsTheGenuineKernelOnly() {
    var core = ProvenCore.on(PROVABLE);
    var stage = core.stage();
    AuxiliaryStage.expectAccepted(stage.apply(core.proveCore()));
    var genuine = core.opening();
    Fuzz.run(
            "kernel storage proof, ISS-05 repaired",
            List.of(Bytes.EMPTY),
            mutations -> drawOpening(mutations, genuine),
            opening -> apply(stage, new AuxiliaryOperation.ProveBlockOpening(opening)),
            (opening, outcome) -> {
              if (outcome.isAccepted()) {
                assertThat(opening.kernel()).isEqualTo(genuine.kernel());
              }
              return verdict(outcome);
            })
        .requireShare(ACCEPTED, 0.05)
        .requireShare("BO-11", 0.1)
        .requireShare("RLP", 0.01);
  }

  private static BlockOpening drawOpening(Mutations mutations, BlockOpening genuine) {
    var kernel = genuine.kernel();
    var closing = mutations.nextInt(16) == 0 ? Hash32.ZERO : genuine.auxiliaryBlockHash();
    var drawn =
        mutations.nextInt(4) == 0
            ? new Kernel(
                kernel.height(),
                kernel.parent(),
                kernel.updatedValidators(),
                List.of(Scene.uint(mutations.nextInt(4))))
            : kernel;
    var nodes =
        mutations.nextInt(8) == 0
            ? genuine.storageBranchRlp()
            : mutations.mutate(genuine.storageBranchRlp());
    return new BlockOpening(drawn, closing, nodes, genuine.originHeight());
  }
}
