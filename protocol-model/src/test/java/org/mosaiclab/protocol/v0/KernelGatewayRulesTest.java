package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.proof.Account;
import org.mosaiclab.protocol.v0.observation.BlockOpening;
import org.mosaiclab.protocol.v0.observation.InclusionProof;
import org.mosaiclab.protocol.v0.observation.KernelGateway;
import org.mosaiclab.protocol.v0.observation.KernelGatewayState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The kernel gateway's checks in their order; half of them fail in no recording. Proofs are taken
/// as proven. **Spec**: `v0 §8`, `v0 §25`.
class KernelGatewayRulesTest {
  private static final InclusionProof PROVEN = (_, _, _, _) -> Decoded.value(true);
  private static final Address SOME = Scene.address(1);
  private static final Hash32 WORD = Scene.hash("some");
  private static final KernelGateway GATEWAY = new KernelGateway(RuleProfile.AS_BUILT, PROVEN);

  private final AuxiliaryStage stage = new AuxiliaryStage(RuleProfile.AS_BUILT, 10, PROVEN);

  private static String construct(Address core, Address origin, Address auxiliary, Hash32 kernel) {
    return Scene.verdict(GATEWAY.construct(setup(core, origin, auxiliary), kernel));
  }

  private static KernelGatewayState.Setup setup(Address core, Address origin, Address auxiliary) {
    return new KernelGatewayState.Setup(core, origin, auxiliary, CoreId.ZERO, CoreId.ZERO);
  }

  @Test
  void construct_missingParts_areRefusedInOrder() {
    var none = Address.ZERO;
    assertThat(construct(none, none, none, Hash32.ZERO)).isEqualTo("KG-C1");
    assertThat(construct(SOME, none, none, Hash32.ZERO)).isEqualTo("KG-C2");
    assertThat(construct(SOME, SOME, none, Hash32.ZERO)).isEqualTo("KG-C3");
    assertThat(construct(SOME, SOME, SOME, Hash32.ZERO)).isEqualTo("KG-C4");
    assertThat(construct(SOME, SOME, SOME, WORD)).isEqualTo("accepted");
  }

  private String proveCore(Bytes account, Bytes branch, long height) {
    return stage.apply(new AuxiliaryOperation.ProveMosaicCore(account, branch, Scene.uint(height)));
  }

  private static Bytes accountWith(Hash32 storageRoot) {
    return new Account(Uint256.ONE, Uint256.ZERO, storageRoot, Scene.hash("code")).encode();
  }

  private void finaliseOriginHeight12() {
    stage.nextOriginEpoch(stage.nextOriginEpoch(stage.originStart));
  }

  @Test
  void proveMosaicCore_everyViolation_isRefusedInOrder() {
    finaliseOriginHeight12();
    var none = Bytes.EMPTY;
    assertThat(proveCore(none, none, 99)).isEqualTo("PM-1");
    assertThat(proveCore(accountWith(WORD), none, 99)).isEqualTo("PM-2");
    assertThat(proveCore(accountWith(WORD), stage.anyBytes(), 99)).isEqualTo("SR-1");
    assertThat(proveCore(stage.anyBytes(), stage.anyBytes(), 12)).isEqualTo("ASSERT");
    assertThat(proveCore(accountWith(Hash32.ZERO), stage.anyBytes(), 12)).isEqualTo("PM-5");
    assertThat(proveCore(accountWith(WORD), stage.anyBytes(), 12)).isEqualTo("accepted");
  }

  private Kernel kernel(long height, Hash32 parent, int validators, int weights) {
    return new Kernel(
        Scene.uint(height),
        parent,
        Scene.validators(validators),
        List.of(Uint256.ONE, Uint256.ONE).subList(0, weights));
  }

  private String open(Kernel kernel, Hash32 closing, Bytes branch, long originHeight) {
    return stage.apply(
        new AuxiliaryOperation.ProveBlockOpening(
            new BlockOpening(kernel, closing, branch, Scene.uint(originHeight))));
  }

  @Test
  void proveBlockOpening_everyViolation_isRefusedInOrder() {
    finaliseOriginHeight12();
    AuxiliaryStage.expectAccepted(proveCore(accountWith(WORD), stage.anyBytes(), 12));
    var none = Hash32.ZERO;
    var some = stage.anyBytes();
    var closing = stage.auxiliaryStart;
    var parent =
        new MetaBlock(AuxiliaryStage.INITIAL_KERNEL, stage.transition(AUXILIARY, closing)).hash();
    assertThat(open(kernel(3, none, 1, 2), none, Bytes.EMPTY, 99)).isEqualTo("BO-2");
    assertThat(open(kernel(3, none, 1, 1), none, Bytes.EMPTY, 99)).isEqualTo("BO-3");
    assertThat(open(kernel(3, none, 1, 1), none, Bytes.EMPTY, 12)).isEqualTo("BO-4");
    assertThat(open(kernel(3, none, 1, 1), none, some, 12)).isEqualTo("BO-5");
    assertThat(open(kernel(3, WORD, 1, 1), none, some, 12)).isEqualTo("BO-6");
    assertThat(open(kernel(3, WORD, 1, 1), WORD, some, 12)).isEqualTo("BO-8");
    assertThat(open(kernel(2, WORD, 1, 1), WORD, some, 12)).isEqualTo("AB-T1");
    assertThat(open(kernel(2, WORD, 1, 1), closing, some, 10)).isEqualTo("BO-9");
    assertThat(open(kernel(2, parent, 1, 1), closing, some, 10)).isEqualTo("BO-10");
    assertThat(open(kernel(2, parent, 1, 1), closing, some, 12)).isEqualTo("accepted");
    assertThat(open(kernel(3, none, 1, 2), none, Bytes.EMPTY, 99)).isEqualTo("BO-1");
  }

  /// A kernel that is active already: its own height and parent would be refused later.
  @Test
  void proveBlockOpening_knownKernel_isRefused() {
    var known = kernel(2, WORD, 1, 1);
    var state =
        Scene.stateOf(GATEWAY.construct(setup(SOME, SOME, Scene.address(11)), known.hash()));
    var opening = new BlockOpening(known, WORD, stage.anyBytes(), Uint256.ZERO);
    assertThat(
            Scene.verdict(
                GATEWAY.proveBlockOpening(
                    state, stage.state.origin(), stage.state.auxiliary(), opening)))
        .isEqualTo("BO-7");
  }
}
