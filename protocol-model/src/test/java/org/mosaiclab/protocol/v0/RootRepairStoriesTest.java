package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.MerklePatriciaTrie;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Whose word on the other chain's state a gateway takes. **Spec**: `v0 §20` DEV-11; `v0 §21`
/// GAP-16, GAP-02.
class RootRepairStoriesTest {
  // --- DEV-11: the organisation of the anchor is believed

  static Stream<RuleProfile> repairedDev11() {
    return Stream.of(
        Scene.only(Repair.DEV_11).with(Repair.GAP_16, Choice.REPAIRED), Scene.allRepairs());
  }

  // A co-gateway that never was, in whose outbox Bob redeems everything.
  private static String anchorALie(GatewayStage stage) {
    var intent = GatewayStage.intent(500, BOB, Uint256.ZERO);
    var intentHash = new RedeemIntent(intent.amount(), BOB, CO_GATEWAY).hash();
    var message =
        new Message(
            intentHash,
            intent.nonce(),
            intent.gasPrice(),
            intent.gasLimit(),
            BOB,
            intent.hashLock());
    var box =
        Scene.stateOf(MessageBus.declare(MessageBox.empty(StoragePaths.OUTBOX_SLOT), message));
    var trie = GatewayStage.trieOf(CO_GATEWAY, box);
    var height = Scene.uint(1_000);
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.AnchorStateRoot(height, trie.rootHash())));
    var proven = stage.onOrigin(BOB, GatewayStage.proofOf(CO_GATEWAY, trie, height));
    if (!proven.equals("accepted")) {
      return proven;
    }
    var proof = new RemoteProof(height, box.prove(Side.OUTBOX, message.hash()).encode());
    GatewayStage.require(
        stage.onOrigin(
            BOB, new GatewayOperation.ConfirmRedeemIntent(new Confirmation(BOB, intent, proof))));
    return stage.onOrigin(
        BOB, new GatewayOperation.ProgressUnstake(GatewayStage.bySecret(message.hash())));
  }

  @Test
  void anchorStateRoot_dev11OrganisationLiesAsBuilt_emptiesTheVault() {
    var stage = new GatewayStage();
    stage.mintFor(ALICE, 500);
    assertThat(anchorALie(stage)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
  }

  @ParameterizedTest
  @MethodSource("repairedDev11")
  void anchorStateRoot_dev11OrganisationLiesRepaired_isNotAsked(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    stage.mintFor(ALICE, 500);
    assertThat(anchorALie(stage)).isEqualTo("PG-3");
    assertThat(stage.value(VAULT)).isEqualTo(Scene.uint(500));
  }

  @ParameterizedTest
  @MethodSource("repairedDev11")
  void proveGateway_dev11Repaired_onlyForFinalisedOriginBlocks(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    var height = stage.showOrigin();
    var trie = GatewayStage.trieOf(GATEWAY, stage.origin.gateway().base().box());
    // The child that finalised it is justified only.
    var child = height.plus(Uint256.ONE).orElseThrow();
    assertThat(stage.onAuxiliary(BOB, GatewayStage.proofOf(GATEWAY, trie, child)))
        .isEqualTo("PG-3");
    assertThat(stage.onAuxiliary(BOB, GatewayStage.proofOf(GATEWAY, trie, height)))
        .isEqualTo("accepted");
  }

  // --- GAP-16: the core never knows a state root

  static Stream<RuleProfile> repairedGap16() {
    return Scene.repairing(Repair.GAP_16);
  }

  @Test
  void anchorHeader_gap16AsBuilt_doesNotExist() {
    var finality = new FinalityStage(RuleProfile.AS_BUILT);
    var header = finality.commit(Scene.hash("state"));
    assertThat(finality.anchor(header)).isEqualTo("GAP-16");
    assertThat(finality.core.state.core().stateRoot(header.height())).isEqualTo(Hash32.ZERO);
  }

  @ParameterizedTest
  @MethodSource("repairedGap16")
  void anchorHeader_gap16Repaired_fillsTheRootsOfCommittedBlocksOnly(RuleProfile profile) {
    var finality = new FinalityStage(profile);
    var first = finality.commit(Scene.hash("first state"));
    var firstCommit = finality.core.state.core().head();
    assertThat(finality.core.state.core().lastStateRoot()).isEqualTo(Hash32.ZERO);
    var other = Scene.header(Hash32.ZERO, 2, Scene.hash("another state"), 1, "auxiliary");
    assertThat(finality.anchor(other)).isEqualTo("GAP-16-HEADER");
    assertThat(anchor(finality, Scene.hash("no commit"), first.encode()))
        .isEqualTo("GAP-16-COMMIT");
    assertThat(anchor(finality, firstCommit, Bytes.EMPTY)).isEqualTo("RLP");

    // The later commit's header comes first; the latest height never falls.
    var second = finality.commit(Scene.hash("second state"));
    assertThat(finality.anchor(second)).isEqualTo("accepted");
    assertThat(anchor(finality, firstCommit, first.encode())).isEqualTo("accepted");
    var core = finality.core.state.core();
    assertThat(core.stateRoot(first.height())).isEqualTo(Scene.hash("first state"));
    assertThat(core.stateRoot(second.height())).isEqualTo(Scene.hash("second state"));
    assertThat(core.roots().latestHeight()).isEqualTo(second.height());
    assertThat(core.lastStateRoot()).isEqualTo(Scene.hash("second state"));
  }

  private static String anchor(FinalityStage finality, Hash32 metaBlockHash, Bytes headerRlp) {
    return finality.core.apply(
        Scene.OUTSIDER, new OriginOperation.AnchorHeader(metaBlockHash, headerRlp));
  }

  /// With GAP-03 alone a header is anchored for the recovery only.
  @Test
  void anchorHeader_gap03WithoutGap16_worksAfterAHaltForTheLastCommit() {
    var finality = new FinalityStage(Scene.only(Repair.GAP_03));
    var first = finality.commit(Scene.hash("first state"));
    var firstCommit = finality.core.state.core().head();
    var second = finality.commit(Scene.hash("second state"));
    assertThat(finality.anchor(second)).isEqualTo("GAP-16");
    finality.halt();
    assertThat(anchor(finality, firstCommit, first.encode())).isEqualTo("GAP-16");
    assertThat(finality.anchor(second)).isEqualTo("accepted");
  }

  /// GAP-02, as far as the core's status goes: a halt is absorbing.
  @Test
  void halt_anyProfile_endsProposalsAndVotes() {
    var finality = new FinalityStage(RuleProfile.AS_BUILT);
    assertThat(finality.core.state.core().lastStateRoot())
        .isEqualTo(MerklePatriciaTrie.EMPTY.rootHash());
    var proposal = finality.core.transition(1, 1, Scene.hash("observed origin block"));
    assertThat(finality.core.propose(proposal)).isEqualTo("accepted");
    finality.halt();
    var core = finality.core;
    assertThat(core.propose(proposal)).isEqualTo("GAP-02-HALTED");
    assertThat(core.verify(0, proposal.kernelHash(), core.vote(proposal)))
        .isEqualTo("GAP-02-HALTED");
    var status = core.state.core().status();
    finality.halt();
    assertThat(core.state.core().status()).isSameAs(status);
  }
}
