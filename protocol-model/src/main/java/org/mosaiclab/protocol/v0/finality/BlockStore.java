package org.mosaiclab.protocol.v0.finality;

import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.BS_C1;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.BS_C2;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.BS_C3;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.BS_C4;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.BS_C5;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.JU_0;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.SR_1;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.SR_2;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.SR_3;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.SR_4;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.SV_1;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.SV_2;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.TO_1;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.TV_1;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.TV_2;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.TV_3;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.TV_4;
import static org.mosaiclab.protocol.v0.finality.BlockStoreRule.TV_5;

import java.math.BigInteger;
import java.util.Optional;
import org.mosaiclab.protocol.codec.OriginTransition;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockFinalised;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockJustified;
import org.mosaiclab.protocol.v0.finality.BlockStoreEvent.BlockReported;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Finality gadget's view of a remote chain: the origin chain as seen on auxiliary. **Spec**: `v0
/// §5`; paper P§2.1 to P§2.3. **Repairs**: ISS-01, ISS-06, ISS-10, ISS-12, ISS-33.
public final class BlockStore {
  private final RuleProfile profile;

  /// @param profile which defects are repaired
  public BlockStore(RuleProfile profile) {
    this.profile = profile;
  }

  /// Rules BS-C1 to BS-C5.
  public Outcome<BlockStoreState, Unit> construct(BlockStoreSetup setup) {
    if (setup.epochLength().isZero()) return Outcome.reject(BS_C1);
    if (setup.pollingPlace().isZero()) return Outcome.reject(BS_C2);
    if (setup.initialBlockHash().isZero()) return Outcome.reject(BS_C3);
    if (setup.initialStateRoot().isZero()) return Outcome.reject(BS_C4);
    if (!isMultiple(setup.initialHeight(), setup)) return Outcome.reject(BS_C5);
    var head = profile.repairs(Repair.ISS_12) ? setup.initialBlockHash() : Hash32.ZERO;
    var state = BlockStoreState.initial(setup, head);
    return Outcome.accept(withOriginTransitionHash(state, setup.initialBlockHash()), Unit.UNIT);
  }

  /// Stores a header; anyone may call, no ancestry is checked (DEV-05). Rules of the header codec.
  ///
  /// @param headerRlp the header as its chain hashes it
  /// @return hash of the header
  public Outcome<BlockStoreState, Hash32> reportBlock(BlockStoreState state, Bytes headerRlp) {
    return Headers.decode(headerRlp, profile).then(decoded -> stored(state, decoded.result()));
  }

  /// Justifies `target` by a link from `source`, and finalises the source of a one-epoch link.
  /// Rules JU-0, then SV and TV.
  ///
  /// @param caller the polling place only
  public Outcome<BlockStoreState, Unit> justify(
      BlockStoreState state, Address caller, Hash32 source, Hash32 target) {
    if (!caller.equals(state.setup().pollingPlace())) return Outcome.reject(JU_0);
    return linkRule(state, source, target)
        .<Outcome<BlockStoreState, Unit>>map(Outcome::reject)
        .orElseGet(() -> applyLink(state, source, target));
  }

  /// Whether the store accepts a vote for that link with that transition hash.
  public boolean isVoteValid(
      BlockStoreState state, Hash32 transitionHash, Hash32 source, Hash32 target) {
    return linkRule(state, source, target).isEmpty()
        && state.transitionHashes().get(source).contains(transitionHash);
  }

  /// @return the first rule that a link violates, SV-1 to TV-5, or empty
  public Optional<RuleId> linkRule(BlockStoreState state, Hash32 source, Hash32 target) {
    var sourceBlock = state.block(source);
    if (!isReported(sourceBlock, source)) return Optional.of(SV_1);
    if (!state.checkpoint(source).justified()) return Optional.of(SV_2);
    var targetBlock = state.block(target);
    if (!isReported(targetBlock, target)) return Optional.of(TV_1);
    var height = targetBlock.height();
    if (!isMultiple(height, state.setup())) return Optional.of(TV_2);
    if (!height.isGreaterThan(state.latestBlockHeight())) return Optional.of(TV_3);
    if (!height.isGreaterThan(sourceBlock.height())) return Optional.of(TV_4);
    if (isJustifiedFromElsewhere(state, source, target) && !profile.repairs(Repair.ISS_10)) {
      return Optional.of(TV_5);
    }
    return Optional.empty();
  }

  /// State root of a finalised checkpoint. Rules SR-1 to SR-4.
  ///
  /// @param height of the checkpoint
  public Outcome<BlockStoreState, Hash32> stateRoot(BlockStoreState state, Uint256 height) {
    if (height.isGreaterThan(state.latestBlockHeight())) return Outcome.reject(SR_1);
    if (height.isLessThan(state.setup().initialHeight())) return Outcome.reject(SR_2);
    if (!isMultiple(height, state.setup())) return Outcome.reject(SR_3);
    var block = checkpointAtOrBelow(state, state.head(), height);
    if (!state.heightOf(block).equals(height)) return Outcome.reject(SR_4);
    return Outcome.accept(state, state.block(block).stateRoot());
  }

  /// Rule TO-1.
  public Outcome<BlockStoreState, OriginTransition> transitionAt(
      BlockStoreState state, Hash32 block) {
    if (!isCheckpoint(state, block)) return Outcome.reject(TO_1);
    return Outcome.accept(state, transition(state, block));
  }

  /// Hash zero counts as reported as built (ISS-12).
  public boolean isReported(BlockStoreState state, Hash32 hash) {
    return isReported(state.block(hash), hash);
  }

  private boolean isReported(ReportedBlock stored, Hash32 hash) {
    return stored.blockHash().equals(hash) && exists(hash);
  }

  /// Hash zero counts as a checkpoint as built (ISS-12).
  public boolean isCheckpoint(BlockStoreState state, Hash32 hash) {
    return isCheckpoint(state.checkpoint(hash), hash);
  }

  private boolean isCheckpoint(Checkpoint stored, Hash32 hash) {
    return stored.blockHash().equals(hash) && exists(hash);
  }

  /// Follows justified links downwards from `start` while they lie above `height`.
  static Hash32 checkpointAtOrBelow(BlockStoreState state, Hash32 start, Uint256 height) {
    var block = start;
    while (state.heightOf(block).isGreaterThan(height)) {
      block = state.checkpoint(block).parent();
    }
    return block;
  }

  static boolean isMultiple(Uint256 height, BlockStoreSetup setup) {
    return height.value().mod(setup.epochLength().value()).signum() == 0;
  }

  /// Whether an earlier report of that header stands against a new one (ISS-01).
  boolean isSettled(BlockStoreState state, Hash32 block) {
    return profile.repairs(Repair.ISS_01) && isReported(state, block);
  }

  static BlockReported reported(BlockStoreState state, Hash32 block) {
    return new BlockReported(state.setup().coreIdentifier(), block);
  }

  /// Effect of a link that violates no rule.
  Outcome<BlockStoreState, Unit> applyLink(BlockStoreState state, Hash32 source, Hash32 target) {
    return isOneEpoch(state, source, target)
        ? finalise(state, source).then(done -> justifyTarget(done.state(), source, target))
        : justifyTarget(state, source, target);
  }

  /// Whether a link that violates no rule changes anything, once it was executed or another was.
  boolean hasEffect(BlockStoreState state, Hash32 source, Hash32 target) {
    return !isCheckpoint(state, target)
        || (isOneEpoch(state, source, target) && !state.checkpoint(source).finalised());
  }

  /// @return the head, if to finalise that source would contradict it: neither is an ancestor of
  ///   the other, as far as justified links show. What a link has jumped over is not looked at.
  Optional<Hash32> contradictedHead(BlockStoreState state, Hash32 source, Hash32 target) {
    return contradictedHead(state, source, target, BlockStore::checkpointAtOrBelow);
  }

  /// Where a branch passes a height, or the nearest known block below.
  @FunctionalInterface
  interface Branch {
    Hash32 atOrBelow(BlockStoreState state, Hash32 block, Uint256 height);
  }

  Optional<Hash32> contradictedHead(
      BlockStoreState state, Hash32 source, Hash32 target, Branch branch) {
    var head = state.head();
    if (!isOneEpoch(state, source, target) || !isReported(state, head)) return Optional.empty();
    boolean isAbove = state.heightOf(source).isGreaterThan(state.latestBlockHeight());
    var upper = isAbove ? source : head;
    var lower = isAbove ? head : source;
    var passed = branch.atOrBelow(state, upper, state.heightOf(lower));
    boolean isElsewhere =
        !passed.equals(lower) && state.heightOf(passed).equals(state.heightOf(lower));
    return isElsewhere ? Optional.of(head) : Optional.empty();
  }

  private Outcome<BlockStoreState, Hash32> stored(BlockStoreState state, ReportedBlock block) {
    var hash = block.blockHash();
    var next = isSettled(state, hash) ? state : state.withBlock(block);
    return Outcome.accept(next, hash, reported(state, hash));
  }

  private boolean exists(Hash32 hash) {
    return !(profile.repairs(Repair.ISS_12) && hash.isZero());
  }

  private boolean isJustifiedFromElsewhere(BlockStoreState state, Hash32 source, Hash32 target) {
    var checkpoint = state.checkpoint(target);
    return isCheckpoint(checkpoint, target) && !checkpoint.parent().equals(source);
  }

  // As built a distance of less than two epochs is one; only the initial block, whose header may
  // show another height than the constructor was told, makes that matter (ISS-33).
  private boolean isOneEpoch(BlockStoreState state, Hash32 source, Hash32 target) {
    var distance = state.heightOf(target).value().subtract(state.heightOf(source).value());
    var epoch = state.setup().epochLength().value();
    return profile.repairs(Repair.ISS_33)
        ? distance.equals(epoch)
        : distance.divide(epoch).equals(BigInteger.ONE);
  }

  private static Outcome<BlockStoreState, Unit> finalise(BlockStoreState state, Hash32 source) {
    var finalised = state.withFinalised(source);
    boolean isAbove = state.heightOf(source).isGreaterThan(state.latestBlockHeight());
    return Outcome.accept(
        isAbove ? finalised.withHead(source) : finalised,
        Unit.UNIT,
        new BlockFinalised(state.setup().coreIdentifier(), source));
  }

  // Where a target may have several sources, dynasty and parent are those of the first (ISS-10).
  private Outcome<BlockStoreState, Unit> justifyTarget(
      BlockStoreState state, Hash32 source, Hash32 target) {
    if (profile.repairs(Repair.ISS_10) && isCheckpoint(state, target)) {
      return Outcome.accept(state, Unit.UNIT);
    }
    var checkpoint = Checkpoint.justified(target, source, state.currentDynasty());
    return Outcome.accept(
        withOriginTransitionHash(state.withJustified(checkpoint), target),
        Unit.UNIT,
        new BlockJustified(state.setup().coreIdentifier(), target));
  }

  private static BlockStoreState withOriginTransitionHash(BlockStoreState state, Hash32 block) {
    return state.withTransitionHash(block, transition(state, block).hash());
  }

  private static OriginTransition transition(BlockStoreState state, Hash32 block) {
    return new OriginTransition(
        Uint256.of(state.checkpoint(block).dynasty()), block, state.setup().coreIdentifier());
  }
}
