package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.ContractStorage;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreSetup;
import org.mosaiclab.protocol.v0.metablock.StorageWord;
import org.mosaiclab.protocol.v0.token.TokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Core and stake: order of checks, a commit chain of the original repository, the storage layout.
/// **Spec**: `v0 §9`, `v0 §10`; vectors of `mosaic-v0-vectors.md` B.
class CoreRulesTest {
  private static final Hash32 WORD = Scene.hash("some");

  private static AuxiliaryTransition transition(
      CoreId core, Hash32 kernel, long dynasty, long gas, long originDynasty, Hash32 words) {
    return new AuxiliaryTransition(
        core,
        kernel,
        Scene.uint(dynasty),
        Hash32.ZERO,
        Scene.uint(gas),
        Scene.uint(originDynasty),
        words,
        words);
  }

  private static String propose(OriginStage stage, long height, AuxiliaryTransition proposal) {
    return stage.apply(
        Scene.OUTSIDER, new OriginOperation.ProposeBlock(Scene.uint(height), proposal));
  }

  @Test
  void proposeBlock_everyViolation_isRefusedInOrder() {
    var stage = new OriginStage(RuleProfile.AS_BUILT);
    var none = Hash32.ZERO;
    assertThat(propose(stage, 0, transition(CoreId.ZERO, none, 0, 0, 0, none))).isEqualTo("PB-1");
    assertThat(propose(stage, 0, transition(CoreId.ZERO, WORD, 0, 0, 0, none))).isEqualTo("PB-2");
    assertThat(propose(stage, 0, transition(CoreId.ZERO, WORD, 0, 0, 1, none))).isEqualTo("PB-3");
    var noRoot =
        new AuxiliaryTransition(
            CoreId.ZERO, WORD, Uint256.ZERO, none, Uint256.ZERO, Uint256.ONE, WORD, none);
    assertThat(propose(stage, 0, noRoot)).isEqualTo("PB-4");
    assertThat(propose(stage, 0, transition(CoreId.ZERO, WORD, 0, 0, 1, WORD))).isEqualTo("PB-5");
    var core = Scene.AUXILIARY;
    assertThat(propose(stage, 0, transition(core, WORD, 0, 0, 1, WORD))).isEqualTo("PB-6");
    assertThat(propose(stage, 1, transition(core, WORD, 0, 0, 1, WORD))).isEqualTo("PB-7");
    assertThat(propose(stage, 1, transition(core, WORD, 1, 1000, 1, WORD))).isEqualTo("PB-8");
    assertThat(propose(stage, 1, transition(core, WORD, 1, 1001, 1, WORD))).isEqualTo("accepted");
    assertThat(propose(stage, 1, transition(core, WORD, 1, 1001, 1, WORD))).isEqualTo("PB-9");
  }

  @Test
  void verifyVote_everyViolation_isRefusedInOrder() {
    var stage = new OriginStage(RuleProfile.AS_BUILT).withValidators(4);
    var proposal = stage.transition(1, 1, WORD);
    var vote = stage.vote(proposal);
    var foreign =
        new VoteMessage(
            CoreId.ZERO,
            vote.transitionHash(),
            vote.source(),
            vote.target(),
            vote.sourceHeight(),
            vote.targetHeight());
    assertThat(stage.verify(0, WORD, foreign)).isEqualTo("VV-1");
    assertThat(stage.verify(0, proposal.kernelHash(), vote)).isEqualTo("VV-2");
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    assertThat(stage.verify(9, proposal.kernelHash(), vote)).isEqualTo("VV-3");
    assertThat(stage.verify(0, proposal.kernelHash(), vote)).isEqualTo("accepted");
    assertThat(stage.verify(0, proposal.kernelHash(), vote)).isEqualTo("VV-4");
    assertThat(stage.contracts.views().seal(stage.state, vote).hasVoted(Scene.key(0).address()))
        .isTrue();
  }

  @Test
  @DisplayName("ISS-18: below the minimum weight deposits and commits both fail")
  void commit_belowTheMinimumWeight_isRefusedWithItsVote() {
    var stage = new OriginStage(RuleProfile.AS_BUILT);
    assertThat(
            stage.apply(
                OriginStage.DEPOSITOR,
                new OriginOperation.Deposit(Scene.key(0).address(), Scene.uint(5))))
        .isEqualTo("DP-0");
    assertThat(stage.apply(Scene.MOSAIC_CORE, new OriginOperation.CloseMetaBlock(Uint256.ONE)))
        .isEqualTo("CM-1");
  }

  /// A deposit during the open height i counts from i + 2 and is in the kernel of i + 2.
  @Test
  void deposit_atHeightOne_countsFromHeightThree() {
    var stage = new OriginStage(RuleProfile.AS_BUILT).withValidators(4);
    var joining = Scene.key(7).address();
    AuxiliaryStage.expectAccepted(
        stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Deposit(joining, Scene.uint(9))));
    commit(stage, 1);
    assertThat(stage.contracts.views().openKernel(stage.state).updatedValidators()).isEmpty();
    assertThat(stage.contracts.views().weight(stage.state, joining)).isEqualTo(Uint256.ZERO);
    commit(stage, 2);
    assertThat(stage.contracts.views().openKernel(stage.state).updatedValidators())
        .containsExactly(joining);
    assertThat(stage.contracts.views().weight(stage.state, joining)).isEqualTo(Scene.uint(9));
    assertThat(stage.contracts.views().requiredWeight(stage.state)).contains(Scene.uint(9));
    assertThat(stage.contracts.views().validators(stage.state)).hasSize(5);
  }

  private static void commit(OriginStage stage, long dynasty) {
    var proposal = stage.transition(dynasty, 1, WORD);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(stage.verify(i, proposal.kernelHash(), stage.vote(proposal)));
    }
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(dynasty));
  }

  /// `test/core/mosaic_core/verify_vote.js` of the original repository, from genesis to the kernel
  /// of height 2.
  @Test
  void commit_chainOfTheOriginalTests_hasItsHashes() {
    var core = CoreId.parse("0x79376dc1925ba1e0276473244802287394216a39");
    var depositor = Scene.address(50);
    var one = Keccak.hash("1");
    var contracts = new OriginContracts(RuleProfile.AS_BUILT, Scene.SIGNATURES);
    var setup =
        new MosaicCoreSetup(
            Scene.address(1),
            Scene.address(2),
            core,
            Scene.address(3),
            Uint256.ZERO,
            one,
            Scene.uint(100),
            Uint256.ZERO);
    var stage = new OriginStage(RuleProfile.AS_BUILT);
    stage.state =
        Scene.stateOf(
            contracts.deploy(
                new OriginDeployment(
                    setup, Uint256.ONE, TokenState.EMPTY.withBalance(depositor, Scene.uint(300)))));
    assertThat(stage.state.core().head())
        .hasToString("0x82eaa578fd19e46d80795308b893852127bb86d686e521b2f181b034bb84d4c1");
    assertThat(stage.state.core().openKernelHash())
        .hasToString("0x884ef7e05f3a6bdc910de8958af61622ccacb355f448f15cf1e14746b5cc5634");
    AuxiliaryStage.expectAccepted(
        stage.apply(depositor, new OriginOperation.Approve(Scene.address(2), Scene.uint(300))));
    AuxiliaryStage.expectAccepted(
        stage.apply(
            Scene.OUTSIDER,
            new OriginOperation.Initialize(
                Collections.nCopies(3, depositor),
                Scene.validators(3),
                Collections.nCopies(3, Scene.uint(100)))));
    var proposal =
        new AuxiliaryTransition(
            core,
            stage.state.core().openKernelHash(),
            Scene.uint(50),
            one,
            Scene.uint(1000),
            Uint256.ONE,
            one,
            one);
    assertThat(proposal.hash())
        .hasToString("0x03a38eb382a9ed1f35bce7f81e4c48a200285a94908ede042c524e1984b899ac");
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    var vote =
        new VoteMessage(core, proposal.hash(), one, Scene.hash("2"), Scene.uint(1), Scene.uint(2));
    assertThat(stage.contracts.views().requiredWeight(stage.state)).contains(Scene.uint(200));
    AuxiliaryStage.expectAccepted(stage.verify(0, proposal.kernelHash(), vote));
    AuxiliaryStage.expectAccepted(stage.verify(1, proposal.kernelHash(), vote));
    assertThat(stage.state.core().head())
        .hasToString("0x3c5620385cc8c08e1e2022584c7de5aedc76748faa5ec1505a4bf1c221cb20d8");
    assertThat(stage.state.core().openKernelHash())
        .hasToString("0xb94e25ddd9ce2be28e1a66c2e0b5ac998573f23d089880aa9c3b8c96ef36221c");
  }

  @Test
  void storageWords_openKernelWithValidators_lieWhereTheContractPutsThem() {
    var stage = new OriginStage(RuleProfile.AS_BUILT).withValidators(4);
    var joining = Scene.key(7).address();
    AuxiliaryStage.expectAccepted(
        stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Deposit(joining, Scene.uint(9))));
    commit(stage, 1);
    commit(stage, 2);
    var words = stage.contracts.views().storageWords(stage.state);
    assertThat(words).hasSize(13);
    assertThat(words.subList(0, 11))
        .extracting(StorageWord::slot)
        .isEqualTo(LongStream.range(0, 11).mapToObj(StoragePaths::plainSlot).toList());
    assertThat(words.get(1).word()).isEqualTo(new Hash32(0, 0, 0, 0xa1));
    assertThat(words.get(3).word()).isEqualTo(Hash32.ZERO);
    assertThat(words.get(5).word()).isEqualTo(stage.state.core().openKernelHash());
    assertThat(words.get(8).word()).isEqualTo(new Hash32(0, 0, 0, 1));
    assertThat(words.get(11).word().toString()).endsWith(joining.toString().substring(2));
    assertThat(words.get(12).word()).isEqualTo(new Hash32(0, 0, 0, 9));
    // First element of the array in slot 9: the well-known hash of that number.
    assertThat(words.get(12).slot())
        .hasToString("0x6e1540171b6c0c960b71a7020d9f60077f6af931a8bbf590da0223dacf75c7af");
    var storage = ContractStorage.EMPTY;
    for (var word : words) {
      storage = storage.put(word.slot(), word.word());
    }
    assertThat(storage.get(StoragePaths.plainSlot(StoragePaths.OPEN_KERNEL_HASH_SLOT)))
        .isEqualTo(kernelHash(stage));
  }

  private static Hash32 kernelHash(OriginStage stage) {
    var open = stage.contracts.views().openKernel(stage.state);
    return new Kernel(open.height(), open.parent(), open.updatedValidators(), open.updatedWeights())
        .hash();
  }

  @Test
  void transfer_withoutMeans_isRefused() {
    var stage = new OriginStage(RuleProfile.AS_BUILT);
    assertThat(stage.apply(Scene.OUTSIDER, new OriginOperation.Transfer(Address.ZERO, Uint256.ONE)))
        .isEqualTo("TK-2");
    var noAllowance =
        new OriginOperation.Initialize(
            List.of(Scene.OUTSIDER), Scene.validators(1), List.of(Scene.uint(5)));
    assertThat(stage.apply(Scene.OUTSIDER, noAllowance)).isEqualTo("TK-1");
    assertThat(
            stage.apply(
                OriginStage.DEPOSITOR,
                new OriginOperation.Transfer(OriginStage.DEPOSITOR, Scene.uint(5))))
        .isEqualTo("accepted");
    assertThat(stage.state.token().balanceOf(OriginStage.DEPOSITOR))
        .isEqualTo(Scene.uint(1_000_000));
  }
}
