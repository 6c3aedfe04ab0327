package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.v0.slashing.FinalityConflict;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.scenario.actor.FinalityConflicts.Conflict;
import org.mosaiclab.scenario.actor.FinalityConflicts.Finalised;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// Reports two finalised checkpoints that conflict to both chains, which halt. **Spec**: `v0 §22a
/// GAP-02`; paper P§2.5.
///
/// The reports fall to the validators in turn, as those of offenders do. Who has seen both branches
/// shows the votes that their blocks include.
final class ConflictReporting implements Duty {
  private final Membership member;
  private final Turn turnOnOrigin;
  private final Turn turnOnMetachain;
  private Optional<Conflict> seen = Optional.empty();
  private boolean isReportedToOrigin;
  private boolean isReportedToMetachain;

  ConflictReporting(Membership member) {
    this.member = member;
    this.turnOnOrigin = new Turn(member);
    this.turnOnMetachain = new Turn(member);
  }

  @Override
  public void onHeadChanged(Context context) {
    var conflicts = member.metachain().forks().find();
    if (conflicts.isEmpty()) {
      return;
    }
    if (seen.isEmpty()) {
      seen = conflicts.stream().filter(this::hasSeen).findFirst();
    }
    seen.ifPresent(
        conflict -> {
          reportToOrigin(conflict, context);
          reportToMetachain(conflict, context);
        });
  }

  private boolean hasSeen(Conflict conflict) {
    return member.metachainNode().knows(conflict.first().by())
        && member.metachainNode().knows(conflict.second().by());
  }

  private void reportToOrigin(Conflict conflict, Context context) {
    if (isReportedToOrigin
        || isHaltedOnOrigin()
        || !turnOnOrigin.hasCome(openHeight(), conflict.second().by().hash())) {
      return;
    }
    evidence(conflict, member::isQuorumOfOpenOrLastHeight)
        .map(PaperOperation.ReportConflict::new)
        .filter(member::isAcceptableOnOrigin)
        .ifPresent(
            report -> {
              isReportedToOrigin = true;
              member.sendToOrigin(report, () -> needUnless(isHaltedOnOrigin()), context);
            });
  }

  private void reportToMetachain(Conflict conflict, Context context) {
    if (isReportedToMetachain
        || isHaltedOnMetachain()
        || !turnOnMetachain.hasCome(openHeight(), conflict.second().by().hash())) {
      return;
    }
    evidence(conflict, member::isQuorumOnMetachain)
        .map(AuxiliaryOperation.ReportConflict::new)
        .ifPresent(
            report -> {
              isReportedToMetachain = true;
              member.sendToMetachain(report, () -> needUnless(isHaltedOnMetachain()), context);
            });
  }

  private Optional<FinalityConflict> evidence(Conflict conflict, Predicate<SealedLink> isEnough) {
    boolean isFirstLower =
        conflict.first().checkpoint().height() <= conflict.second().checkpoint().height();
    var lower = isFirstLower ? conflict.first() : conflict.second();
    var higher = isFirstLower ? conflict.second() : conflict.first();
    return votes(lower, isEnough)
        .flatMap(
            below ->
                votes(higher, isEnough)
                    .map(
                        above ->
                            new FinalityConflict(
                                below,
                                above,
                                headers(higher.checkpoint(), lower.checkpoint().height()))));
  }

  private Optional<SealedLink> votes(Finalised finalised, Predicate<SealedLink> isEnough) {
    var transition =
        member
            .metachain()
            .views()
            .auxiliaryTransition(finalised.by().state().contracts(), finalised.checkpoint().hash())
            .orElseThrow();
    return FinalisingVotes.of(
        transition, finalised.by(), member.metachain().spec().epochLength(), isEnough);
  }

  private static List<Bytes> headers(Block<MetachainState> from, long above) {
    var headers = new ArrayList<Bytes>();
    for (var block = from; block.height() > above; block = block.parent().orElseThrow()) {
      headers.add(block.header().rlp());
    }
    return headers;
  }

  private long openHeight() {
    return member.originContracts().core().openKernel().height().toLong();
  }

  private boolean isHaltedOnOrigin() {
    return member.originContracts().core().isHalted();
  }

  private boolean isHaltedOnMetachain() {
    return member.head().state().contracts().pollingPlace().isHalted();
  }

  private static Submissions.State needUnless(boolean isHalted) {
    return isHalted ? Submissions.State.OVER : Submissions.State.NEEDED;
  }
}
