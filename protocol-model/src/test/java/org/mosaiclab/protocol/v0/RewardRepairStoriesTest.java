package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.LOCK;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.gateway.GatewayRules;
import org.mosaiclab.protocol.v0.gateway.GatewayTerms;
import org.mosaiclab.protocol.v0.gateway.RewardGas;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// The facilitator's reward, `gasPrice * min(gasLimit, gas + K)`: P(16) to P(18). **Spec**: `v0
/// §22` ISS-27; `v0 §20` DEV-13.
class RewardRepairStoriesTest {
  private static final RewardGas TABLE = new RewardGas(1_000, 300, 500, 70);
  private static final long PRICE = 2;
  private static final long AMOUNT = 900_000;

  private static GatewayStage stage(RuleProfile profile, long constant) {
    var terms = GatewayTerms.standard(TABLE);
    var withConstant =
        new GatewayTerms(
            Scene.uint(constant),
            TABLE,
            terms.bountyUnlockMillis(),
            terms.originBlockMillis(),
            terms.auxiliaryBlockMillis());
    return new GatewayStage(
        new GatewayRules(profile, Scene.SIGNATURES, withConstant),
        new UtilityTokenState.Kind.Plain());
  }

  private static Intent intent(long gasLimit) {
    return new Intent(
        Scene.uint(AMOUNT), ALICE, Scene.uint(PRICE), Scene.uint(gasLimit), Uint256.ZERO, LOCK);
  }

  private static RemoteProof declared(GatewayStage stage, Intent intent) {
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    return stage.provenOnOrigin(
        stage.showOrigin(), Side.OUTBOX, GatewayStage.stakeHash(ALICE, intent));
  }

  private static String confirm(GatewayStage stage, Intent intent, RemoteProof proof) {
    return stage.onAuxiliary(
        FACILITATOR,
        new GatewayOperation.ConfirmStakeIntent(new Confirmation(ALICE, intent, proof)));
  }

  /// @return what the facilitator earns by the secret, base units
  private static long earned(GatewayStage stage, long gasLimit) {
    var intent = intent(gasLimit);
    GatewayStage.require(confirm(stage, intent, declared(stage, intent)));
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    GatewayStage.require(
        stage.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)));
    assertThat(stage.utility(ALICE).toLong() + stage.utility(FACILITATOR).toLong())
        .isEqualTo(AMOUNT);
    return stage.utility(FACILITATOR).toLong();
  }

  // --- P(16) to P(18) with measured gas: 100 for the confirmation, 100 for the progress

  @Test
  void reward_dev13BelowTheLimitAsBuilt_isThePriceOfTheMeasuredGas() {
    assertThat(earned(stage(RuleProfile.AS_BUILT, 50), 5_000)).isEqualTo(PRICE * 200);
  }

  @Test
  void reward_dev13AboveTheLimitAsBuilt_isTheGreatestThatTheInitiatorOffered() {
    assertThat(earned(stage(RuleProfile.AS_BUILT, 50), 150)).isEqualTo(PRICE * 150);
  }

  // --- DEV-13: the constant K

  static Stream<RuleProfile> repairedDev13() {
    return Scene.repairing(Repair.DEV_13);
  }

  @Test
  void reward_dev13Repaired_hasTheConstantWithinTheLimit() {
    var profile = Scene.only(Repair.DEV_13);
    assertThat(earned(stage(profile, 50), 5_000)).isEqualTo(PRICE * 250);
    assertThat(earned(stage(profile, 50), 210)).isEqualTo(PRICE * 210);
    assertThat(earned(stage(profile, 0), 5_000)).isEqualTo(PRICE * 200);
  }

  @ParameterizedTest
  @MethodSource("repairedDev13")
  void reward_dev13ConstantBeyondTheLimit_isTheGreatestThatTheInitiatorOffered(
      RuleProfile profile) {
    assertThat(earned(stage(profile, 1_000_000), 5_000)).isEqualTo(PRICE * 5_000);
  }

  // --- ISS-27: whoever submits a proof can make it dearer

  static Stream<RuleProfile> repairedIss27() {
    return Scene.repairing(Repair.ISS_27);
  }

  // The nodes of a proof, and one more that no verifier reaches.
  private static RemoteProof padded(RemoteProof proof) {
    var nodes = new ArrayList<>(TrieProof.decode(proof.nodes()).orElseThrow().nodes());
    nodes.add(nodes.getFirst());
    return new RemoteProof(proof.height(), new TrieProof(nodes).encode());
  }

  @Test
  void confirmStakeIntent_iss27PaddedProofAsBuilt_isAccepted() {
    var stage = stage(RuleProfile.AS_BUILT, 0);
    var intent = intent(5_000);
    assertThat(confirm(stage, intent, padded(declared(stage, intent)))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss27")
  void confirmStakeIntent_iss27PaddedProofRepaired_isRefused(RuleProfile profile) {
    var stage = stage(profile, 0);
    var intent = intent(5_000);
    var proof = declared(stage, intent);
    assertThat(confirm(stage, intent, padded(proof))).isEqualTo("BP");
    var noList = new RemoteProof(proof.height(), Bytes.of(Scene.hash("no list")));
    assertThat(confirm(stage, intent, noList)).isEqualTo("BP");
    assertThat(confirm(stage, intent, proof)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss27")
  void proveGateway_iss27PaddedProofRepaired_isRefused(RuleProfile profile) {
    var stage = new GatewayStage(profile.with(Repair.DEV_11, Choice.AS_BUILT));
    var height = stage.showOrigin().plus(Scene.uint(100)).orElseThrow();
    var trie = GatewayStage.trieOf(GATEWAY, stage.origin.gateway().base().box());
    GatewayStage.require(
        stage.onAuxiliary(
            GatewayStage.OWNER, new GatewayOperation.AnchorStateRoot(height, trie.rootHash())));
    var exact = GatewayStage.proofOf(GATEWAY, trie, height);
    var nodes = new ArrayList<>(trie.prove(GATEWAY).nodes());
    nodes.add(nodes.getFirst());
    var padded =
        new GatewayOperation.ProveGateway(
            height, exact.accountRlp(), new TrieProof(nodes).encode());
    assertThat(stage.onAuxiliary(BOB, padded)).isEqualTo("PG-4");
    assertThat(stage.onAuxiliary(BOB, exact)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss27")
  void reward_iss27Repaired_isByTheDepthOfTheProofAndNotByTheMeter(RuleProfile profile) {
    var stage = stage(profile, 0);
    var intent = intent(100_000);
    var proof = declared(stage, intent);
    int depth = TrieProof.decode(proof.nodes()).orElseThrow().depth();
    GatewayStage.require(confirm(stage, intent, proof));
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    GatewayStage.require(
        stage.onAuxiliary(
            FACILITATOR,
            new GatewayOperation.ProgressMint(GatewayStage.byProof(messageHash, proof, 1))));
    long gas = 1_000 + 70L * depth + 500 + 70L * depth;
    assertThat(stage.utility(FACILITATOR)).isEqualTo(Scene.uint(PRICE * gas));
  }

  /// The table of the recordings: no recorded proof of a depth is dearer than what is rewarded.
  @Test
  void rewardGas_ofTheGasTable_coversEveryProofOfADepth() {
    var table = MessageGas.rewardGas();
    for (int depth = 1; depth <= 6; depth++) {
      int sizeBytes = 532 * depth;
      long dearest = GasTable.proofInside(sizeBytes, depth);
      assertThat(table.ofConfirmation(depth).toLong()).isGreaterThan(dearest);
      assertThat(table.ofConfirmation(depth).toLong()).isLessThan(dearest + 80_000);
    }
    // 33,850 less the 21,000 of a transaction.
    assertThat(table.ofSecret()).isEqualTo(Scene.uint(12_850));
    // gas.json mc_message_bus, the deepest row: 346,359 with the transaction.
    assertThat(table.ofConfirmation(4).toLong()).isGreaterThan(346_359 - 21_000);
  }
}
