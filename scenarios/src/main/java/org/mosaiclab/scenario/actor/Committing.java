package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.value.Hash32;

/// Commits a meta-block that has its quorum and had to wait: for the end of the challenge period,
/// or for a slashing that lowered what is required. **Spec**: `v0 §21` GAP-01, GAP-09.
final class Committing implements Duty {
  private final Membership member;
  private final Turn turn;
  private Hash32 tried = Hash32.ZERO;

  Committing(Membership member) {
    this.member = member;
    this.turn = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    var state = state();
    var open = state.core().openKernelHash();
    if (open.equals(tried) || !mayHaveWaited(state) || !isDue(state)) {
      return;
    }
    if (turn.hasCome(state.core().openKernel().height().toLong(), open)) {
      tried = open;
      member.sendToOrigin(new PaperOperation.TryCommit(), () -> need(open), context);
    }
  }

  // Without a period and without slashing the vote that makes the quorum commits.
  private static boolean mayHaveWaited(OriginState state) {
    return !state.core().isHalted()
        && (state.core().parameters().challengePeriodBlocks() > 0
            || !state.stake().records().ledger().burnt().isZero())
        && !state.core().proposals(state.core().openKernelHash()).isEmpty();
  }

  private boolean isDue(OriginState state) {
    long nextBlock = member.originHead().height() + 1;
    return member.metachain().forecast().contracts().views().isCommitDue(state, nextBlock);
  }

  private Submissions.State need(Hash32 kernelHash) {
    return state().core().openKernelHash().equals(kernelHash) && !state().core().isHalted()
        ? Submissions.State.NEEDED
        : Submissions.State.OVER;
  }

  private OriginState state() {
    return member.originHead().state().core(member.metachain().index());
  }
}
