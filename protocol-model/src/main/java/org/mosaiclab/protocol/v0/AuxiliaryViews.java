package org.mosaiclab.protocol.v0;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.OriginTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.finality.AuxiliaryBlockStore;
import org.mosaiclab.protocol.v0.finality.BlockStore;
import org.mosaiclab.protocol.v0.finality.Checkpoint;
import org.mosaiclab.protocol.v0.finality.ForkReports;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.finality.PollingPlace;
import org.mosaiclab.protocol.v0.observation.OpenKernel;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What participants read from the contracts on auxiliary; nothing here walks over validators or
/// blocks except where it says so. **Spec**: the views of `v0 §5` to `v0 §8`.
public final class AuxiliaryViews {
  private final BlockStore originStore;
  private final AuxiliaryBlockStore auxiliaryStore;
  private final PollingPlace pollingPlace;
  private final ForkReports forks;
  private final Quorum quorum;

  AuxiliaryViews(RuleProfile profile, PollingPlace pollingPlace, ForkReports forks) {
    this.forks = forks;
    this.originStore = new BlockStore(profile);
    this.auxiliaryStore = new AuxiliaryBlockStore(profile);
    this.pollingPlace = pollingPlace;
    this.quorum = Quorum.of(profile);
  }

  /// @return justified block of the greatest height; the first of equals
  public Hash32 highestJustified(AuxiliaryState state, ObservedChain chain) {
    return state.blocks(chain).highestJustified();
  }

  /// The source that an honest vote for an auxiliary target has: the nearest justified proper
  /// ancestor. One step per epoch between them.
  ///
  /// @return empty where `target` is not reported
  public Optional<Hash32> highestJustifiedAncestor(AuxiliaryState state, Hash32 target) {
    return auxiliaryStore.nearestCheckpointBelow(state.auxiliary(), target);
  }

  /// @return whether votes are a quorum of the sets of the current meta-block height or of the one
  ///   before
  public boolean isRecentQuorum(AuxiliaryState state, SealedLink votes) {
    return forks.isRecentQuorum(state.pollingPlace(), votes);
  }

  /// @return last finalised checkpoint; as built zero until one after the initial block (ISS-12)
  public Hash32 head(AuxiliaryState state, ObservedChain chain) {
    return state.blocks(chain).head();
  }

  /// @return one more than the advances of the head
  public long currentDynasty(AuxiliaryState state, ObservedChain chain) {
    return state.blocks(chain).currentDynasty();
  }

  public boolean isReported(AuxiliaryState state, ObservedChain chain, Hash32 block) {
    return originStore.isReported(state.blocks(chain), block);
  }

  /// @return empty where the block is no checkpoint
  public Optional<Checkpoint> checkpoint(AuxiliaryState state, ObservedChain chain, Hash32 block) {
    var blocks = state.blocks(chain);
    return originStore.isCheckpoint(blocks, block)
        ? Optional.of(blocks.checkpoint(block))
        : Optional.empty();
  }

  /// @return height of a reported block, zero for an unknown one
  public Uint256 height(AuxiliaryState state, ObservedChain chain, Hash32 block) {
    return state.blocks(chain).heightOf(block);
  }

  /// @return what a vote with that source signs, or empty where it is no checkpoint
  public Optional<Hash32> transitionHash(
      AuxiliaryState state, ObservedChain chain, Hash32 checkpoint) {
    return state.blocks(chain).transitionHashes().get(checkpoint).toJavaOptional();
  }

  /// @return empty where the block is no checkpoint (rule TO-1)
  public Optional<OriginTransition> originTransition(AuxiliaryState state, Hash32 checkpoint) {
    return resultOf(originStore.transitionAt(state.origin(), checkpoint));
  }

  /// @return empty where the block is no checkpoint (rule AB-T1)
  public Optional<AuxiliaryTransition> auxiliaryTransition(
      AuxiliaryState state, Hash32 checkpoint) {
    return resultOf(auxiliaryStore.transitionAt(state.auxiliary(), checkpoint));
  }

  /// @return kernel that was active when the checkpoint was justified, zero for any other block
  public Hash32 kernelHash(AuxiliaryState state, Hash32 checkpoint) {
    return state.auxiliary().kernelHashAt(checkpoint);
  }

  /// @return gas used up to and including a reported block, zero for an unknown one
  public Uint256 accumulatedGas(AuxiliaryState state, Hash32 block) {
    return state.auxiliary().accumulatedAt(block).gas();
  }

  /// @return the kernel that waits for its activation dynasty
  public Optional<OpenKernel> openKernel(AuxiliaryState state) {
    return state.gateway().openKernel();
  }

  public Hash32 activeKernelHash(AuxiliaryState state) {
    return state.gateway().activeKernelHash();
  }

  /// @return whether the core's storage root at that origin height is proven
  public boolean isCoreProven(AuxiliaryState state, Uint256 originHeight) {
    return !state.gateway().storageRoot(originHeight).isZero();
  }

  /// @return state root of a finalised origin checkpoint, or empty (rules SR-1 to SR-4)
  public Optional<Hash32> originStateRoot(AuxiliaryState state, Uint256 height) {
    return resultOf(originStore.stateRoot(state.origin(), height));
  }

  /// @return weight of all recorded votes equal to that one
  public Uint256 votesWeight(AuxiliaryState state, VoteMessage vote) {
    return state.pollingPlace().votesWeight(vote.digest());
  }

  /// @return least weight that justifies; empty where the total is so large that every vote fails
  public Optional<Uint256> requiredWeight(AuxiliaryState state) {
    return quorum.required(state.pollingPlace().currentTotalWeight());
  }

  /// @return last target height that a validator voted for, on that chain or as built on any
  public Uint256 targetHeight(AuxiliaryState state, CoreId coreIdentifier, Address validator) {
    return pollingPlace.targetHeight(state.pollingPlace(), coreIdentifier, validator);
  }

  /// Weight of a validator in the forward and in the rear set of the current meta-block height;
  /// twice the same where the sets are not split (GAP-05).
  public SplitWeight splitWeight(AuxiliaryState state, Address validator) {
    return pollingPlace.splitWeight(state.pollingPlace(), validator);
  }

  /// Validators with weight at the current meta-block height, in the order of their registration.
  /// Walks over all of them.
  public List<WeightedValidator> validators(AuxiliaryState state) {
    var polling = state.pollingPlace();
    return polling
        .validatorAddresses()
        .toJavaStream()
        .map(address -> new WeightedValidator(address, polling.currentWeight(address)))
        .filter(entry -> !entry.weight().isZero())
        .toList();
  }

  private static <S, R> Optional<R> resultOf(Outcome<S, R> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<S, R>(var _, var result, var _) -> Optional.of(result);
      case Outcome.Rejected<S, R> _ -> Optional.empty();
    };
  }
}
