package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.BlockStoreSetup;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlace;
import org.mosaiclab.protocol.v0.finality.PollingPlaceState;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.stake.Stake;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Constructor checks, which no recording fails. Everything is wrong at first and put right piece
/// by piece, so that the order shows too. **Spec**: `v0 §5` to `v0 §10`.
class ConstructorRulesTest {
  private static final Address SOME = Scene.address(1);
  private static final Hash32 WORD = Scene.hash("some");

  private static BlockStoreSetup store(
      long epoch, Address pollingPlace, Hash32 hash, Hash32 root, long height) {
    return new BlockStoreSetup(
        CoreId.ZERO, Scene.uint(epoch), pollingPlace, hash, root, Scene.uint(height));
  }

  private static final BlockStoreSetup GOOD_STORE = store(2, SOME, WORD, WORD, 4);

  private static String deploy(
      BlockStoreSetup origin,
      AuxiliaryBlockStoreSetup auxiliary,
      Address auxiliaryStore,
      Address gateway,
      Address core,
      List<Address> validators,
      List<Uint256> weights) {
    var contracts =
        new AuxiliaryContracts(
            RuleProfile.AS_BUILT, Scene.SIGNATURES, (_, _, _, _) -> Decoded.value(true));
    return Scene.verdict(
        contracts.deploy(
            new AuxiliaryDeployment(
                origin, auxiliary, auxiliaryStore, gateway, core, validators, weights)));
  }

  private static AuxiliaryBlockStoreSetup auxiliary(
      BlockStoreSetup blocks, Address originStore, Hash32 kernel) {
    return new AuxiliaryBlockStoreSetup(blocks, originStore, Uint256.ZERO, WORD, kernel);
  }

  private static String deployStore(BlockStoreSetup setup) {
    return deploy(setup, auxiliary(GOOD_STORE, SOME, WORD), SOME, SOME, SOME, List.of(SOME), one());
  }

  private static List<Uint256> one() {
    return List.of(Uint256.ONE);
  }

  @Test
  void construct_blockStore_checksInOrder() {
    assertThat(deployStore(store(0, Address.ZERO, Hash32.ZERO, Hash32.ZERO, 3))).isEqualTo("BS-C1");
    assertThat(deployStore(store(2, Address.ZERO, Hash32.ZERO, Hash32.ZERO, 3))).isEqualTo("BS-C2");
    assertThat(deployStore(store(2, SOME, Hash32.ZERO, Hash32.ZERO, 3))).isEqualTo("BS-C3");
    assertThat(deployStore(store(2, SOME, WORD, Hash32.ZERO, 3))).isEqualTo("BS-C4");
    assertThat(deployStore(store(2, SOME, WORD, WORD, 3))).isEqualTo("BS-C5");
    assertThat(deployStore(GOOD_STORE)).isEqualTo("accepted");
  }

  @Test
  void construct_auxiliaryStore_checksInOrder() {
    var bad = store(0, SOME, WORD, WORD, 4);
    assertThat(deployAuxiliary(auxiliary(bad, Address.ZERO, Hash32.ZERO))).isEqualTo("BS-C1");
    assertThat(deployAuxiliary(auxiliary(GOOD_STORE, Address.ZERO, Hash32.ZERO)))
        .isEqualTo("AB-C1");
    assertThat(deployAuxiliary(auxiliary(GOOD_STORE, SOME, Hash32.ZERO))).isEqualTo("AB-C2");
  }

  private static String deployAuxiliary(AuxiliaryBlockStoreSetup setup) {
    return deploy(GOOD_STORE, setup, SOME, SOME, SOME, List.of(SOME), one());
  }

  @Test
  void construct_pollingPlaceAndGateway_checkInOrder() {
    var stores = auxiliary(GOOD_STORE, SOME, WORD);
    var two = List.of(SOME, SOME);
    var noWeight = List.of(Uint256.ZERO, Uint256.ZERO);
    assertThat(deploy(GOOD_STORE, stores, Address.ZERO, SOME, SOME, List.of(), one()))
        .isEqualTo("PP-C2");
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, SOME, List.of(), one())).isEqualTo("PP-C3");
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, SOME, two, one())).isEqualTo("AV-0");
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, SOME, two, noWeight)).isEqualTo("AV-1");
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, SOME, List.of(Address.ZERO), one()))
        .isEqualTo("AV-2");
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, SOME, two, List.of(Uint256.ONE, Uint256.ONE)))
        .isEqualTo("AV-3");
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, Address.ZERO, List.of(SOME), one()))
        .isEqualTo("KG-C1");
    assertThat(deploy(GOOD_STORE, stores, SOME, Address.ZERO, SOME, List.of(SOME), one()))
        .isEqualTo("AB-I1");
  }

  @Test
  void construct_hugeWeights_failInArithmetic() {
    var stores = auxiliary(GOOD_STORE, SOME, WORD);
    var huge = List.of(Uint256.MAX, Uint256.ONE);
    assertThat(deploy(GOOD_STORE, stores, SOME, SOME, SOME, List.of(SOME, Scene.address(2)), huge))
        .isEqualTo("ARITHMETIC");
  }

  private static String deployCore(
      RuleProfile profile,
      Address token,
      Hash32 root,
      long maxGas,
      long epoch,
      Address core,
      long minimumWeight) {
    var setup =
        new MosaicCoreSetup(
            core,
            SOME,
            CoreId.ZERO,
            token,
            Uint256.ZERO,
            root,
            Scene.uint(maxGas),
            Scene.uint(epoch));
    return Scene.verdict(
        new OriginContracts(profile, Scene.SIGNATURES)
            .deploy(new OriginDeployment(setup, Scene.uint(minimumWeight), TokenState.EMPTY)));
  }

  @Test
  void construct_core_checksInOrder() {
    var asBuilt = RuleProfile.AS_BUILT;
    var none = Address.ZERO;
    assertThat(deployCore(asBuilt, none, Hash32.ZERO, 0, 0, none, 0)).isEqualTo("MC-C1");
    assertThat(deployCore(asBuilt, SOME, Hash32.ZERO, 0, 0, none, 0)).isEqualTo("MC-C2");
    assertThat(deployCore(asBuilt, SOME, WORD, 0, 0, none, 0)).isEqualTo("MC-C3");
    assertThat(deployCore(asBuilt, SOME, WORD, 1, 0, none, 0)).isEqualTo("ST-C2");
    assertThat(deployCore(asBuilt, SOME, WORD, 1, 0, SOME, 0)).isEqualTo("ST-C3");
    assertThat(deployCore(asBuilt, SOME, WORD, 1, 0, SOME, 1)).isEqualTo("accepted");
    assertThat(deployCore(Scene.only(Repair.ISS_08), SOME, WORD, 1, 0, SOME, 1))
        .isEqualTo("GAP-14-EPOCH");
  }

  /// In a deployment others check the same address first.
  @Test
  void construct_byItself_checksWhatADeploymentHides() {
    var setup = new PollingPlaceState.Setup(CoreId.ZERO, CoreId.ZERO, Address.ZERO);
    assertThat(
            Scene.verdict(
                new PollingPlace(RuleProfile.AS_BUILT, Scene.SIGNATURES)
                    .construct(Address.ZERO, setup, List.of(), List.of())))
        .isEqualTo("PP-C1");
    assertThat(
            Scene.verdict(
                new Stake(RuleProfile.AS_BUILT, Scene.SIGNATURES)
                    .construct(
                        SOME, Address.ZERO, Address.ZERO, Uint256.ZERO, StakeParameters.DEFAULT)))
        .isEqualTo("ST-C1");
  }

  @Test
  void justify_beforeInitialize_isRefused() {
    var stage = new AuxiliaryStage(RuleProfile.AS_BUILT);
    stage.state = Scene.stateOf(stage.contracts.construct(stage.deployment(10)));
    var target = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 2).getLast();
    var vote = stage.link(ObservedChain.AUXILIARY, stage.auxiliaryStart, target);
    assertThat(stage.vote(0, vote)).isEqualTo("accepted");
    assertThat(stage.vote(1, vote)).isEqualTo("accepted");
    assertThat(stage.vote(2, vote)).isEqualTo("AB-J0");
    assertThat(stage.apply(new AuxiliaryOperation.Initialize(Address.ZERO))).isEqualTo("AB-I1");
    assertThat(stage.apply(new AuxiliaryOperation.Initialize(SOME))).isEqualTo("accepted");
    assertThat(stage.apply(new AuxiliaryOperation.Initialize(SOME))).isEqualTo("AB-I2");
    assertThat(stage.vote(2, vote)).isEqualTo("accepted");
  }

  @Test
  void contractOnlyOperations_byTheirContracts_succeed() {
    var stage = new AuxiliaryStage(RuleProfile.AS_BUILT);
    var block = stage.originBlock(12);
    var byPollingPlace = AuxiliaryStage.by(Scene.address(13));
    var justify = new AuxiliaryOperation.Justify(ObservedChain.ORIGIN, stage.originStart, block);
    assertThat(Scene.verdict(stage.contracts.apply(stage.state, byPollingPlace, justify)))
        .isEqualTo("accepted");
    assertThat(stage.apply(justify)).isEqualTo("JU-0");
    var byStore = AuxiliaryStage.by(Scene.address(11));
    var update =
        new AuxiliaryOperation.UpdateMetaBlock(List.of(SOME), one(), Uint256.ZERO, Uint256.ZERO);
    assertThat(Scene.verdict(stage.contracts.apply(stage.state, byStore, update)))
        .isEqualTo("UM-1");
    var grown =
        new AuxiliaryOperation.UpdateMetaBlock(List.of(SOME), one(), Uint256.ONE, Uint256.ZERO);
    assertThat(Scene.verdict(stage.contracts.apply(stage.state, byStore, grown))).isEqualTo("UM-2");
    var activate = new AuxiliaryOperation.ActivateKernel(WORD);
    assertThat(Scene.verdict(stage.contracts.apply(stage.state, byStore, activate)))
        .isEqualTo("AK-1");
  }
}
