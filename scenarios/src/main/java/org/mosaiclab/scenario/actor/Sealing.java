package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.scenario.chain.MetachainBlockBuilder.Sealer;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Seals blocks in turn: sealer of height h is h mod n, of the n whose votes count in the state of
/// the block before, at difficulty 2; the others wait longer the further they are from their turn,
/// and seal at difficulty 1. The time of the turn counts from the time that the parent says, on the
/// sealer's own clock.
final class Sealing implements Duty {
  private static final long IN_TURN_DIFFICULTY = 2;
  private static final long OUT_OF_TURN_DIFFICULTY = 1;
  private static final long NO_TIMER = -1;

  private final Membership member;
  private final OriginObservation observation;
  private final Standing standing;
  private long timer = NO_TIMER;

  Sealing(Membership member, OriginObservation observation) {
    this.member = member;
    this.standing = new Standing(member.address());
    this.observation = observation;
  }

  /// Waits for this validator's turn on the new head.
  @Override
  public void onHeadChanged(Context context) {
    if (timer != NO_TIMER) {
      context.cancelTimer(timer);
      timer = NO_TIMER;
    }
    var distance = distance();
    if (distance.isPresent()) {
      await(distance.getAsLong(), context);
    }
  }

  private void await(long distance, Context context) {
    var head = member.head();
    var spec = member.metachain().spec();
    long turnAtNanos =
        head.header().timestampNanos()
            + spec.blockTimeNanos()
            + distance * spec.outOfTurnDelayNanos();
    timer =
        context.startLocalTimerAt(
            Math.max(context.localNanos(), turnAtNanos),
            member.metachain().chain().events().seal(),
            head.index());
  }

  /// Waits for its turn again: a crash has taken the timer. What the others have sealed meanwhile
  /// is on its way, so it seals nothing on its old head until they have had time to tell.
  void onRecover(Context context) {
    timer =
        context.startTimer(
            member.metachain().chain().catchUp().patienceNanos(),
            member.metachain().chain().events().seal(),
            member.head().index());
  }

  /// The turn has come.
  void seal(Context context) {
    timer = NO_TIMER;
    var distance = distance();
    if (distance.isEmpty()) {
      return; // It recovers from a crash and has no weight.
    }
    var sealer =
        new Sealer(
            context.self(),
            member.validator(),
            member.address(),
            distance.getAsLong() == 0 ? IN_TURN_DIFFICULTY : OUT_OF_TURN_DIFFICULTY);
    var block =
        member
            .metachain()
            .builder()
            .build(
                member.head(),
                sealer,
                originHeaders(),
                member.metachainNode().pool(),
                context.nowNanos(),
                context.localNanos());
    member.metachainNode().publish(block, context);
  }

  /// How many turns this validator is away from the next height's sealer; empty for who has no
  /// weight in the state of the head, and so does not seal.
  private OptionalLong distance() {
    var polling = member.head().state().contracts().pollingPlace();
    return standing.rank(polling, member.head().height() + 1);
  }

  // Checkpoints that may be voted and are newer than the last justified observation.
  private List<Block<OriginChainState>> originHeaders() {
    var headers = new ArrayList<Block<OriginChainState>>();
    int epoch = member.metachain().originSpec().epochLength();
    long newest = observation.votableHeight();
    for (long height = observation.highestJustifiedHeight() + epoch;
        height <= newest;
        height += epoch) {
      headers.add(member.originHead().ancestorAt(height));
    }
    return headers;
  }
}
