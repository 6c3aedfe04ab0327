package org.mosaiclab.scenario.adversary;

import java.util.List;
import org.mosaiclab.scenario.actor.Duty;
import org.mosaiclab.scenario.actor.Membership;
import org.mosaiclab.scenario.actor.Mind;
import org.mosaiclab.scenario.actor.VoteHistory;

/// Who leaves goes on voting where it has not left: on a branch that parts from the others' before
/// the checkpoint whose justification takes its weight. There the set of the past is still in
/// force. It votes on that branch when its votes count on the other one no more, and signs nothing
/// that a slashing rule forbids. **Spec**: paper P§2.7; `v0 §21 GAP-05`, which prevents it.
final class Forking implements Plot {
  @Override
  public boolean hasCome(Mind first) {
    return first.isAboutToLeave();
  }

  @Override
  public Mind second(Mind first) {
    return first.wary(new Patience(first));
  }

  @Override
  public boolean isPlayedOnOrigin() {
    return false;
  }

  /// Does nothing but seal and vote, and votes when the first mind cannot.
  private record Patience(Mind first) implements Mind.Inclination {
    @Override
    public List<Duty> duties(Membership member, VoteHistory votes) {
      return List.of();
    }

    @Override
    public boolean mayVote() {
      return !first.hasVotingWeight();
    }
  }
}
