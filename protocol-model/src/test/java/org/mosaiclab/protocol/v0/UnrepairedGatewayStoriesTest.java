package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.LOCK;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.BlockHeader;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Uint256;

/// A repair of the gateways that is off leaves the contracts as they were built, whatever else is
/// repaired. **Spec**: `v0 §22a`.
class UnrepairedGatewayStoriesTest {
  @Test
  @DisplayName("GAP-15: as built no message links a pair, on neither side")
  void link_gap15AsBuilt_doesNotExist() {
    var stage = new GatewayStage();
    var progress = new GatewayOperation.ProgressLink(GatewayStage.bySecret(LOCK));
    var proof = stage.provenOnOrigin(stage.showOrigin(), Side.OUTBOX, LOCK);
    var confirm = new GatewayOperation.ConfirmLink(OWNER, Uint256.ZERO, LOCK, proof);
    assertThat(
            List.of(
                stage.onOrigin(BOB, progress),
                stage.onAuxiliary(BOB, progress),
                stage.onAuxiliary(BOB, confirm)))
        .containsExactly("GAP-15", "GAP-15", "GAP-15");
  }

  @Test
  @DisplayName("ISS-27: as built the proof of a gateway may be padded")
  void proveGateway_iss27AsBuilt_takesAPaddedProof() {
    var stage = new GatewayStage();
    var height = stage.showOrigin().plus(Scene.uint(100)).orElseThrow();
    var trie = GatewayStage.trieOf(GATEWAY, stage.origin.gateway().base().box());
    GatewayStage.require(
        stage.onAuxiliary(OWNER, new GatewayOperation.AnchorStateRoot(height, trie.rootHash())));
    var nodes = new ArrayList<>(trie.prove(GATEWAY).nodes());
    nodes.add(nodes.getFirst());
    var account = GatewayStage.proofOf(GATEWAY, trie, height).accountRlp();
    assertThat(
            stage.onAuxiliary(
                BOB,
                new GatewayOperation.ProveGateway(height, account, new TrieProof(nodes).encode())))
        .isEqualTo("accepted");
  }

  @Test
  @DisplayName("ISS-29: as built the unlock period is 201,600 blocks, whatever the block time")
  void initiateBountyChange_iss29AsBuilt_waitsTheSameBlocksEverywhere() {
    var stage = new GatewayStage(RuleProfile.AS_BUILT);
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.InitiateBountyChange(Uint256.ONE)));
    assertThat(stage.origin.gateway().base().bounty().unlockHeight().toLong())
        .isEqualTo(stage.originBlock() + 201_600);
  }

  @Test
  @DisplayName("GAP-03: as built a halted core goes on to take stakes that nobody can recover")
  void stake_gap03AsBuilt_isTakenAfterTheHalt() {
    var stage = new GatewayStage();
    stage.finality.halt();
    var stake = new GatewayOperation.Stake(GatewayStage.intent(500, ALICE, Uint256.ZERO));
    assertThat(stage.onOrigin(ALICE, stake)).isEqualTo("accepted");
    var repaired = new GatewayStage(Scene.only(Repair.GAP_03));
    repaired.finality.halt();
    assertThat(repaired.onOrigin(ALICE, stake)).isEqualTo("GAP-03-HALTED");
  }

  @Test
  @DisplayName("GAP-03: only where balances are recovered may the last header come after a halt")
  void anchorHeader_gap03AndGap16AsBuilt_isRefusedAfterTheHalt() {
    var header = halted(Scene.only(Repair.GAP_02));
    assertThat(header.stage.anchor(header.last)).isEqualTo("GAP-16");
    var repaired = halted(Scene.only(Repair.GAP_03));
    assertThat(repaired.stage.anchor(repaired.last)).isEqualTo("accepted");
  }

  private record Halted(FinalityStage stage, BlockHeader last) {}

  private static Halted halted(RuleProfile profile) {
    var stage = new FinalityStage(profile);
    var last = stage.commit(Scene.hash("last state"));
    stage.halt();
    return new Halted(stage, last);
  }

  @Test
  @DisplayName("ISS-22: as built a redeem that was never confirmed cannot be revoked")
  void revokeUndeclaredRedeem_iss22AsBuilt_doesNotExist() {
    var stage = new GatewayStage();
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, BOB, Uint256.ZERO);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)));
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))));
    var declared = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.OUTBOX, messageHash);
    assertThat(
            stage.onOrigin(
                BOB,
                new GatewayOperation.RevokeUndeclaredRedeem(
                    new Confirmation(ALICE, intent, declared))))
        .isEqualTo("ISS-22");
  }
}
