package org.mosaiclab.protocol.v0.finality;

import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_C1;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_C2;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_I1;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_I2;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_J0;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_R1;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_R2;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.AB_T1;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.GAP_13;
import static org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStoreRule.TV_6;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.JU_0;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AccumulatedTransactionRoot;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Finality gadget's view of the auxiliary chain on itself. **Spec**: `v0 §6`; paper P§2.2, P§2.4.
/// **Repairs**: ISS-01, ISS-06, ISS-10, ISS-12, ISS-15, ISS-33, GAP-13.
///
/// `justify` here ends before the kernel gateway is asked: the composition of the contracts does
/// that and then calls [#recordKernel], so that this package does not know the gateway.
public final class AuxiliaryBlockStore {
  private final RuleProfile profile;
  private final BlockStore base;

  /// @param profile which defects are repaired
  public AuxiliaryBlockStore(RuleProfile profile) {
    this.profile = profile;
    this.base = new BlockStore(profile);
  }

  /// Rules BS-C1 to BS-C5, AB-C1, AB-C2.
  public Outcome<AuxiliaryBlockStoreState, Unit> construct(AuxiliaryBlockStoreSetup setup) {
    return base.construct(setup.blocks()).then(blocks -> construct(setup, blocks.state()));
  }

  /// Names the kernel gateway; anyone may call, once (ISS-14). Rules AB-I1, AB-I2.
  public Outcome<AuxiliaryBlockStoreState, Unit> initialize(
      AuxiliaryBlockStoreState state, Address kernelGateway) {
    if (kernelGateway.isZero()) return Outcome.reject(AB_I1);
    if (!state.kernelGateway().isZero()) return Outcome.reject(AB_I2);
    return Outcome.accept(state.withKernelGateway(kernelGateway), Unit.UNIT);
  }

  /// Stores a header whose parent is known, with the origin observation of this moment. Rules of
  /// the header codec, AB-R1, AB-R2, ARITHMETIC.
  ///
  /// @param origin the origin store at this moment
  /// @param chain past of the executing block
  /// @param headerRlp the header as its chain hashes it
  /// @return hash of the header
  public Outcome<AuxiliaryBlockStoreState, Hash32> reportBlock(
      AuxiliaryBlockStoreState state, BlockStoreState origin, OwnChain chain, Bytes headerRlp) {
    return Headers.decode(headerRlp, profile)
        .then(decoded -> report(state, origin, decoded.result()))
        .then(
            stored ->
                Outcome.accept(
                    withStanding(state, stored.state(), chain, stored.result()), stored.result()));
  }

  /// Effects of a link on the checkpoints, before any kernel activation. Rules JU-0, SV, TV, AB-J0.
  ///
  /// @param caller the polling place only
  public Outcome<AuxiliaryBlockStoreState, Unit> justify(
      AuxiliaryBlockStoreState state, Address caller, Hash32 source, Hash32 target) {
    if (!caller.equals(state.blocks().setup().pollingPlace())) return Outcome.reject(JU_0);
    var violated = linkRule(state, source, target);
    if (violated.isPresent()) return Outcome.reject(violated.get());
    return base.applyLink(state.blocks(), source, target)
        .then(
            linked ->
                state.kernelGateway().isZero()
                    ? Outcome.reject(AB_J0)
                    : Outcome.accept(state.withBlocks(linked.state()), Unit.UNIT));
  }

  /// Last step of a justification: the kernel that is active after it.
  public AuxiliaryBlockStoreState recordKernel(
      AuxiliaryBlockStoreState state, Hash32 target, Hash32 activeKernelHash) {
    if (profile.repairs(Repair.ISS_10) && state.kernelHashes().containsKey(target)) {
      return state;
    }
    return withTransitionHash(state.withKernelHash(target, activeKernelHash), target);
  }

  /// Whether the store accepts a vote for that link with that transition hash.
  public boolean isVoteValid(
      AuxiliaryBlockStoreState state, Hash32 transitionHash, Hash32 source, Hash32 target) {
    return linkRule(state, source, target).isEmpty()
        && state.blocks().transitionHashes().get(source).contains(transitionHash);
  }

  /// @return the first rule that a link violates, SV-1 to TV-6, or empty
  public Optional<RuleId> linkRule(AuxiliaryBlockStoreState state, Hash32 source, Hash32 target) {
    var violated = base.linkRule(state.blocks(), source, target);
    if (violated.isPresent()) return violated;
    if (!isAncestor(state.blocks(), source, target)) return Optional.of(TV_6);
    return state.isTentative(source) || state.isTentative(target)
        ? Optional.of(GAP_13)
        : Optional.empty();
  }

  /// @return the head, if to finalise that source would contradict it: neither block is an ancestor
  ///   of the other
  Optional<Hash32> contradictedHead(AuxiliaryBlockStoreState state, Hash32 source, Hash32 target) {
    return base.contradictedHead(
        state.blocks(), source, target, AuxiliaryBlockStore::blockAtOrBelow);
  }

  /// @return nearest checkpoint among the proper ancestors of a reported block
  public Optional<Hash32> nearestCheckpointBelow(AuxiliaryBlockStoreState state, Hash32 block) {
    var blocks = state.blocks();
    return base.isReported(blocks, block)
        ? nearestCheckpoint(blocks, blocks.block(block).checkpointAncestor())
        : Optional.empty();
  }

  /// The transition object of a checkpoint from the values stored now. Rule AB-T1.
  public Outcome<AuxiliaryBlockStoreState, AuxiliaryTransition> transitionAt(
      AuxiliaryBlockStoreState state, Hash32 block) {
    if (!base.isCheckpoint(state.blocks(), block)) return Outcome.reject(AB_T1);
    return Outcome.accept(state, transition(state, block));
  }

  private Outcome<AuxiliaryBlockStoreState, Unit> construct(
      AuxiliaryBlockStoreSetup setup, BlockStoreState blocks) {
    if (setup.originBlockStore().isZero()) return Outcome.reject(AB_C1);
    if (setup.initialKernelHash().isZero()) return Outcome.reject(AB_C2);
    var hash = setup.blocks().initialBlockHash();
    var values =
        new Accumulated(setup.initialGas(), setup.initialTransactionRoot(), 0, Hash32.ZERO);
    var state =
        new AuxiliaryBlockStoreState(
            blocks,
            HashMap.of(hash, values),
            HashMap.of(hash, setup.initialKernelHash()),
            Address.ZERO,
            HashSet.empty());
    return Outcome.accept(withTransitionHash(state, hash), Unit.UNIT);
  }

  private Outcome<AuxiliaryBlockStoreState, Hash32> report(
      AuxiliaryBlockStoreState state, BlockStoreState origin, ReportedBlock block) {
    if (!base.isReported(state.blocks(), block.parentHash())) return Outcome.reject(AB_R1);
    var heightBelow = block.height().minus(Uint256.ONE);
    if (heightBelow.isEmpty()) return Outcome.reject(CommonRule.ARITHMETIC);
    var parent = state.blocks().block(block.parentHash());
    if (!parent.height().equals(heightBelow.get())) return Outcome.reject(AB_R2);
    var gas = state.accumulatedAt(block.parentHash()).gas().plus(block.gasUsed());
    if (gas.isEmpty()) return Outcome.reject(CommonRule.ARITHMETIC);
    var hash = block.blockHash();
    var next =
        base.isSettled(state.blocks(), hash) ? state : store(state, origin, block, gas.get());
    return Outcome.accept(next, hash, BlockStore.reported(state.blocks(), hash));
  }

  // A header counts once one above it, or itself, is of the recent own chain (GAP-13).
  private AuxiliaryBlockStoreState withStanding(
      AuxiliaryBlockStoreState before,
      AuxiliaryBlockStoreState after,
      OwnChain chain,
      Hash32 block) {
    if (!profile.repairs(Repair.GAP_13)) {
      return after;
    }
    if (!chain.isRecent(block)) {
      return base.isReported(before.blocks(), block) ? after : after.withTentative(block);
    }
    var next = after;
    var valid = block;
    // The reported block may be new, so that it is not yet among the tentative ones.
    while (next.isTentative(valid) || valid.equals(block)) {
      next = next.withValid(valid);
      valid = next.blocks().block(valid).parentHash();
    }
    return next;
  }

  private AuxiliaryBlockStoreState store(
      AuxiliaryBlockStoreState state, BlockStoreState origin, ReportedBlock block, Uint256 gas) {
    var hash = block.blockHash();
    var root =
        AccumulatedTransactionRoot.next(
            state.accumulatedAt(block.parentHash()).transactionRoot(), block.transactionRoot());
    var values = new Accumulated(gas, root, origin.currentDynasty(), origin.head());
    var linked = block.withCheckpointAncestor(checkpointAncestor(state.blocks(), block));
    var next = state.withBlocks(state.blocks().withBlock(linked)).withAccumulated(hash, values);
    return base.isCheckpoint(next.blocks(), hash) ? withTransitionHash(next, hash) : next;
  }

  // Checkpoints lie at multiples of the epoch length, except that a report of the initial block may
  // show another height than the constructor was told.
  private static Hash32 checkpointAncestor(BlockStoreState blocks, ReportedBlock block) {
    var parent = blocks.block(block.parentHash());
    boolean canBeCheckpoint =
        BlockStore.isMultiple(parent.height(), blocks.setup())
            || block.parentHash().equals(blocks.setup().initialBlockHash());
    return canBeCheckpoint ? block.parentHash() : parent.checkpointAncestor();
  }

  // Follows parents downwards, an epoch at a time, while they lie above `height`.
  private static Hash32 blockAtOrBelow(BlockStoreState blocks, Hash32 start, Uint256 height) {
    var block = start;
    while (blocks.heightOf(block).isGreaterThan(height)) {
      block = blocks.block(block).checkpointAncestor();
    }
    return block;
  }

  // As built from the nearest checkpoint at or below the target down the justified links, which
  // miss what a longer link skipped (ISS-10).
  private boolean isAncestor(BlockStoreState blocks, Hash32 source, Hash32 target) {
    if (profile.repairs(Repair.ISS_10)) {
      return blockAtOrBelow(blocks, target, blocks.heightOf(source)).equals(source);
    }
    return nearestCheckpoint(blocks, target)
        .map(start -> BlockStore.checkpointAtOrBelow(blocks, start, blocks.heightOf(source)))
        .filter(source::equals)
        .isPresent();
  }

  // Empty where the chain of reported parents ends, which is where hash zero is no checkpoint.
  private Optional<Hash32> nearestCheckpoint(BlockStoreState blocks, Hash32 start) {
    var block = start;
    while (!base.isCheckpoint(blocks, block)) {
      if (!base.isReported(blocks, block)) return Optional.empty();
      block = blocks.block(block).checkpointAncestor();
    }
    return Optional.of(block);
  }

  private static AuxiliaryBlockStoreState withTransitionHash(
      AuxiliaryBlockStoreState state, Hash32 block) {
    return state.withBlocks(
        state.blocks().withTransitionHash(block, transition(state, block).hash()));
  }

  private static AuxiliaryTransition transition(AuxiliaryBlockStoreState state, Hash32 block) {
    var values = state.accumulatedAt(block);
    return new AuxiliaryTransition(
        state.blocks().setup().coreIdentifier(),
        state.kernelHashAt(block),
        Uint256.of(state.blocks().checkpoint(block).dynasty()),
        block,
        values.gas(),
        Uint256.of(values.originDynasty()),
        values.originBlockHash(),
        values.transactionRoot());
  }
}
