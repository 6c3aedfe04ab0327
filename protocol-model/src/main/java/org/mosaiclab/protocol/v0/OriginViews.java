package org.mosaiclab.protocol.v0;

import io.vavr.collection.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.metablock.CoreStorage;
import org.mosaiclab.protocol.v0.metablock.MosaicCore;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.metablock.Seal;
import org.mosaiclab.protocol.v0.metablock.StorageWord;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What participants read from the contracts on origin; nothing here walks over validators except
/// where it says so. **Spec**: the views of `v0 §9` and `v0 §10`.
public final class OriginViews {
  private final MosaicCore core;

  OriginViews(MosaicCore core) {
    this.core = core;
  }

  /// @return the kernel of the open meta-block
  public Kernel openKernel(OriginState state) {
    return state.core().openKernel();
  }

  public Hash32 openKernelHash(OriginState state) {
    return state.core().openKernelHash();
  }

  /// @return hash of the last committed meta-block
  public Hash32 head(OriginState state) {
    return state.core().head();
  }

  /// @return height of the last committed meta-block, 0 for genesis
  public Uint256 committedHeight(OriginState state) {
    return state.core().lastKernel().height();
  }

  /// @return transition of the last committed meta-block
  public AuxiliaryTransition committedTransition(OriginState state) {
    return state.core().lastTransition();
  }

  /// @return gas at which the open meta-block should close (GAP-08), or empty on overflow
  public Optional<Uint256> accumulatedGasTarget(OriginState state) {
    return state.core().accumulatedGasTarget();
  }

  /// @return proposals that name the open kernel, in the order they came, by transition hash
  public LinkedHashMap<Hash32, AuxiliaryTransition> proposals(OriginState state) {
    return state.core().proposals(state.core().openKernelHash());
  }

  /// @return votes verified for the seal that `vote` counts for
  public Seal seal(OriginState state, VoteMessage vote) {
    return core.sealOf(state.core(), vote);
  }

  /// @return least weight that commits; empty where the total is so large that every vote fails
  public Optional<Uint256> requiredWeight(OriginState state) {
    return core.requiredWeight(state.coreAndStake());
  }

  /// Whether [PaperOperation.TryCommit] would commit or halt. Counts every seal of the open height.
  ///
  /// @param block of origin that would execute it
  public boolean isCommitDue(OriginState state, long block) {
    return core.tryCommit(state.coreAndStake(), block)
            instanceof Outcome.Accepted<CoreAndStake, Unit>(var next, var _, var _)
        && (next.core().isHalted()
            || !next.core().openKernelHash().equals(state.core().openKernelHash()));
  }

  /// @return weight at the open height, zero for an unknown address
  public Uint256 weight(OriginState state, Address validator) {
    return state.stake().weight(state.stake().height(), validator);
  }

  /// Validators with weight at the open height, in the order of their registration. Walks over all
  /// of them.
  public List<WeightedValidator> validators(OriginState state) {
    return state
        .stake()
        .validatorAddresses()
        .toJavaStream()
        .map(address -> new WeightedValidator(address, weight(state, address)))
        .filter(entry -> !entry.weight().isZero())
        .toList();
  }

  /// Storage of the core, for the state trie of the origin chain.
  public List<StorageWord> storageWords(OriginState state) {
    return CoreStorage.words(state.core());
  }
}
