package org.mosaiclab.protocol.v0.observation;

import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.AK_0;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.AK_1;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_1;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_10;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_11;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_2;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_3;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_4;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_5;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_6;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_7;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_8;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.BO_9;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.GAP_02_OPERATION;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.GAP_02_PROOF;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.GAP_02_ROOT;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.KG_C1;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.KG_C2;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.KG_C3;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.KG_C4;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.PM_1;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.PM_2;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.PM_3;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.PM_4;
import static org.mosaiclab.protocol.v0.observation.KernelGatewayRule.PM_5;

import org.mosaiclab.protocol.codec.DecodeFailure;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.MetaBlock;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.codec.StoragePaths;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStore;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreState;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStoreState;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.MosaicCoreProven;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelConfirmed;
import org.mosaiclab.protocol.v0.observation.KernelGatewayEvent.OpenKernelProven;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Proves on auxiliary what the core holds on origin. **Spec**: `v0 §8`; paper P(5), P§2.7.
/// **Repairs**: ISS-05, GAP-02.
public final class KernelGateway {
  /// Dynasties between the proof of a kernel and its activation. **Spec**: paper P§2.7.
  public static final int ACTIVATION_DELAY_DYNASTIES = 2;

  private static final int STORAGE_ROOT_FIELD = 2;
  private static final Bytes OPEN_KERNEL_PATH =
      Bytes.of(StoragePaths.ofSlot(StoragePaths.OPEN_KERNEL_HASH_SLOT));

  private static final Bytes HALTED_PATH = Bytes.of(StoragePaths.ofSlot(StoragePaths.HALTED_SLOT));
  private static final Hash32 HALTED_VALUE = Keccak.hash(RlpEncoder.integer(Uint256.ONE));

  private final RuleProfile profile;
  private final InclusionProof proofs;
  private final BlockStore originStore;
  private final AuxiliaryBlockStore auxiliaryStore;

  /// @param profile which defects are repaired
  /// @param proofs how trie proofs are verified
  public KernelGateway(RuleProfile profile, InclusionProof proofs) {
    this.profile = profile;
    this.proofs = proofs;
    this.originStore = new BlockStore(profile);
    this.auxiliaryStore = new AuxiliaryBlockStore(profile);
  }

  /// Rules KG-C1 to KG-C4.
  ///
  /// @param kernelHash kernel that is active from the start
  public Outcome<KernelGatewayState, Unit> construct(
      KernelGatewayState.Setup setup, Hash32 kernelHash) {
    if (setup.mosaicCore().isZero()) return Outcome.reject(KG_C1);
    if (setup.originBlockStore().isZero()) return Outcome.reject(KG_C2);
    if (setup.auxiliaryBlockStore().isZero()) return Outcome.reject(KG_C3);
    if (kernelHash.isZero()) return Outcome.reject(KG_C4);
    return Outcome.accept(KernelGatewayState.initial(setup, kernelHash), Unit.UNIT);
  }

  /// Proves the core's account against a finalised origin state and keeps its storage root. Anyone
  /// may call. Rules PM-1, PM-2, those of the state root, PM-3, RLP, PM-4, PM-5.
  ///
  /// @param accountRlp the account as the state trie holds it
  /// @param branchRlp nodes of the state trie, root first
  /// @param height finalised origin checkpoint
  public Outcome<KernelGatewayState, Unit> proveMosaicCore(
      KernelGatewayState state,
      BlockStoreState origin,
      Bytes accountRlp,
      Bytes branchRlp,
      Uint256 height) {
    if (accountRlp.isEmpty()) return Outcome.reject(PM_1);
    if (branchRlp.isEmpty()) return Outcome.reject(PM_2);
    return originStore
        .stateRoot(origin, height)
        .then(root -> proveAccount(state, accountRlp, branchRlp, height, root.result()));
  }

  /// Proves that the core opened a kernel; it becomes active two dynasties later. Anyone may call.
  /// Rules BO-1 to BO-11.
  public Outcome<KernelGatewayState, Unit> proveBlockOpening(
      KernelGatewayState state,
      BlockStoreState origin,
      AuxiliaryBlockStoreState auxiliary,
      BlockOpening opening) {
    var kernel = opening.kernel();
    if (!state.openKernelHash().isZero()) return Outcome.reject(BO_1);
    if (kernel.updatedValidators().size() != kernel.updatedWeights().size()) {
      return Outcome.reject(BO_2);
    }
    if (origin.latestBlockHeight().isLessThan(opening.originHeight())) return Outcome.reject(BO_3);
    if (opening.storageBranchRlp().isEmpty()) return Outcome.reject(BO_4);
    if (kernel.parent().isZero()) return Outcome.reject(BO_5);
    if (opening.auxiliaryBlockHash().isZero()) return Outcome.reject(BO_6);
    var kernelHash = kernel.hash();
    if (!state.kernel(kernelHash).height().isZero()) return Outcome.reject(BO_7);
    if (!isNextHeight(state, kernel)) return Outcome.reject(BO_8);
    return auxiliaryStore
        .transitionAt(auxiliary, opening.auxiliaryBlockHash())
        .then(
            closing -> {
              var parent = new MetaBlock(state.activeKernelHash(), closing.result().hash()).hash();
              if (!kernel.parent().equals(parent)) return Outcome.reject(BO_9);
              return proveKernel(state, opening, kernelHash)
                  .then(proven -> open(state, auxiliary, opening, kernelHash));
            });
  }

  /// Makes the open kernel the active one. Rules AK-0, AK-1.
  ///
  /// @param caller the auxiliary block store only
  public Outcome<KernelGatewayState, Unit> activateKernel(
      KernelGatewayState state, Address caller, Hash32 kernelHash) {
    if (!caller.equals(state.setup().auxiliaryBlockStore())) return Outcome.reject(AK_0);
    if (!kernelHash.equals(state.openKernelHash())) return Outcome.reject(AK_1);
    return Outcome.accept(
        state.withOpenKernelActive(),
        Unit.UNIT,
        new OpenKernelConfirmed(
            state.setup().origin(),
            state.setup().auxiliary(),
            kernelHash,
            state.openKernelActivationDynasty()));
  }

  /// Proves that the core has halted; what follows is for the polling place. Anyone may call. Rules
  /// GAP-02-OPERATION, GAP-02-ROOT, those of the verifier, GAP-02-PROOF.
  ///
  /// @param branchRlp nodes of the core's storage trie, root first
  /// @param originHeight at which the core is proven
  public Outcome<KernelGatewayState, Unit> proveHalt(
      KernelGatewayState state, Bytes branchRlp, Uint256 originHeight) {
    if (!profile.repairs(Repair.GAP_02)) return Outcome.reject(GAP_02_OPERATION);
    var root = state.storageRoot(originHeight);
    if (root.isZero()) return Outcome.reject(GAP_02_ROOT);
    return CommonRule.decoded(state, proofs.verify(HALTED_VALUE, HALTED_PATH, branchRlp, root))
        .then(
            verified ->
                verified.result()
                    ? Outcome.accept(state, Unit.UNIT)
                    : Outcome.reject(GAP_02_PROOF));
  }

  private Outcome<KernelGatewayState, Unit> proveAccount(
      KernelGatewayState state,
      Bytes accountRlp,
      Bytes branchRlp,
      Uint256 height,
      Hash32 stateRoot) {
    if (stateRoot.isZero()) return Outcome.reject(PM_3);
    var known = state.storageRoot(height);
    if (!known.isZero())
      return Outcome.accept(state, Unit.UNIT, proven(state, height, known, true));
    return CommonRule.decoded(state, storageRootOf(accountRlp))
        .then(decoded -> verifyAccount(state, accountRlp, branchRlp, decoded.result(), stateRoot))
        .then(
            verified ->
                Outcome.accept(
                    state.withStorageRoot(height, verified.result()),
                    Unit.UNIT,
                    proven(state, height, verified.result(), false)));
  }

  private Outcome<KernelGatewayState, Hash32> verifyAccount(
      KernelGatewayState state,
      Bytes accountRlp,
      Bytes branchRlp,
      Hash32 storageRoot,
      Hash32 stateRoot) {
    var path = Bytes.of(StoragePaths.ofAccount(state.setup().mosaicCore()));
    return CommonRule.decoded(
            state, proofs.verify(Keccak.hash(accountRlp), path, branchRlp, stateRoot))
        .then(
            proof -> {
              if (!proof.result()) return Outcome.reject(PM_4);
              if (storageRoot.isZero()) return Outcome.reject(PM_5);
              return Outcome.accept(state, storageRoot);
            });
  }

  private static MosaicCoreProven proven(
      KernelGatewayState state, Uint256 height, Hash32 root, boolean wasAlreadyProven) {
    return new MosaicCoreProven(state.setup().mosaicCore(), height, root, wasAlreadyProven);
  }

  // A list with fewer than three fields is an index beyond its end.
  private static Decoded<Hash32> storageRootOf(Bytes accountRlp) {
    return new RlpItem(accountRlp)
        .toList()
        .flatMap(
            fields ->
                fields.size() > STORAGE_ROOT_FIELD
                    ? fields.get(STORAGE_ROOT_FIELD).toBytes32()
                    : Decoded.failed(DecodeFailure.ASSERT));
  }

  private static boolean isNextHeight(KernelGatewayState state, Kernel kernel) {
    return state
        .kernel(state.activeKernelHash())
        .height()
        .plus(Uint256.ONE)
        .filter(kernel.height()::equals)
        .isPresent();
  }

  private Outcome<KernelGatewayState, Unit> proveKernel(
      KernelGatewayState state, BlockOpening opening, Hash32 kernelHash) {
    var storageRoot = state.storageRoot(opening.originHeight());
    if (storageRoot.isZero()) return Outcome.reject(BO_10);
    var proof =
        proofs.verify(
            provenValue(kernelHash), OPEN_KERNEL_PATH, opening.storageBranchRlp(), storageRoot);
    return CommonRule.decoded(state, proof)
        .then(
            verified ->
                verified.result() ? Outcome.accept(state, Unit.UNIT) : Outcome.reject(BO_11));
  }

  // A trie holds the RLP of the word, so the hash of the bare word never matches (ISS-05).
  private Hash32 provenValue(Hash32 kernelHash) {
    return profile.repairs(Repair.ISS_05)
        ? Keccak.hash(RlpEncoder.integer(Uint256.ofWord(kernelHash)))
        : Keccak.hash(kernelHash.bytes());
  }

  private static Outcome<KernelGatewayState, Unit> open(
      KernelGatewayState state,
      AuxiliaryBlockStoreState auxiliary,
      BlockOpening opening,
      Hash32 kernelHash) {
    var kernel = opening.kernel();
    long activation = auxiliary.blocks().currentDynasty() + ACTIVATION_DELAY_DYNASTIES;
    return Outcome.accept(
        state.withOpenKernel(new OpenKernel(kernelHash, kernel, activation)),
        Unit.UNIT,
        new OpenKernelProven(
            state.setup().origin(),
            state.setup().auxiliary(),
            kernel.height(),
            kernel.parent(),
            kernelHash,
            activation));
  }
}
