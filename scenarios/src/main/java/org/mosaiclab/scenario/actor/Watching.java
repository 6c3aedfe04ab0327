package org.mosaiclab.scenario.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
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
    private final Turn turnOnOrigin;
    private final Turn turnOnMetachain;
    private boolean isReportedToOrigin;
    private boolean isReportedToMetachain;

    Case(Conflict conflict, Membership member) {
      this.conflict = conflict;
      this.turnOnOrigin = new Turn(member);
      this.turnOnMetachain = new Turn(member);
    }

    // Names what is to be done: the second vote, without which there would be no case.
    Hash32 name() {
      return conflict.second().vote().message().hash();
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
        cases.put(conflict.offender(), new Case(conflict, member));
      }
    }
    for (var each : cases.values()) {
      reportToOrigin(each, context);
      reportToMetachain(each, context);
    }
  }

  private boolean hasSeen(Carried vote) {
    return vote.onMetachain().stream().anyMatch(member.metachainNode()::hasSeen)
        || vote.onOrigin().stream().anyMatch(member.originNode()::hasSeen);
  }

  private void reportToOrigin(Case each, Context context) {
    var offender = each.conflict.offender();
    if (each.isReportedToOrigin || !isStaked(offender)) {
      return;
    }
    var report = new PaperOperation.ReportOffence(each.conflict.evidence());
    if (each.turnOnOrigin.hasCome(openHeight(), each.name())
        && member.isAcceptableOnOrigin(report)) {
      each.isReportedToOrigin = true;
      member.sendToOrigin(report, () -> needWhile(isStaked(offender)), context);
    }
  }

  private void reportToMetachain(Case each, Context context) {
    var offender = each.conflict.offender();
    if (each.isReportedToMetachain || !mayBeExcluded(offender)) {
      return;
    }
    var report = new AuxiliaryOperation.ReportOffence(each.conflict.evidence());
    if (each.turnOnMetachain.hasCome(openHeight(), each.name())) {
      each.isReportedToMetachain = true;
      member.sendToMetachain(report, () -> needWhile(mayBeExcluded(offender)), context);
    }
  }

  private long openHeight() {
    return member.originContracts().core().openKernel().height().toLong();
  }

  private boolean isStaked(Address validator) {
    return member.originContracts().stake().isStaked(validator);
  }

  private boolean mayBeExcluded(Address validator) {
    var registered = member.head().state().contracts().pollingPlace().validator(validator);
    return !registered.isAbsent() && !registered.isSlashed();
  }

  private static Submissions.State needWhile(boolean isOpen) {
    return isOpen ? Submissions.State.NEEDED : Submissions.State.OVER;
  }
}
