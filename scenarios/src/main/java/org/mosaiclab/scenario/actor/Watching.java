package org.mosaiclab.scenario.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.scenario.actor.VoteConflicts.Carried;
import org.mosaiclab.scenario.actor.VoteConflicts.Conflict;

/// Reports a validator of whom this one has seen two votes that break a slashing rule, to both
/// chains. **Spec**: `v0 §21 GAP-01`; paper P§2.2.
///
/// The report falls to the validators in turn, so that not everybody pays for it: of each chain's
/// report to whose turn it is while the offender still has something to lose there.
final class Watching implements Duty {
  private final Membership member;
  private final Map<Address, Case> cases = new LinkedHashMap<>();

  Watching(Membership member) {
    this.member = member;
  }

  private static final class Case {
    private final Conflict conflict;
    private final Turn turn;
    private boolean isReported;

    Case(Conflict conflict, Turn turn) {
      this.conflict = conflict;
      this.turn = turn;
    }
  }

  @Override
  public void onHeadChanged(Context context) {
    var conflicts = member.metachain().conflicts().find();
    if (conflicts.isEmpty()) {
      return;
    }
    for (var conflict : conflicts) {
      if (!cases.containsKey(conflict.offender())
          && hasSeen(conflict.first())
          && hasSeen(conflict.second())) {
        cases.put(conflict.offender(), new Case(conflict, new Turn(member)));
      }
    }
    cases.values().forEach(each -> report(each, context));
  }

  private boolean hasSeen(Carried vote) {
    return vote.onMetachain().stream().anyMatch(member.metachainNode()::hasSeen)
        || vote.onOrigin().stream().anyMatch(member.originNode()::hasSeen);
  }

  private void report(Case each, Context context) {
    var offender = each.conflict.offender();
    if (each.isReported || !isStaked(offender)) {
      return;
    }
    long height = member.originContracts().core().openKernel().height().toLong();
    var report = new PaperOperation.ReportOffence(each.conflict.evidence());
    if (each.turn.hasCome(height, nameOf(each.conflict)) && member.isAcceptableOnOrigin(report)) {
      each.isReported = true;
      member.sendToOrigin(
          report,
          () -> isStaked(offender) ? Submissions.State.NEEDED : Submissions.State.OVER,
          context);
    }
  }

  private static Hash32 nameOf(Conflict conflict) {
    return conflict.second().vote().message().hash();
  }

  private boolean isStaked(Address validator) {
    return member.originContracts().stake().isStaked(validator);
  }
}
