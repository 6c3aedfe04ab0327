package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.fuzz.FuzzTotals.ACCEPTED;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.fuzz.Fuzz;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// Damaged proofs between two gateways: always accepted or refused by a rule, and accepted only for
/// what the other side holds.
@Tag("fuzz")
class GatewayFuzzTest {
  private static final List<Bytes> NO_CORPUS = List.of(Bytes.EMPTY);

  private final GatewayStage stage = new GatewayStage();

  // The same state for every input.
  private String tryOnAuxiliary(GatewayOperation.OnAuxiliary operation) {
    var before = stage.auxiliary;
    var verdict = stage.onAuxiliary(GatewayStage.FACILITATOR, operation);
    stage.auxiliary = before;
    return verdict;
  }

  @Test
  void proveGateway_damagedProofs_acceptsTheGenuineAccountOnly() {
    var trie = GatewayStage.trieOf(GatewayStage.GATEWAY, stage.origin.gateway().base().box());
    stage.anchorGenesisOnAuxiliary(trie.rootHash());
    var genuine = GatewayStage.proofOf(GatewayStage.GATEWAY, trie, Uint256.ZERO);
    Fuzz.run(
            "gateway account proof",
            NO_CORPUS,
            mutations -> drawGatewayProof(mutations, genuine),
            this::tryOnAuxiliary,
            (proof, verdict) -> {
              assertThat(
                      !verdict.equals(ACCEPTED) || proof.accountRlp().equals(genuine.accountRlp()))
                  .isTrue();
              return verdict;
            })
        .requireShare(ACCEPTED, 0.05)
        .requireShare("PG-4", 0.1)
        .requireShare("RLP", 0.01);
  }

  private static GatewayOperation.ProveGateway drawGatewayProof(
      Mutations mutations, GatewayOperation.ProveGateway genuine) {
    var account = genuine.accountRlp();
    var nodes = genuine.nodes();
    return new GatewayOperation.ProveGateway(
        genuine.height(),
        mutations.nextInt(2) == 0 ? account : mutations.mutate(account),
        mutations.nextInt(4) == 0 ? nodes : mutations.mutate(nodes));
  }

  private record Shown(Intent intent, Uint256 height, Bytes nodes) {}

  // Some other messages too, so that the proof has several nodes.
  private Shown stakeAndShow() {
    for (int i = 0; i < 20; i++) {
      stage.mintFor(GatewayStage.BOB, 100);
    }
    var intent = GatewayStage.intent(500, GatewayStage.ALICE, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(GatewayStage.ALICE, new GatewayOperation.Stake(intent)));
    var height = stage.showOrigin();
    var hash = GatewayStage.stakeHash(GatewayStage.ALICE, intent);
    var nodes = stage.provenOnOrigin(height, Side.OUTBOX, hash).nodes();
    assertThat(new RlpItem(nodes).countChildren().toOptional().orElseThrow()).isGreaterThan(1);
    return new Shown(intent, height, nodes);
  }

  private static Bytes drawNodes(Mutations mutations, Bytes genuine) {
    return mutations.nextInt(8) == 0 ? genuine : mutations.mutate(genuine);
  }

  /// Whoever raises the amount has no proof for it.
  @Test
  void confirmStakeIntent_damagedProofs_acceptsTheDeclaredMessageOnly() {
    var shown = stakeAndShow();
    Fuzz.run(
            "message storage proof, confirmation",
            NO_CORPUS,
            mutations -> {
              var amount = mutations.nextInt(4) == 0 ? 501 : 500;
              var intent = GatewayStage.intent(amount, GatewayStage.ALICE, Uint256.ZERO);
              var proof = new RemoteProof(shown.height, drawNodes(mutations, shown.nodes));
              return new Confirmation(GatewayStage.ALICE, intent, proof);
            },
            confirmation -> tryOnAuxiliary(new GatewayOperation.ConfirmStakeIntent(confirmation)),
            (confirmation, verdict) -> {
              if (verdict.equals(ACCEPTED)) {
                assertThat(confirmation.intent()).isEqualTo(shown.intent);
              }
              return verdict;
            })
        .requireShare(ACCEPTED, 0.05)
        .requireShare("BP", 0.1)
        .requireShare("RLP", 0.01);
  }

  @Test
  void progressMint_damagedProofs_acceptsTheShownStatusOnly() {
    var shown = stakeAndShow();
    var hash = GatewayStage.stakeHash(GatewayStage.ALICE, shown.intent);
    GatewayStage.require(stage.confirmStake(GatewayStage.ALICE, shown.intent, shown.height));
    Fuzz.run(
            "message storage proof, progress",
            NO_CORPUS,
            mutations ->
                new Progress.ByProof(
                    hash,
                    new RemoteProof(shown.height, drawNodes(mutations, shown.nodes)),
                    Scene.uint(mutations.nextInt(8) == 0 ? mutations.nextInt(6) : 1)),
            progress -> tryOnAuxiliary(new GatewayOperation.ProgressMint(progress)),
            (progress, verdict) -> {
              if (verdict.equals(ACCEPTED)) {
                assertThat(MessageStatus.ofCode(progress.claimedStatus()))
                    .contains(MessageStatus.DECLARED);
              }
              return verdict;
            })
        .requireShare(ACCEPTED, 0.05)
        .requireShare("BP", 0.1)
        .requireShare("RLP", 0.01)
        .requireShare("IP-1", 0.01)
        .requireShare("ASSERT", 0.001);
  }
}
