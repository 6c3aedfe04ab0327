package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.codec.Kernel;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.v0.metablock.MosaicCoreState;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.actor.Validator.Observer;
import org.mosaiclab.scenario.chain.FinalityForkChoice;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.ChainMessage;
import org.mosaiclab.scenario.ledger.FullNode;

/// What a validator knows of its meta-chain and does there: a full node, and duties. An honest
/// validator has one; who tells two stories has two.
public final class Mind {
  private static final long ORIGIN_PATIENCE_BLOCKS = 20;

  /// What a validator does beside being honest.
  @FunctionalInterface
  public interface Inclination {
    /// @param member its place in its meta-chain
    /// @param votes what it has signed about the meta-chain's checkpoints
    List<Duty> duties(Membership member, VoteHistory votes);

    /// Gas from which on it brings a checkpoint to origin and supports one.
    ///
    /// @param core in the state of its origin head
    /// @return empty where no gas is enough
    default Optional<Uint256> gasTarget(MosaicCoreState core, long nowNanos) {
      return core.accumulatedGasTarget();
    }

    /// Whether it votes for checkpoints of the meta-chain now.
    default boolean mayVote() {
      return true;
    }

    /// Does nothing else.
    static List<Duty> none(Membership member, VoteHistory votes) {
      return List.of();
    }

    /// Reports conflicts and proves halts (GAP-02), reports offenders (GAP-01), challenges late
    /// commits (GAP-08) and lost observations (GAP-09), as whoever is honest does where it has a
    /// consequence. A conflict first: whoever is slashed counts in no quorum any more.
    static List<Duty> honest(Membership member, VoteHistory votes) {
      var profile = member.metachain().profile();
      var duties = new ArrayList<Duty>();
      if (profile.repairs(Repair.GAP_02)) {
        duties.add(new ConflictReporting(member));
        duties.add(new HaltProving(member));
      }
      if (profile.repairs(Repair.GAP_01)) {
        duties.add(new Watching(member));
      }
      if (profile.repairs(Repair.GAP_08)) {
        duties.add(new CommitChallenging(member));
      }
      if (profile.repairs(Repair.GAP_09)) {
        duties.add(new ObservationChallenging(member));
      }
      return duties;
    }
  }

  private final Membership member;
  private final Observer observer;
  private final VoteHistory votes;
  private final VoteHistory originVotes;
  private final Sealing sealing;
  private final List<Duty> onOriginHead;
  private final List<Duty> onMetachainHead;
  private int finalisedCount = 1;

  /// @param originNode the validator's view of the origin chain
  /// @param inclination beside the duties that keep the chain going
  /// @param observer sees what this one sees
  public Mind(
      Metachain metachain,
      int validator,
      SigningKey key,
      FullNode<OriginChainState> originNode,
      Inclination inclination,
      Observer observer) {
    this(
        metachain,
        validator,
        key,
        originNode,
        inclination,
        observer,
        new VoteHistory(),
        new VoteHistory(),
        Changes::of);
  }

  private Mind(
      Metachain metachain,
      int validator,
      SigningKey key,
      FullNode<OriginChainState> originNode,
      Inclination inclination,
      Observer observer,
      VoteHistory votes,
      VoteHistory originVotes,
      Function<Membership, List<Duty>> changes) {
    this.observer = observer;
    this.votes = votes;
    this.originVotes = originVotes;
    var metachainNode =
        new FullNode<>(
            metachain.chain(),
            new FinalityForkChoice(),
            (_, context) -> onMetachainHeadChanged(context));
    this.member =
        new Membership(metachain, validator, key, originNode, metachainNode, new Submissions());
    var observation = new OriginObservation(member, originVotes);
    var proposing = new MetablockProposing(member, votes, inclination::gasTarget);
    var proving = new KernelProving(member);
    var settling = new Settling(member, votes, metachain.profile());
    var others =
        Stream.concat(inclination.duties(member, votes).stream(), changes.apply(member).stream())
            .toList();
    var claiming =
        metachain.profile().repairs(Repair.GAP_12)
            ? List.<Duty>of(new RewardClaiming(member))
            : List.<Duty>of();
    this.sealing = new Sealing(member, observation);
    this.onOriginHead =
        join(List.of(observation, proposing, new Committing(member), settling, proving), others);
    this.onMetachainHead =
        join(
            join(
                List.of(
                    sealing,
                    new FinalityVoting(member, votes, inclination::mayVote),
                    observation,
                    proposing,
                    proving),
                others),
            claiming);
  }

  /// Another mind of the same key, which does not know what this one signs.
  ///
  /// @param inclination beside the duties that keep the chain going
  public Mind unaware(Inclination inclination) {
    return twin(inclination, new VoteHistory(), new VoteHistory());
  }

  /// Another mind of the same key that knows at any time what this one has signed, so that both
  /// together sign nothing that a slashing rule forbids.
  ///
  /// @param inclination beside the duties that keep the chain going
  public Mind wary(Inclination inclination) {
    return twin(inclination, votes, originVotes);
  }

  // Who joins or leaves does so once.
  private Mind twin(Inclination inclination, VoteHistory votes, VoteHistory originVotes) {
    return new Mind(
        member.metachain(),
        member.validator(),
        member.key(),
        member.originNode(),
        inclination,
        Observer.NONE,
        votes,
        originVotes,
        _ -> List.of());
  }

  private static List<Duty> join(List<Duty> first, List<Duty> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /// Waits for the instants at which links work again.
  public void startTimers(Reconnections reconnections, Context context) {
    reconnections.startTimers(member.metachainNode(), context);
  }

  /// Begins at the start of the run.
  public void start(Context context) {
    sealing.onHeadChanged(context);
  }

  /// Begins in the middle of a run with all that another mind of the same key knows and has signed;
  /// from here on neither learns of the other.
  public void begin(Mind other, Context context) {
    member.metachainNode().begin(other.member.metachainNode());
    finalisedCount = other.finalisedCount;
    if (votes != other.votes) {
      votes.addAll(other.votes);
      originVotes.addAll(other.originVotes);
    }
    sealing.onHeadChanged(context);
  }

  /// Whether its votes count in the state of its head.
  public boolean hasVotingWeight() {
    return member.hasVotingWeight();
  }

  /// Whether the next block is a checkpoint whose justification takes this validator's weight, for
  /// it activates a kernel that ends it.
  public boolean isAboutToLeave() {
    var state = member.head().state().contracts();
    int epoch = member.metachain().spec().epochLength();
    return (member.head().height() + 1) % epoch == 0
        && state
            .gateway()
            .openKernelAt(state.auxiliary().blocks().currentDynasty() + 1)
            .filter(open -> ends(open.kernel()))
            .isPresent();
  }

  private boolean ends(Kernel kernel) {
    int entry = kernel.updatedValidators().indexOf(member.address());
    return entry >= 0 && kernel.updatedWeights().get(entry).isZero();
  }

  /// Takes a message of the meta-chain.
  public void onMessage(int fromActor, ChainMessage message, Context context) {
    member.metachainNode().onMessage(fromActor, message, context);
  }

  /// @return false if the timer is not its node's, and so the sealer's
  public boolean isNodeTimer(EventName name, long argument, Context context) {
    return member.metachainNode().onTimer(name, argument, context);
  }

  /// The sealer's turn has come.
  public void seal(Context context) {
    sealing.seal(context);
  }

  /// Its node starts again after a crash, with what is on disk.
  public void recover(Context context) {
    member.metachainNode().recover(context);
  }

  /// Seals again after a crash: its keys, its votes and what it has to send again are on disk.
  public void resume(Context context) {
    sealing.onRecover(context);
  }

  /// The origin node has a new head.
  public void onOriginHead(Context context) {
    observer.onOriginHead(member.originHead(), context.nowNanos());
    onOriginHead.forEach(duty -> duty.onHeadChanged(context));
    member.submissions().onHeadChanged(member.originNode(), ORIGIN_PATIENCE_BLOCKS, context);
  }

  private void onMetachainHeadChanged(Context context) {
    observer.onMetachainHead(member.head(), context.nowNanos());
    forgetSettled();
    onMetachainHead.forEach(duty -> duty.onHeadChanged(context));
    member.submissions().onHeadChanged(member.metachainNode(), patienceBlocks(), context);
  }

  // Half an epoch: then a second attempt is still in time for the checkpoint after the next.
  private long patienceBlocks() {
    return Math.max(2, member.metachain().spec().epochLength() / 2);
  }

  // What a finalised block includes never comes back: the pools may forget it.
  private void forgetSettled() {
    var finalised = member.head().state().finalised();
    if (finalised.size() != finalisedCount) {
      finalisedCount = finalised.size();
      var block = member.metachain().chain().find(finalised.last()).orElseThrow();
      var settled = block.state().included();
      member.metachainNode().pool().forget(settled::contains);
    }
  }
}
